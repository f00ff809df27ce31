import { preview } from 'vite'
import { buildFrames } from './buildFrames.ts'
import { placeOf } from './placeOf.ts'

/**
 * Serves the frames of the gallery, `/<kit>/frame.html`, and behind them a hub where one is given.
 *
 * The hub's own policy forbids the inline styles of the design systems, so it does not serve them itself.
 *
 * @param hub its address
 * @param port the first that is tried
 */
export async function serveFrames({ hub, port = 4890 }: { hub?: string; port?: number } = {}) {
  await buildFrames()
  const server = await preview({
    configFile: false,
    root: placeOf('.cache'),
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: 'gallery' },
    preview: { host: '127.0.0.1', port, ...(hub !== undefined && { proxy: { '/v1': hub, '/dev': hub } }) },
  })
  const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '')
  if (address === undefined) throw new Error('the frames are not served')
  return { address, close: () => server.close() }
}
