import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageFiles } from './pageFiles.ts'
import { teamsPage } from './teamsPage.ts'
import { tempDirs } from './testing/index.ts'

const dirs = tempDirs()
let page: Awaited<ReturnType<typeof pageFiles>>
beforeAll(async () => {
  const dir = dirs.fresh()
  mkdirSync(join(dir, 'assets'), { recursive: true })
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>The tab</title>')
  writeFileSync(join(dir, 'privacy.html'), '<!doctype html><title>Privacy</title>')
  writeFileSync(join(dir, 'assets', 'index-1.js'), 'export {}')
  page = await pageFiles(dir, teamsPage)
})
const ask = (path: string) => page(new Request(`http://hub${path}`))
const policyOf = (answer: Response) =>
  new Map(
    (answer.headers.get('content-security-policy') ?? '').split('; ').map((line) => {
      const [name = '', ...sources] = line.split(' ')
      return [name, sources]
    }),
  )

describe('the tab in Teams', () => {
  it.each([
    ['/teams/', 'The tab'],
    ['/teams/index.html', 'The tab'],
    ['/teams/?tab=my-requests&theme=dark', 'The tab'],
    ['/teams/privacy.html', 'Privacy'],
  ])('is at %s', async (path, title) => {
    const answer = ask(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(title)
  })

  it('is found without the slash, with what is asked of it', () => {
    const answer = ask('/teams?tab=my-requests')
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/teams/?tab=my-requests'])
  })

  it.each([
    '/',
    '/index.html',
    '/teamsindex.html',
    '/teams//index.html',
    '/teams/nothing',
    '/teams/../secret',
    '/v1/me',
  ])('is not at %s', (path) => {
    expect(ask(path).status).toBe(404)
  })

  it.each(['/teams', '/teams/', '/teams/assets/index-1.js', '/teams/nothing'])(
    'is framed by the programs of Microsoft alone, and speaks to the hub alone: %s',
    (path) => {
      const policy = policyOf(ask(path))
      const framedBy = policy.get('frame-ancestors') ?? []
      expect(framedBy).toContain('https://teams.microsoft.com')
      expect(framedBy.filter((host) => host !== "'self'" && !host.startsWith('https://'))).toEqual([])
      // A star stands for one name of a domain that is Microsoft's own.
      expect(framedBy.filter((host) => host.includes('*'))).toEqual([
        'https://*.teams.microsoft.com',
        'https://*.cloud.microsoft',
        'https://*.microsoft365.com',
        'https://*.office.com',
      ])
      expect(policy.get('default-src')).toEqual(["'none'"])
      expect(policy.get('script-src')).toEqual(["'self'"])
      expect(policy.get('connect-src')).toEqual(["'self'", 'https://res.cdn.office.net'])
      expect(ask(path).headers.has('x-frame-options')).toBe(false)
      expect(ask(path).headers.has('set-cookie')).toBe(false)
    },
  )
})
