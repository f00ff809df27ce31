import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageFiles } from './pageFiles.ts'
import { PlainFault } from './plainFault.ts'
import { tempDirs } from './testing/index.ts'

const dirs = tempDirs()
const script = `export const words = '${'对口 counterpart '.repeat(100)}'`
const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])

function build(): string {
  const dir = join(dirs.fresh(), 'page')
  mkdirSync(join(dir, 'assets'), { recursive: true })
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Counterpart</title>')
  writeFileSync(join(dir, 'assets', 'index-4f2a.js'), script)
  writeFileSync(join(dir, 'assets', 'icon-11.png'), picture)
  writeFileSync(join(dir, 'with space.json'), '{}')
  writeFileSync(join(dir, '.built'), 'a fingerprint')
  writeFileSync(join(dir, '..', 'secret.txt'), 'secret')
  symlinkSync(join(dir, '..', 'secret.txt'), join(dir, 'link.txt'))
  return dir
}
let page: Awaited<ReturnType<typeof pageFiles>>
beforeAll(async () => {
  page = await pageFiles(build())
})
const ask = (path: string, headers: Record<string, string> = {}) => page(new Request(`http://hub${path}`, { headers }))

describe('the page of a hub', () => {
  it('is at the root', async () => {
    for (const path of ['/', '/index.html', '/?lang=zh-CN']) {
      const answer = ask(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await answer.text()).toContain('<title>Counterpart</title>')
    }
  })

  it.each([
    ['/assets/index-4f2a.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/icon-11.png', 'image/png', 'public, max-age=31536000, immutable'],
    ['/with%20space.json', 'application/json', 'no-cache'],
    ['/', 'text/html; charset=utf-8', 'no-cache'],
  ])('gives %s as %s, to be kept: %s', (path, type, cache) => {
    const { status, headers } = ask(path)
    expect(status).toBe(200)
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([type, cache])
  })

  it.each(['/', '/assets/index-4f2a.js', '/nothing'])('forbids %s to reach or be reached from elsewhere', (path) => {
    const { headers } = ask(path)
    const policy = Object.fromEntries(
      (headers.get('content-security-policy') ?? '').split('; ').map((line) => {
        const [name, ...sources] = line.split(' ')
        return [name, sources.join(' ')]
      }),
    )
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    })
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('is packed for those who take it so', async () => {
    const path = '/assets/index-4f2a.js'
    const packed = ask(path, { 'accept-encoding': 'br, gzip;q=0.8' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(script)
    for (const accepted of ['', 'br', 'gzip;q=0', 'x-gzip']) {
      const plain = ask(path, { 'accept-encoding': accepted })
      expect(plain.headers.has('content-encoding')).toBe(false)
      expect(await plain.text()).toBe(script)
    }
    expect(ask(path).headers.get('vary')).toBe('accept-encoding')
  })

  it('is packed only where that makes it smaller', async () => {
    const answer = ask('/assets/icon-11.png', { 'accept-encoding': 'gzip' })
    expect(answer.headers.has('content-encoding')).toBe(false)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(picture)
  })

  it('is not sent again to who has it', async () => {
    const tag = ask('/').headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/)
    const again = ask('/', { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(ask('/', { 'if-none-match': '"another"' }).status).toBe(200)
  })

  it.each([
    ...['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/assets/../../secret.txt'],
    ...['/..%5csecret.txt', '/%252e%252e%252fsecret.txt', '/....//secret.txt', '//secret.txt', '/link.txt'],
    ...['/.built', '/assets', '/assets/', '/%00', '/index.html%00.js', '/%', '/%zz', '/%c0%ae%c0%ae/secret.txt'],
    ...['/__proto__', '/constructor', '/INDEX.HTML', '/no-such-place'],
  ])('has nothing at %s', async (path) => {
    const answer = ask(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toBe('Not found')
  })

  it('stays as it was when the hub started, whatever is built meanwhile', async () => {
    const dir = build()
    const serve = await pageFiles(dir)
    writeFileSync(join(dir, 'index.html'), 'another')
    expect(await serve(new Request('http://hub/')).text()).toContain('Counterpart')
  })

  it.each(['a folder that is not there', 'an empty folder'])('says so when it is %s', async (what) => {
    const dir = dirs.fresh()
    if (what.startsWith('an')) mkdirSync(dir)
    const fault = await pageFiles(dir).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(PlainFault)
    expect(fault).toMatchObject({ message: expect.stringContaining(dir) })
  })
})
