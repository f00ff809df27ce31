/**
 * The texts come in parts: `first` with the page itself, and each of the others when somebody goes to a place that
 * speaks with it. Which texts a part has follows from the first word of their keys, or from the first two.
 */
export const parts = [
  'first',
  'refusals',
  'frame',
  'list',
  'mine',
  'raise',
  'moves',
  'request',
  'figures',
  'settings',
  'accounts',
  'teams',
  'sharepoint',
  'news',
  'jira',
  'listing',
  'workbench',
] as const
export type Part = (typeof parts)[number]

const later: Readonly<Record<Exclude<Part, 'first'>, readonly string[]>> = {
  refusals: ['refusal'],
  frame: ['frame', 'sign-in'],
  list: ['behind', 'filters', 'keys', 'why'],
  mine: ['mine', 'rating', 'timeline'],
  raise: ['raise'],
  moves: ['assign', 'bulk', 'handOff', 'level', 'quadrant', 'triage', 'wait'],
  request: ['alert', 'alerts', 'answer', 'clocks', 'fact', 'files', 'panel', 'promise', 'story'],
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
    'statuses',
    'versions',
  ],
  accounts: [
    'account',
    'accounts',
    'code',
    'connection',
    ...[
      'account-has-work',
      'app-not-known',
      'already-joined',
      'code-not-valid',
      'connected-already',
      'no-account-here',
      'not-from-here',
      'not-their-administrator',
      'one-account-each',
      'own-account',
      'tenant-not-connected',
      'token-expired',
      'token-for-another-service',
      'token-from-elsewhere',
      'token-incomplete',
      'token-not-genuine',
      'token-not-yet-valid',
      'token-without-person',
      'token-without-scope',
    ].map((kind) => `refusal.${kind}`),
  ],
  teams: ['teams'],
  sharepoint: ['sharepoint'],
  // What is told outside the product: read by who tells it, and by no page.
  news: ['news'],
  jira: ['jira'],
  // What catalogues of apps say: read when a package is made, and never by a page.
  listing: ['listing'],
  // Of the page on which the programs are tried side by side.
  workbench: ['workbench'],
}

const partOfWord = new Map(
  parts.flatMap((part) => (part === 'first' ? [] : later[part].map((word) => [word, part] as const))),
)

export function partOf(key: string): Part {
  const [first = '', second = ''] = key.split('.')
  return partOfWord.get(`${first}.${second}`) ?? partOfWord.get(first) ?? 'first'
}
