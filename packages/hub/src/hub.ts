import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { createApi } from '@counterpart/api'
import { instant } from '@counterpart/core'
import { createStores, migrate } from '@counterpart/store'
import type { Change, Ports } from '@counterpart/usecases'
import { problemTexts } from '@counterpart/words'
import type { Logger } from 'pino'
import packageFile from '../package.json' with { type: 'json' }
import { changeBoard } from './changeBoard.ts'
import { DatabaseFault, type HubDatabase, openDatabase } from './database/openDatabase.ts'
import { forgeDoor } from './forge/forgeDoor.ts'
import { seenTracker } from './forge/seenTracker.ts'
import { hubChannels } from './hubChannels.ts'
import { devSignIn } from './identity/devSignIn.ts'
import { forgeCalls } from './identity/forgeTokens.ts'
import { hubIdentity, type Vouched } from './identity/hubIdentity.ts'
import { knownOrigins } from './identity/knownOrigins.ts'
import { openImportDesk } from './importDesk.ts'
import { hubMetrics } from './metrics.ts'
import { pageFiles } from './pageFiles.ts'
import { hubRoutes } from './routes.ts'
import { openServer } from './server.ts'
import type { Settings } from './settings.ts'
import { teamsPage } from './teamsPage.ts'
import { startTicker } from './ticker.ts'

export type Hub = {
  /** `http://127.0.0.1:4870` */
  readonly address: string
  readonly ports: Ports
  /** One round of jobs now. */
  readonly tick: () => Promise<void>
  /** Takes no new requests, ends what runs, closes the database. Twice is once. */
  readonly stop: () => Promise<void>
}

export type HubOptions = {
  readonly settings: Settings
  readonly logger: Logger
  /** The incident log that comes with the product. */
  readonly bundledLog?: string | undefined
  readonly now?: () => number
  readonly tickMs?: number
  /** Told once, when the embedded database has died: nothing works any more until the hub is started again. */
  readonly onDatabaseStopped?: (fault: DatabaseFault) => void
}

const changes = 'counterpart_changes'
const readyWithinMs = 3000
const { version } = packageFile

/** Opens the database and the ports over it, without a server: what the commands stand on, too. */
export async function openPorts(
  settings: Settings,
  logger: Logger,
  now: () => number = Date.now,
): Promise<{ database: HubDatabase; ports: Ports }> {
  const database = await openDatabase({ databaseUrl: settings.databaseUrl, dataDir: settings.dataDir, logger })
  try {
    await migrate(database)
  } catch (fault) {
    await database.close()
    throw fault
  }
  const announce = (change: Change) => {
    database
      .notify(changes, JSON.stringify(change))
      .catch((fault: unknown) => logger.warn({ err: fault }, 'a change could not be announced'))
  }
  const ports: Ports = { ...createStores(database), now: () => instant(now()), timeZone: settings.timeZone, announce }
  return { database, ports }
}

/** Starts the hub: database, jobs, API, live changes and page. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { settings, logger, now = Date.now } = options
  const page = settings.pageDir === undefined ? undefined : await pageFiles(settings.pageDir)
  const teams = settings.teamsDir === undefined ? undefined : await pageFiles(settings.teamsDir, teamsPage)
  const { database, ports: stored } = await openPorts(settings, logger, now)
  const { channels, close: closeChannels } = hubChannels(settings.news, settings.forge !== undefined)
  const ports: Ports = { ...stored, channels }
  /** What has been opened so far, in the order in which it is closed. */
  const closing: (() => Promise<void>)[] = [async () => closeChannels(), () => database.close()]
  let stopping: Promise<void> | undefined
  let isLost = false
  const stop = () => {
    stopping ??= closeAll(closing)
    return stopping
  }
  try {
    const board = changeBoard()
    const metrics = hubMetrics(board.watchers)
    const noteFault = (fault: unknown) => {
      metrics.faulted()
      if (stopping || isLost || !(fault instanceof DatabaseFault) || fault.kind !== 'database-stopped') return
      isLost = true
      options.onDatabaseStopped?.(fault)
    }
    const hear = (payload: string) => {
      const change = readChange(payload)
      if (change) board.hear(change)
      else logger.warn({ payload: payload.slice(0, 100) }, 'something that is no change was announced')
    }
    await database.listen(changes, hear, board.missed)

    const place = { dir: join(settings.dataDir, 'imports'), bundled: options.bundledLog }
    const imports = await openImportDesk(ports, place, logger)
    const origins = knownOrigins(ports.directory, settings.tenant, settings.origins)
    await origins.refresh()
    const ticker = startTicker(ports, {
      logger,
      everyMs: options.tickMs ?? 5000,
      onTick: metrics.ticked,
      onTold: metrics.told,
      onFault: noteFault,
      refresh: origins.refresh,
    })
    closing.unshift(async () => void (await Promise.all([ticker.stop(), imports.stop()])))

    const dev = settings.devSignIn ? devSignIn(ports.directory, settings.tenant, now) : undefined
    const forge = settings.forge && { ...settings.forge, verify: forgeCalls(settings.forge, ports.now) }
    const seen = seenTracker()
    const vouched: Vouched = new WeakMap()
    const say = await problemTexts()
    const api = createApi(ports, {
      ...hubIdentity(ports, settings.tenant, { dev, entra: settings.entra, forge: forge?.verify, vouched }),
      ...(forge && { tracker: seen.tracker }),
      say,
      origins,
      limits: { perMinute: settings.perMinute },
      imports: imports.desk,
      live: board.desk,
      version,
      onFault: (fault, about) => {
        logger.error({ err: fault, ...about }, 'a fault')
        noteFault(fault)
      },
      onAnswer: (facts) => {
        metrics.answered(facts.operation ?? 'none', facts.status, facts.ms)
        logger.debug(facts, 'answered')
      },
    })
    const ready = () => (stopping ? Promise.resolve('the hub is stopping') : readiness(database))
    const onFault = (fault: unknown) => {
      logger.error({ err: fault }, 'a fault')
      noteFault(fault)
    }
    const routes = hubRoutes({
      api: api.fetch,
      forge:
        forge &&
        forgeDoor({
          ...{ ports, tenant: settings.tenant, api: api.fetch, seen, vouched, say, onFault },
          ...{ verify: forge.verify, secret: forge.secret, logger, onTold: metrics.told },
        }),
      page,
      teams,
      directory: ports.directory,
      tenant: settings.tenant,
      dev,
      metrics,
      ready,
      onFault,
    })
    const server = await openServer(routes.fetch, settings)
    closing.unshift(() => {
      board.close()
      return server.close()
    })
    return { address: server.address, ports, tick: ticker.tick, stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** All of them, one after another, whatever happens to one; then the first fault. */
async function closeAll(closing: readonly (() => Promise<void>)[]): Promise<void> {
  const faults: unknown[] = []
  for (const close of closing) await close().catch((fault: unknown) => faults.push(fault))
  if (faults.length) throw faults[0]
}

async function readiness(database: HubDatabase): Promise<string | null> {
  const answered = database.exec('select 1 as one', []).then(
    () => null,
    () => 'the database does not answer',
  )
  return Promise.race([answered, after(readyWithinMs, 'the database does not answer in time', { ref: false })])
}

/** Anyone who may write into the database may announce, and nothing they say ends the hub. */
function readChange(payload: string): Change | null {
  try {
    const change = JSON.parse(payload) as Change | null
    return typeof change?.request === 'string' ? change : null
  } catch {
    return null
  }
}
