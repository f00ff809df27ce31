import { unzipSync } from 'fflate'

/** A package that is looked at. Whatever stands in it is taken as it is: it may have been made by anybody. */
export type LookedAt = {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly manifest: Loose
  /** The texts in other languages, by their files. */
  readonly translations: readonly { readonly file: string; readonly tag: string; readonly texts: Loose }[]
}

/** Some JSON: by any name there may be anything. */
export type Loose = { readonly [name: string]: unknown }

/** What is wrong, a line each. */
export type Complaints = readonly string[]
export type Rule = (looked: LookedAt) => Complaints

/** What can be read of a zip, or why not. */
export function lookAt(zip: Uint8Array): LookedAt | Complaints {
  let files: Readonly<Record<string, Uint8Array>>
  try {
    files = unzipSync(zip)
  } catch {
    return ['it is not a zip file']
  }
  const manifest = jsonIn(files['manifest.json'])
  if (!manifest) return ['manifest.json is not at the root, or is not JSON']
  const { defaultLanguageTag, defaultLanguageFile, additionalLanguages } = partOf(manifest, 'localizationInfo')
  const named = [
    ...(defaultLanguageFile === undefined ? [] : [{ tag: defaultLanguageTag, file: defaultLanguageFile }]),
    ...listOf(additionalLanguages).map(({ languageTag, file }) => ({ tag: languageTag, file })),
  ]
  return {
    files,
    manifest,
    translations: named.map(({ tag, file }) => ({
      tag: String(tag),
      file: String(file),
      texts: jsonIn(files[String(file)]) ?? {},
    })),
  }
}

export const isLookedAt = (looked: LookedAt | Complaints): looked is LookedAt => 'manifest' in looked

function jsonIn(file: Uint8Array | undefined): Loose | null {
  try {
    const value: unknown = file && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file))
    return isLoose(value) ? value : null
  } catch {
    return null
  }
}

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)

export const partOf = (whole: Loose, name: string): Loose => {
  const part = whole[name]
  return isLoose(part) ? part : {}
}

/** The objects of a list; of what is no list, none. */
export const listOf = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.filter(isLoose) : [])

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Every text in it, however deep. */
export function everyText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : []
}

/** What a path such as `staticTabs[0].name` leads to. */
export const at = (whole: Loose, path: string): unknown =>
  path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>(
      (part, name) => (typeof part === 'object' && part !== null ? (part as Loose)[name] : undefined),
      whole,
    )

/** The addresses of pages that the app shows. */
export const shownAddresses = (manifest: Loose): readonly string[] =>
  [
    ...listOf(manifest['staticTabs']).map(({ contentUrl }) => contentUrl),
    ...listOf(manifest['configurableTabs']).map(({ configurationUrl }) => configurationUrl),
    partOf(partOf(manifest, 'backgroundLoadConfiguration'), 'tabConfiguration')['contentUrl'],
  ].filter((address) => typeof address === 'string')

/** null: it is no address. What Teams fills in stands for itself. */
export function hostOf(address: string): string | null {
  const filled = address.replaceAll(/\{[\w.]+\}/g, 'x')
  return URL.canParse(filled) ? new URL(filled).hostname : null
}
