import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { filesUnder, type LookedAt, type Loose, listOf, type Rule, textsOf } from './lookAt.ts'

const require = createRequire(import.meta.url)
const inForge = (file: string) => join(dirname(require.resolve('@forge/manifest')), file)

/** The events that products tell, with the scopes they need; not among what the package exports. */
const mapping = JSON.parse(readFileSync(inForge('mapping/product-event-to-scope-mapping.json'), 'utf8')) as {
  readonly mapping: readonly { readonly productEvent: string }[]
}
const knownEvents = new Set(mapping.mapping.map(({ productEvent }) => productEvent))

const modulesOf = ({ manifest }: LookedAt, kind: string) => listOf((manifest['modules'] as Loose | undefined)?.[kind])

/** Every text by its key: `module.queue`. */
const flat = (value: unknown, at: readonly string[] = []): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => flat(inner, [...at, name]))
    : [[at.join('.'), value]]

/** The keys of texts that a manifest names: `{ i18n: 'module.queue' }`. */
const keysNamed = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const { i18n } = value as Loose
  return [...(typeof i18n === 'string' ? [i18n] : []), ...Object.values(value).flatMap(keysNamed)]
}

/** The calls to Jira and to what is kept, as they stand in the functions, with the scope that each needs. */
const needs: Readonly<Record<string, RegExp>> = {
  'read:jira-work': /\/rest\/api\/3\/(issue|project)\//,
  'write:jira-work': /["']POST["'], `\$\{issue\}\/comment`/,
  'storage:app': /\/api\/v1\/execute\b/,
}

/** What the official processor lets through, each with a name of its own. */
export const rules = {
  'events are known': (looked) =>
    modulesOf(looked, 'trigger')
      .flatMap(({ events }) => textsOf(events))
      .filter((event) => !event.startsWith('avi:forge:') && !knownEvents.has(event))
      .map((event) => `no product tells of ${event}`),
  'functions are exported': (looked) =>
    modulesOf(looked, 'function')
      .map(({ handler }) => String(handler).split('.').pop() ?? '')
      .filter((name) => typeof looked.handlers[name] !== 'function')
      .map((name) => `src/index.cjs exports no function ${name}`),
  'what is exported is called': (looked) => {
    const named = modulesOf(looked, 'function').map(({ handler }) => String(handler).split('.').pop())
    return Object.keys(looked.handlers)
      .filter((name) => typeof looked.handlers[name] === 'function' && !named.includes(name))
      .map((name) => `src/index.cjs exports ${name}, which no function of the manifest is`)
  },
  'texts are in every language': (looked) => {
    const named = keysNamed(looked.manifest['modules'])
    return looked.translations.flatMap(({ language, texts }) => {
      const known = new Map(flat(texts))
      const all = [...named, ...looked.translations.flatMap((other) => flat(other.texts).map(([key]) => key))]
      return [...new Set(all)]
        .filter((key) => typeof known.get(key) !== 'string' || known.get(key) === '')
        .map((key) => `${language} lacks ${key}`)
    })
  },
  'every text is shown': (looked) => {
    const named = new Set(keysNamed(looked.manifest['modules']))
    return looked.translations.flatMap(({ language, texts }) =>
      flat(texts)
        .filter(([key]) => !named.has(key))
        .map(([key]) => `${language} has ${key}, which is shown nowhere`),
    )
  },
  'it speaks English and Chinese': (looked) =>
    ['en-US', 'zh-CN']
      .filter((language) => !looked.translations.some((one) => one.language === language))
      .map((language) => `there are no texts in ${language}`),
  'nothing leaves the site but to the hub': ({ manifest, hub }) => {
    const permissions = (manifest['permissions'] ?? {}) as Loose
    const remotes = listOf(manifest['remotes']).map(({ baseUrl }) => baseUrl)
    return [
      ...(hub === null && manifest['remotes'] !== undefined
        ? ['remotes are named: the flavour that stands alone has none']
        : []),
      ...(hub !== null && remotes.join() !== hub ? [`the one remote must be ${hub}, and not ${remotes.join()}`] : []),
      ...(permissions['external'] === undefined ? [] : ['addresses outside are permitted']),
    ]
  },
  'the hub is given what it needs and no more': (looked) => [
    ...listOf(looked.manifest['remotes']).flatMap(({ operations, auth, configurable }) => [
      ...(textsOf(operations).toSorted().join() === 'compute,storage'
        ? []
        : [`the remote computes and stores, and does not ${textsOf(operations).join(', ')}`]),
      ...(auth === undefined ? [] : ['the remote is given tokens for Jira']),
      ...(configurable === undefined ? [] : ['anybody could name another hub']),
    ]),
    // What the hub is told of issues is believed because a function told it: see the secret of both.
    ...modulesOf(looked, 'endpoint').map(({ key }) => `the page could call the hub by the endpoint ${key}`),
  ],
  'the home is in one place': (looked) => {
    const isKept = modulesOf(looked, 'sql').length > 0
    const isTold = /invokeRemote\)?\(["']hub["']/.test(looked.functions)
    return [
      ...(isKept === (looked.hub === null) ? [] : ['a home in the hub keeps nothing in the site, and any other does']),
      ...(isTold === (looked.hub !== null) ? [] : ['a home in the hub is called, and no other is']),
    ]
  },
  'scopes are needed': ({ manifest, functions }) =>
    textsOf(((manifest['permissions'] ?? {}) as Loose)['scopes'])
      .filter((scope) => !needs[scope]?.test(functions))
      .map((scope) => `${scope} is asked for, and no call needs it`),
  'calls have their scope': ({ manifest, functions }) => {
    const scopes = textsOf(((manifest['permissions'] ?? {}) as Loose)['scopes'])
    return Object.entries(needs)
      .filter(([scope, call]) => call.test(functions) && !scopes.includes(scope))
      .map(([scope]) => `calls are made that need ${scope}`)
  },
  'the page brings all that it shows': ({ folder, page }) => {
    const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
    const there = new Set(filesUnder(join(folder, 'page')))
    return named
      .filter((address) => !address.startsWith('data:') && !there.has(address.replace(/^\.\//, '')))
      .map((address) => `the page asks for ${address}, which is not in the package`)
  },
  'the page has no script in it': ({ page }) =>
    /<script(?![^>]*\bsrc=)[^>]*>/.test(page) ? ['a script stands in the page, which the policy of Jira forbids'] : [],
} as const satisfies Readonly<Record<string, Rule>>
export type RuleName = keyof typeof rules
