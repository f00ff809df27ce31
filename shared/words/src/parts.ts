/**
 * The texts come in parts: `first` with the page itself, and each of the others when somebody goes to a place that
 * speaks with it. Which texts a part has follows from the first word of their keys.
 */
export const parts = ['first', 'moves', 'request', 'figures', 'settings', 'teams', 'listing'] as const
export type Part = (typeof parts)[number]

const later: Readonly<Record<Exclude<Part, 'first'>, readonly string[]>> = {
  moves: ['behind', 'bulk', 'level', 'mine', 'rating', 'triage'],
  request: ['alert', 'alerts', 'answer', 'clocks', 'fact', 'files', 'promise', 'raise', 'story', 'timeline'],
  figures: [
    'age',
    'control',
    'figure',
    'map',
    'measure',
    'metric',
    'need',
    'on-time',
    'open',
    'overview',
    'ratings',
    'traffic',
  ],
  settings: [
    'admin',
    'agreement',
    'apply',
    'both',
    'calendar',
    'class',
    'condition',
    'department',
    'effect',
    'holidays',
    'import',
    'listener',
    'milestone',
    'person',
    'question',
    'rejected',
    'rights',
    'sample',
    'service',
    'versions',
  ],
  teams: ['teams'],
  // What catalogues of apps say: read when a package is made, and never by a page.
  listing: ['listing'],
}

const partOfWord = new Map(
  parts.flatMap((part) => (part === 'first' ? [] : later[part].map((word) => [word, part] as const))),
)

export const partOf = (key: string): Part => partOfWord.get(key.slice(0, key.indexOf('.'))) ?? 'first'
