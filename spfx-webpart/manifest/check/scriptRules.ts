import { assetFolder, type LookedAt, type Rule, textOf } from './sppkg.ts'

/** Scripts with what the pattern finds in them. */
const having = (looked: LookedAt, pattern: RegExp, what: string) =>
  looked.assets
    .filter((asset) => asset.endsWith('.js') && pattern.test(textOf(looked, assetFolder + asset)))
    .map((asset) => `${asset} ${what}`)

export const scriptRules = {
  'nothing of the machine it was made on': (looked) =>
    having(looked, /localhost:\d|<!-- PATH TO CDN -->|file:\/\/\//, 'names an address of the machine it was made on'),
  'no source map': (looked) => [
    ...looked.assets.filter((asset) => asset.endsWith('.map')).map((asset) => `${asset} is a source map`),
    ...having(looked, /sourceMappingURL=/, 'refers to a source map'),
  ],
  'no text is run': (looked) =>
    having(looked, /\beval\(|\bnew Function\(|document\.write\(/, 'runs text, which the policy of a page may forbid'),
  'no script comes from elsewhere': (looked) =>
    having(looked, /["'`]https?:\/\/[^"'`\s]+\.js["'`]/, 'names a script at another address'),
  'nothing of the other design system': (looked) =>
    having(looked, /--ds-/, 'holds something of the design system of Jira'),
} as const satisfies Readonly<Record<string, Rule>>
