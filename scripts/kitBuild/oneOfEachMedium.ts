import type { Plugin } from 'vite'

/** What overrules everything else where it holds, so that it may stand at the end. */
const overruling = [
  '@media (forced-colors:active)',
  '@media (pointer:coarse)',
  '@media (prefers-reduced-motion:reduce)',
]

/** Gathers the rules for forced colours, for fingers and for still pictures, each at one place: so they pack better. */
export const oneOfEachMedium = (): Plugin => ({
  name: 'one-of-each-medium',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue
        asset.source = gathered(
          typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source),
        )
      }
    },
  },
})

/** @param sheet without comments and needless blanks */
export function gathered(sheet: string): string {
  const kept: string[] = []
  const gatheredBy = new Map<string, string[]>()
  for (const rule of topRules(sheet)) {
    const head = rule.slice(0, rule.indexOf('{'))
    if (!overruling.includes(head)) kept.push(rule)
    else gatheredBy.set(head, [...(gatheredBy.get(head) ?? []), rule.slice(head.length + 1, -1)])
  }
  return [...kept, ...[...gatheredBy].map(([head, rules]) => `${head}{${rules.join('')}}`)].join('')
}

/** The rules of a sheet with all that they hold; what stands between them stays with the next one. */
function* topRules(sheet: string): Generator<string> {
  let depth = 0
  let start = 0
  let quote = ''
  for (let at = 0; at < sheet.length; at++) {
    const char = sheet[at] as string
    if (quote) {
      if (char === '\\') at++
      else if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) {
      yield sheet.slice(start, at + 1)
      start = at + 1
    }
  }
  if (start < sheet.length) yield sheet.slice(start)
}
