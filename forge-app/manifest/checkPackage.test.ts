import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { wordsFor } from '@counterpart/words'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LookedAt } from './check/lookAt.ts'
import { officialComplaints } from './check/official.ts'
import { type RuleName, rules } from './check/rules.ts'
import { manifestOf, translationOf, translations } from './manifestOf.ts'
import { exampleAppId, isAppId, isHub } from './values.ts'

/** A manifest that is being broken; tests reach into it by its names. */
type Broken = ReturnType<JSON['parse']>

const hub = 'https://counterpart.contoso.com'
const text = translationOf(await wordsFor('en', {}, ['listing']))
const page = '<html><head><script type="module" src="./assets/a.js"></script></head></html>'
const folder = mkdtempSync(join(tmpdir(), 'forge-package-'))

const calls =
  "ask('/rest/api/3/issue/1'); ask('/rest/api/3/project/1'); ask('POST', `${issue}/comment`); sql('/api/v1/execute')"
const flavours = {
  standalone: { hub: null, names: ['resolver', 'onIssue', 'onLifecycle', 'tick', 'onClock'], functions: calls },
  connected: {
    hub,
    names: ['resolver', 'onIssue', 'tick', 'onClock'],
    functions: calls.replace("sql('/api/v1/execute')", "invokeRemote('hub')"),
  },
} as const
type Flavour = keyof typeof flavours

/** As the package is, with a bundle of one line for each function. */
const good = (flavour: Flavour = 'standalone'): LookedAt => {
  const { hub, names, functions } = flavours[flavour]
  return {
    folder,
    hub,
    functions,
    manifest: structuredClone(manifestOf(exampleAppId, hub)),
    translations: Object.keys(translations).map((language) => ({ language, texts: structuredClone(text) })),
    handlers: Object.fromEntries(names.map((name) => [name, () => null])),
    page,
  }
}

function write(looked: LookedAt): void {
  const files = {
    'manifest.yml': JSON.stringify(looked.manifest),
    ...Object.fromEntries(Object.values(translations).map((path) => [path, JSON.stringify(text)])),
    'src/index.cjs': Object.keys(looked.handlers)
      .map((name) => `exports.${name} = async () => null`)
      .join('\n'),
    'page/index.html': looked.page,
    'page/assets/a.js': '',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

beforeAll(() => write(good()))
afterAll(() => rmSync(folder, { recursive: true }))

/** For each rule at least one package that breaks it, and what is said of it. */
const negative: Readonly<Record<RuleName, readonly (readonly [(looked: Broken) => void, RegExp])[]>> = {
  'events are known': [
    [
      ({ manifest }) => manifest.modules.trigger[0].events.push('avi:jira:changed:issue'),
      /no product tells of avi:jira:changed/,
    ],
  ],
  'functions are exported': [
    [({ handlers }) => delete handlers.tick, /exports no function tick/],
    [({ handlers }) => (handlers.onIssue = 'yes'), /exports no function onIssue/],
  ],
  'what is exported is called': [[({ handlers }) => (handlers.debug = () => null), /exports debug/]],
  'texts are in every language': [
    [({ translations }) => delete translations[1].texts.module.queue, /zh-CN lacks module\.queue/],
    [({ translations }) => (translations[0].texts.module.more = 'x'), /zh-CN lacks module\.more/],
    [({ translations }) => (translations[0].texts.module.admin = ''), /en-US lacks module\.admin/],
    [
      ({ manifest }) => (manifest.modules['jira:projectPage'][0].title = { i18n: 'module.lost' }),
      /en-US lacks module\.lost/,
    ],
  ],
  'every text is shown': [[({ translations }) => (translations[0].texts.old = 'x'), /en-US has old/]],
  'it speaks English and Chinese': [[({ translations }) => translations.pop(), /no texts in zh-CN/]],
  'nothing leaves the site but to the hub': [
    [({ manifest }) => (manifest.remotes = [{ key: 'hub', baseUrl: hub }]), /remotes are named/],
    [({ manifest }) => (manifest.permissions.external = { fetch: { client: ['*'] } }), /outside are permitted/],
  ],
  'the hub is given what it needs and no more': [
    [({ manifest }) => (manifest.modules.endpoint = [{ key: 'door', remote: 'hub' }]), /by the endpoint door/],
  ],
  'the home is in one place': [
    [({ manifest }) => delete manifest.modules.sql, /keeps nothing in the site/],
    [(looked) => (looked.functions += " invokeRemote('hub')"), /is called, and no other is/],
  ],
  'scopes are needed': [
    [({ manifest }) => manifest.permissions.scopes.push('read:jira-user'), /read:jira-user is asked for/],
    [(looked) => (looked.functions = "sql('/api/v1/execute')"), /read:jira-work is asked for/],
    [(looked) => (looked.functions = calls.replace('POST', 'GET')), /write:jira-work is asked for/],
  ],
  'calls have their scope': [
    [({ manifest }) => manifest.permissions.scopes.shift(), /calls are made that need read:jira-work/],
  ],
  'the page brings all that it shows': [
    [(looked) => (looked.page = page.replace('a.js', 'b.js')), /asks for \.\/assets\/b\.js/],
    [(looked) => (looked.page = page.replace('./assets/a.js', 'https://cdn.example.com/a.js')), /cdn\.example\.com/],
  ],
  'the page has no script in it': [
    [(looked) => (looked.page = `${page}<script>alert(1)</script>`), /a script stands in the page/],
  ],
}

/** The same for what only the connected flavour can break. */
const negativeOfConnected: readonly (readonly [RuleName, (looked: Broken) => void, RegExp])[] = [
  [
    'nothing leaves the site but to the hub',
    ({ manifest }) => (manifest.remotes[0].baseUrl = 'https://evil.example'),
    /must be https:\/\/counterpart\.contoso\.com, and not https:\/\/evil\.example/,
  ],
  [
    'nothing leaves the site but to the hub',
    ({ manifest }) => manifest.remotes.push({ key: 'more', baseUrl: 'https://evil.example' }),
    /the one remote must be/,
  ],
  ['nothing leaves the site but to the hub', ({ manifest }) => delete manifest.remotes, /the one remote must be/],
  [
    'nothing leaves the site but to the hub',
    ({ manifest }) => (manifest.permissions.external = { fetch: { client: [{ remote: 'hub' }] } }),
    /outside are permitted/,
  ],
  [
    'the hub is given what it needs and no more',
    ({ manifest }) => manifest.remotes[0].operations.push('fetch'),
    /does not compute, storage, fetch/,
  ],
  [
    'the hub is given what it needs and no more',
    ({ manifest }) => (manifest.remotes[0].auth = { appSystemToken: { enabled: true } }),
    /is given tokens/,
  ],
  [
    'the hub is given what it needs and no more',
    ({ manifest }) => (manifest.remotes[0].configurable = { name: 'Hub' }),
    /name another hub/,
  ],
  [
    'the home is in one place',
    ({ manifest }) => (manifest.modules.sql = [{ key: 'main', engine: 'mysql' }]),
    /keeps nothing in the site/,
  ],
  ['the home is in one place', (looked) => (looked.functions = calls), /is called, and no other is/],
  ['calls have their scope', (looked) => (looked.functions += " sql('/api/v1/execute')"), /need storage:app/],
]

describe('a package for Forge', () => {
  it.each(
    Object.entries(rules).flatMap(([name, rule]) =>
      (Object.keys(flavours) as Flavour[]).map((flavour) => [flavour, name, rule] as const),
    ),
  )('%s keeps the rule that %s', (flavour, _, rule) => {
    expect(rule(good(flavour))).toEqual([])
  })

  it.each(negativeOfConnected)('connected is refused where it breaks the rule that %s', (name, breaks, says) => {
    const looked = good('connected')
    breaks(looked)
    expect(rules[name](looked).join('\n')).toMatch(says)
  })

  it.each(Object.entries(negative).flatMap(([name, cases]) => cases.map((one) => [name as RuleName, ...one] as const)))(
    'is refused where it breaks the rule that %s',
    (name, breaks, says) => {
      const looked = good()
      breaks(looked)
      expect(rules[name](looked).join('\n')).toMatch(says)
    },
  )

  it('is as Atlassian asks for, and one that is not is refused', async () => {
    expect(await officialComplaints(folder)).toEqual([])
    write(good('connected'))
    expect(await officialComplaints(folder)).toEqual([])
    for (const [breaks, says] of [
      [(m: Broken) => (m.app.runtime.name = 'nodejs12.x'), /runtime/],
      [(m: Broken) => (m.permissions.scopes = ['storage:app']), /read:jira-work/],
      [(m: Broken) => (m.modules['jira:adminPage'][0].resource = 'lost'), /lost/],
      [(m: Broken) => (m.modules.scheduledTrigger[0].interval = 'minute'), /interval/],
    ] as const) {
      const looked = good()
      breaks(looked.manifest)
      write(looked)
      expect((await officialComplaints(folder)).join('\n')).toMatch(says)
    }
  })

  it.each([
    [exampleAppId, true],
    ['ari:cloud:ecosystem::app/11111111', false],
    ['11111111-2222-4333-8444-555555555555', false],
  ])('is made for %s: %s', (appId, isOne) => {
    expect(isAppId(appId)).toBe(isOne)
  })

  it.each([
    [hub, true],
    ['http://counterpart.contoso.com', false],
    ['https://counterpart.contoso.com/', false],
    ['https://counterpart.contoso.com/hub', false],
    ['counterpart.contoso.com', false],
    ['', false],
  ])('finds its hub at %s: %s', (address, isOne) => {
    expect(isHub(address)).toBe(isOne)
  })
})
