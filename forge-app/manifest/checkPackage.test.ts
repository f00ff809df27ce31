import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { wordsFor } from '@counterpart/words'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LookedAt } from './check/lookAt.ts'
import { officialComplaints } from './check/official.ts'
import { type RuleName, rules } from './check/rules.ts'
import { manifestOf, translationOf, translations } from './manifestOf.ts'
import { exampleAppId, isAppId } from './values.ts'

/** A manifest that is being broken; tests reach into it by its names. */
type Broken = ReturnType<JSON['parse']>

const names = ['resolver', 'onIssue', 'onLifecycle', 'tick', 'onClock']
const text = translationOf(await wordsFor('en', {}, ['listing']))
const page = '<html><head><script type="module" src="./assets/a.js"></script></head></html>'
const folder = mkdtempSync(join(tmpdir(), 'forge-package-'))

/** As the package is, with a bundle of one line for each function. */
const good = (): LookedAt => ({
  folder,
  manifest: structuredClone(manifestOf(exampleAppId)),
  translations: Object.keys(translations).map((language) => ({ language, texts: structuredClone(text) })),
  handlers: Object.fromEntries(names.map((name) => [name, () => null])),
  functions: "ask('/rest/api/3/issue/1'); ask('/rest/api/3/project/1'); sql('/api/v1/execute')",
  page,
})

function write(looked: LookedAt): void {
  const files = {
    'manifest.yml': JSON.stringify(looked.manifest),
    ...Object.fromEntries(Object.values(translations).map((path) => [path, JSON.stringify(text)])),
    'src/index.cjs': names.map((name) => `exports.${name} = async () => null`).join('\n'),
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
  'nothing leaves the site': [
    [({ manifest }) => (manifest.remotes = [{ key: 'hub', baseUrl: 'https://hub.example.com' }]), /remotes are named/],
    [({ manifest }) => (manifest.permissions.external = { fetch: { client: ['*'] } }), /outside are permitted/],
  ],
  'scopes are needed': [
    [({ manifest }) => manifest.permissions.scopes.push('write:jira-work'), /write:jira-work is asked for/],
    [(looked) => (looked.functions = "sql('/api/v1/execute')"), /read:jira-work is asked for/],
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

describe('a package for Forge', () => {
  it.each(Object.entries(rules))('keeps the rule that %s', (_, rule) => {
    expect(rule(good())).toEqual([])
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
})
