import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleFunctions, lintSources, policyOf } from './index.ts'

// Below the packages that the sources of an app need. The linter knows one folder in a process.
const room = fileURLToPath(new URL('../../forge-app/dist', import.meta.url))
mkdirSync(room, { recursive: true })
const [linted, bundled] = [join(room, 'lint-test'), mkdtempSync(join(room, 'bundle-test-'))]
afterAll(() => {
  for (const folder of [linted, bundled]) rmSync(folder, { recursive: true, force: true })
})

/** A small app that nothing can be said against, but for what is put in the place of its parts. */
const manifest = (more: object = {}, scopes: readonly string[] = ['read:jira-work']) => ({
  app: { id: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555', runtime: { name: 'nodejs24.x' } },
  modules: {
    'jira:issuePanel': [
      {
        key: 'panel',
        title: 'Panel',
        resource: 'page',
        resolver: { function: 'main' },
        icon: 'https://example.com/a.svg',
      },
    ],
    function: [{ key: 'main', handler: 'index.main', ...more }],
  },
  resources: [{ key: 'page', path: 'page' }],
  permissions: { scopes },
})
const call = (path: string, init = '') =>
  `import api, { route } from '@forge/api'\nexport const main = () => api.asUser().requestJira(route\`${path}\`${init})\n`
const read = call('/rest/api/3/issue/10001')
const lint = (source: string, of = manifest(), include?: string) =>
  lintSources(linted, { 'src/index.ts': source, 'page/index.html': '<html></html>' }, of, include)

describe('the linter of Atlassian', () => {
  it('has nothing against a good app', async () => {
    expect(await lint(read)).toEqual([])
  })

  it.each([
    [
      'a call that its scopes do not allow',
      call('/rest/api/3/issue/10001/comment', ", { method: 'POST' }"),
      manifest(),
      /write:jira-work/,
    ],
    ['no scope at all', read, manifest({}, ['storage:app']), /read:jira-work/],
    ['a handler that nothing exports', read.replace('main', 'other'), manifest(), /index\.main|main/],
    [
      'a runtime that is no more',
      read,
      { ...manifest(), app: { ...manifest().app, runtime: { name: 'nodejs18.x' } } },
      /nodejs18|runtime/,
    ],
  ])('finds %s', async (_, source, of, says) => {
    expect((await lint(source, of)).join('\n')).toMatch(says)
  })

  it('is not believed where it has looked at nothing', async () => {
    await expect(lint(read, manifest(), 'src')).rejects.toThrow('looked at no source')
  })
})

describe('the bundler of Atlassian', () => {
  const bundle = (source: string) => {
    mkdirSync(join(bundled, 'src'), { recursive: true })
    writeFileSync(join(bundled, 'manifest.yml'), JSON.stringify(manifest()))
    writeFileSync(join(bundled, 'src/index.cjs'), source)
    return bundleFunctions(bundled)
  }

  it('packs functions, and not what is no program', () => {
    expect(readdirSync(bundle('exports.main = async () => 1'))).toContain('index.cjs')
    expect(() => bundle('exports.main = async (')).toThrow(/index\.cjs|Unexpected/)
  })
})

describe('the policy of Atlassian', () => {
  it('lets in what the manifest asks for, and no script in the page', () => {
    const product = 'https://contoso.atlassian.net'
    const page = '<html><head><script type="module" src="./a.js"></script></head></html>'
    const strict = policyOf(page, {}, product)
    expect(strict).toMatch(/script-src 'self' (?![^;]*unsafe-inline)/)
    expect(strict).toMatch(new RegExp(`frame-ancestors [^;]*${product}`))
    expect(policyOf(page, { content: { styles: ['unsafe-inline'] } }, product)).toMatch(
      /style-src [^;]*'unsafe-inline'/,
    )
  })
})
