import { at, type LookedAt, type Rule } from './package.ts'

const keysOf = (texts: object): readonly string[] => Object.keys(texts).filter((key) => key !== '$schema')
const variablesIn = (text: unknown): string => (String(text).match(/\{\w+\}/g) ?? []).sort().join(' ')

const everyKey = ({ translations }: LookedAt): ReadonlySet<string> =>
  new Set(translations.flatMap(({ texts }) => keysOf(texts)))

export const translationRules = {
  'every language has the same texts': (looked) =>
    looked.translations.flatMap(({ file, texts }) =>
      [...everyKey(looked)].filter((key) => !(key in texts)).map((key) => `${file}: ${key} is missing`),
    ),
  'every text stands for one of the manifest': ({ manifest, translations }) =>
    translations.flatMap(({ file, texts }) =>
      keysOf(texts)
        .filter((key) => typeof at(manifest, key) !== 'string')
        .map((key) => `${file}: ${key} stands for nothing in the manifest`),
    ),
  'every language uses the same variables': ({ manifest, translations }) =>
    translations.flatMap(({ file, texts }) =>
      keysOf(texts)
        .filter(
          (key) => typeof at(manifest, key) === 'string' && variablesIn(texts[key]) !== variablesIn(at(manifest, key)),
        )
        .map((key) => `${file}: ${key} has other variables than the manifest`),
    ),
  'every tab has a name in every language': ({ manifest, translations }) => {
    const tabs = Array.isArray(manifest['staticTabs']) ? manifest['staticTabs'] : []
    return translations.flatMap(({ file, texts }) =>
      tabs.flatMap((_, i) => (`staticTabs[${i}].name` in texts ? [] : [`${file}: staticTabs[${i}].name is missing`])),
    )
  },
} as const satisfies Readonly<Record<string, Rule>>
