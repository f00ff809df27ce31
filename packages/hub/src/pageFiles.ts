import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { PlainFault } from './plainFault.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
}
const packed = new Set(['.png', '.ico', '.woff2'])

type Headers = Readonly<Record<string, string>>

/** What a page may do, and who may show it. */
export type PagePlace = {
  /** Where it begins: `/teams`; empty for the root. */
  readonly path: string
  readonly headers: Headers
}

/** The hub's own page: it speaks to this hub alone, and nobody may put it into a frame. */
const ownPage: PagePlace = {
  path: '',
  headers: {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  },
}

type PageFile = { readonly plain: Bytes; readonly gzipped: Bytes | null; readonly headers: Headers }
type Bytes = Uint8Array<ArrayBuffer>

/**
 * Serves the built web page: hashed assets for a year, everything else asked for again each time.
 *
 * The files are read once, so that a request can reach no others, and a build that is made meanwhile does not mix
 * with the one that is open in browsers.
 */
export async function pageFiles(dir: string, place: PagePlace = ownPage): Promise<(request: Request) => Response> {
  const files = await readPage(dir, place)
  return (request) => {
    const path = pathOf(request)
    // Without its slash the page would look for its files beside the folder.
    if (place.path !== '' && path === place.path)
      return new Response(null, {
        status: 308,
        headers: { ...place.headers, location: `${path}/${searchOf(request)}` },
      })
    const file = path.startsWith(place.path) ? files.get(path.slice(place.path.length)) : undefined
    if (!file)
      return new Response('Not found', {
        status: 404,
        headers: { ...place.headers, 'content-type': 'text/plain', 'cache-control': 'no-store' },
      })
    const { headers, plain, gzipped } = file
    if (request.headers.get('if-none-match') === headers['etag']) return new Response(null, { status: 304, headers })
    return gzipped && takesGzip(request)
      ? new Response(gzipped, { headers: { ...headers, 'content-encoding': 'gzip' } })
      : new Response(plain, { headers })
  }
}

async function readPage(dir: string, { headers }: PagePlace): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
  const files = new Map(
    await Promise.all(
      names.map(async (name) => [`/${name.replaceAll(sep, '/')}`, await readPageFile(dir, name, headers)] as const),
    ),
  )
  const index = files.get('/index.html')
  if (!index) throw new PlainFault(`There is no page in ${dir}: it has no index.html`)
  return files.set('/', index)
}

async function readPageFile(dir: string, name: string, fixed: Headers): Promise<PageFile> {
  const plain = new Uint8Array(await readFile(join(dir, name)))
  const extension = extname(name)
  const gzipped = packed.has(extension) ? null : new Uint8Array(await promisify(gzip)(plain, { level: 9 }))
  const headers = {
    ...fixed,
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': name.startsWith(`assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    // The same for both forms, so weak (RFC 9110, 8.8.3).
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    vary: 'accept-encoding',
  }
  return { plain, gzipped: gzipped && gzipped.length < plain.length ? gzipped : null, headers }
}

function pathOf(request: Request): string {
  try {
    return decodeURIComponent(new URL(request.url).pathname)
  } catch {
    return ''
  }
}

const searchOf = (request: Request): string => new URL(request.url).search

const takesGzip = (request: Request): boolean =>
  (request.headers.get('accept-encoding') ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(0?\.\d*[1-9]\d*|1(\.0*)?)\s*)?$/.test(coding))
