import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../../scripts/check/sources.ts'
import { hostTraces } from './hostTraces.ts'
import { root } from './plantedTree.ts'

const folder = 'packages/screens/src'

/** What ships of the screens, styles too. */
const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name))
  .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file))

/**
 * A shell that owns its page takes this navigation as it is: it reads the address, and no screen does.
 *
 * By file, what is found there and nowhere else.
 */
const allowed: Readonly<Record<string, RegExp>> = { 'nav/nav.ts': /^\d+: window\.location$/ }

const traces = files.map((file) => {
  const path = file.slice(join(root, folder).length + 1)
  return { path, ...hostTraces(path, readFileSync(file, 'utf8')) }
})

describe('a screen', () => {
  it('never knows which host it is in', () => {
    const finds = traces.flatMap(({ path, finds }) =>
      finds.filter((find) => !allowed[path]?.test(find)).map((find) => `${path}:${find}`),
    )
    expect(finds).toEqual([])
  })

  it('was looked at, whatever its file is called', () => {
    expect(files.length).toBeGreaterThan(200)
    const sources = sourceFiles(root, folder).filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))
    expect(traces.map(({ path }) => `${folder}/${path}`)).toEqual(expect.arrayContaining([...sources]))
    // Every file is of a kind that is read, and something was read in each.
    expect(files.filter((file) => !/\.(tsx?|css)$/.test(file))).toEqual([])
    expect(traces.filter(({ read }) => read === 0)).toEqual([])
    // Every folder of a screen is among them.
    const rooms = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
      .map(({ name }) => name)
    expect(rooms.filter((room) => !traces.some(({ path }) => path.startsWith(`${room}/`)))).toEqual([])
    // What is allowed is there: else the allowance would be for nothing.
    for (const [path, what] of Object.entries(allowed))
      expect(traces.find((one) => one.path === path)?.finds.some((find) => what.test(find))).toBe(true)
  })
})

describe('the look for hosts', () => {
  it.each([
    ['a host', "if (kind === 'jira') go()", 'jira'],
    ['a host in a longer name', 'const isSharePointPage = true', 'sharepoint'],
    ['a host in a key', "t('front.teams.title')", 'teams'],
    ['a host in a text', 'const a = <p>Open it in Teams</p>', 'teams'],
    ['a host in a text with holes', 'const a = `${n} Confluence pages`', 'confluence'],
    ['a host by a pattern', 'const a = /atlassian[.]net$/.test(b)', 'atlassian'],
    ['a host in an attribute', 'const a = <div data-host="spfx" />', 'spfx'],
    ['a name that only a host has', 'Office.onReady(go)', 'Office'],
    ['an address of a host', "const a = 'https://outlook.office.com/mail'", 'outlook'],
    ['another address of a host', "const a = 'https://www.office.com'", 'https://www.office.com'],
    ["a host's SDK", "import { view } from '@forge/bridge'", 'forge'],
    ["a host's SDK, later", "const sdk = await import('@microsoft/teams-js')", 'microsoft'],
    ["a host's kit", "import { Button } from '@counterpart/kit-fluent'", 'fluent'],
    ['the window around', 'const inside = window.parent !== window', 'window.parent'],
    ['the window around, of a window that was given', 'const f = (window: Window) => window.parent', 'window.parent'],
    ['the window around, by an index', "const a = window['parent']", "window['parent']"],
    ['the window around, taken out', 'const { parent } = window', 'parent'],
    ['the window at the top', 'const a = window.top', 'window.top'],
    ['the window around without its name', 'if (parent !== window) go()', 'parent !== window'],
    ['a message to the window around', 'other.postMessage(1)', 'other.postMessage'],
    ['what the browser is called', 'const a = navigator.userAgent', 'navigator.userAgent'],
    ['what the browser is called, taken out', 'const { userAgent } = navigator', 'userAgent'],
    ['the browser given away', 'const a = detect(navigator)', 'detect(navigator)'],
    ['everything', 'const a = globalThis.parent', 'globalThis.parent'],
    ['the page that led here', 'const a = document.referrer', 'document.referrer'],
    ['the address', 'const a = window.location.hostname', 'window.location'],
    ['the address without its window', 'const a = location.ancestorOrigins', 'location.ancestorOrigins'],
    ['how it was built', 'const a = import.meta.env', 'import.meta'],
    ['which kit there is', "import { Button, id } from '#kit'", 'the id of the kit'],
    ['which kit there is, by another name', "import { id as kit } from '#kit'", 'the id of the kit'],
    ['which kit there is, of the whole', "import * as kit from '#kit'\nif (kit.id) go()", 'the kit as a whole'],
    ['the surface, read', 'const dark = host.surface?.dark', 'host.surface'],
    ['the surface, taken out', 'const { surface } = useHost()', 'surface'],
    ['the surface, given to another', 'const a = <Page surface={host.surface} />', 'host.surface'],
    ['the surface, changed on its way', 'const a = <KitProvider surface={dark(host.surface)} />', 'host.surface'],
  ])('finds %s', (_, text, what) => {
    expect(hostTraces('planted.tsx', `\n${text}\n`).finds.map((find) => find.replace(/^\d+: /, ''))).toContain(what)
  })

  it('finds a host among styles, and where', () => {
    expect(hostTraces('a.css', '/* Atlaskit sorts rules. */\n.a {}\n.in-teams .b {}\n').finds).toEqual(['3: teams'])
  })

  it.each([
    ['a comment', '// Jira asks for it, and so do teams.'],
    ['an office, where people work', "const office = [['09:00', '18:00']]"],
    ['what is forgotten', 'forget()'],
    ['a clipboard that may be missing', 'if (navigator.clipboard) go()'],
    ['the window for what every page has', "window.addEventListener('popstate', tell)"],
    ['the surface, handed on', 'const a = <KitProvider surface={host.surface} />'],
    ['the surface, declared', 'interface Host { readonly surface?: object }'],
    ['a thing of its own that is called so', 'const parent = (id: string) => id\nparent(x)'],
    ['the parent of an element', 'const a = element.parent'],
    ['an id of the core', "import { id } from '@counterpart/core'"],
  ])('has nothing against %s', (_, text) => {
    expect(hostTraces('planted.tsx', `${text}\n`).finds).toEqual([])
  })
})
