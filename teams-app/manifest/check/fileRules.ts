import { type Complaints, type LookedAt, listOf, partOf, type Rule } from './package.ts'

type Picture = {
  readonly file: string
  readonly size: readonly [width: number, height: number]
  readonly opacity: boolean
}

const named = (file: unknown): readonly string[] => (typeof file === 'string' ? [file] : [])

/** The pictures that the manifest names, and how Teams wants them. */
function picturesOf({ manifest }: LookedAt): readonly Picture[] {
  const { color, outline, color32x32 } = partOf(manifest, 'icons')
  const picture = (width: number, height: number, opacity: boolean) => (file: string) =>
    ({ file, size: [width, height], opacity }) as const
  return [
    ...named(color).map(picture(192, 192, false)),
    ...[outline, color32x32].flatMap(named).map(picture(32, 32, true)),
    ...listOf(partOf(manifest, 'activities')['activityIcons'])
      .flatMap(({ iconFile }) => named(iconFile))
      .map(picture(32, 32, false)),
    ...listOf(manifest['configurableTabs'])
      .flatMap(({ sharePointPreviewImage }) => named(sharePointPreviewImage))
      .map(picture(1024, 768, false)),
  ]
}

const filesOf = (looked: LookedAt): readonly string[] => [
  'manifest.json',
  ...picturesOf(looked).map(({ file }) => file),
  ...looked.translations.map(({ file }) => file),
]

const complain = (looked: LookedAt, wrong: (picture: Picture, png: Png) => string | null): Complaints =>
  picturesOf(looked).flatMap((picture) => {
    const bytes = looked.files[picture.file]
    const png = bytes && readPng(bytes)
    const what = png && wrong(picture, png)
    return what ? [`${picture.file} ${what}`] : []
  })

export const fileRules = {
  'every named file is there': (looked) =>
    filesOf(looked)
      .filter((file) => !(file in looked.files))
      .map((file) => `${file} is named, but is not in the package`),
  'there is no other file': (looked) => {
    const known = new Set(filesOf(looked))
    return Object.keys(looked.files)
      .filter((file) => !known.has(file))
      .map((file) => `${file} is in the package, and nothing names it`)
  },
  'pictures are PNG': (looked) =>
    picturesOf(looked)
      .filter(({ file }) => looked.files[file] && !readPng(looked.files[file]))
      .map(({ file }) => `${file} is no PNG`),
  'pictures have their size': (looked) =>
    complain(looked, ({ size }, png) =>
      png.width === size[0] && png.height === size[1]
        ? null
        : `is ${png.width} × ${png.height}, and must be ${size[0]} × ${size[1]}`,
    ),
  'outlines are transparent': (looked) =>
    complain(looked, ({ opacity }, png) => (opacity && !png.hasOpacity ? 'has no opacity' : null)),
} as const satisfies Readonly<Record<string, Rule>>

type Png = { readonly width: number; readonly height: number; readonly hasOpacity: boolean }

/** The header of a PNG; null: it is none. */
function readPng(bytes: Uint8Array): Png | null {
  const isPng = bytes.length > 25 && Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n'
  if (!isPng) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  // Grey with opacity, and colours with opacity.
  return { width: view.getUint32(16), height: view.getUint32(20), hasOpacity: [4, 6].includes(view.getUint8(25)) }
}
