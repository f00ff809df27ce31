import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fingerprintOf } from '../fingerprint.mjs'
import { productNode } from '../setUp.mjs'
import { type KitName, kitNames } from './kitBuild.ts'
import { onlyOne } from './onlyOne.ts'
import { placeOf } from './placeOf.ts'

/**
 * Builds the frames of the gallery with every kit, unless those that stand there were built from these very files.
 * Tests that run beside each other wait for the one that builds.
 */
export const buildFrames = (): Promise<void> => onlyOne(placeOf('.cache/gallery.building'), buildMissing)

async function buildMissing(): Promise<void> {
  const wanted = fingerprintOf('gallery', 'web-app')
  for (const kit of kitNames) {
    const marker = placeOf('.cache/gallery', kit, '.built')
    if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) continue
    await build(kit)
    writeFileSync(marker, wanted)
  }
}

/** In a process of its own: whoever calls may be a test, and React in its development form is twice as large and slow. */
async function build(kit: KitName): Promise<void> {
  const vite = placeOf('gallery/node_modules/vite/bin/vite.js')
  const child = spawn(productNode, [vite, 'build', '--logLevel', 'warn'], {
    cwd: placeOf('gallery'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, KIT: kit, NODE_ENV: 'production', NO_COLOR: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()))
  const [status] = await once(child, 'close')
  if (status !== 0 || !existsSync(placeOf('.cache/gallery', kit, 'frame.html')))
    throw new Error(`the frames with ${kit} were not built: ${said.trim()}`)
}
