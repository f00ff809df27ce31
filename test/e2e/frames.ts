import { type HubProcess, tempDirs, visitorOf } from '@counterpart/hub/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { serveFrames } from '../../scripts/kitBuild/serveFrames.ts'
import { openBrowser } from './house.ts'
import { frameOf, type Look, settingsFor } from './looks.ts'

/**
 * One hub, the screens of every host in front of it, and a browser, for the journeys of one file.
 *
 * @param startHub is given a data directory with an empty database
 */
export function openFrames(startHub: (dataDir: string) => Promise<HubProcess>) {
  const dirs = tempDirs()
  const browser = openBrowser()
  let hub: HubProcess
  let frames: Awaited<ReturnType<typeof serveFrames>>

  beforeAll(async () => {
    hub = await startHub(await dirs.dataDir())
    frames = await serveFrames({ hub: hub.address })
  }, 400_000)
  afterAll(async () => {
    await frames?.close()
    await hub?.stop('SIGTERM')
  })
  const visitor = visitorOf(() => hub.address)

  return {
    /** Who asks the hub itself, past the page. */
    visitor,
    /** The page of one person, in a browser of their own. */
    async visit(look: Look, person: string): Promise<Page> {
      const token = await visitor.tokenOf(person)
      return browser.open(frameOf(frames.address, look, { token }), settingsFor(look))
    },
    /** The address of a place over the company in memory, with texts longer than ours. */
    inMemory: (look: Look, show: string) => frameOf(frames.address, look, { show, pseudo: 'yes' }),
  }
}
