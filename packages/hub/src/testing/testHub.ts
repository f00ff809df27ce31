import { type Hub, type HubOptions, startHub } from '../hub.ts'
import { hubLogger } from '../logger.ts'
import { readSettings, type Settings } from '../settings.ts'
import { fillCompany } from './testCompany.ts'
import { type Visitor, visitorOf } from './visitor.ts'

export const settingsFor = (dataDir: string, env: Readonly<Record<string, string>> = {}): Settings =>
  readSettings(
    {
      COUNTERPART_DATA: dataDir,
      COUNTERPART_PORT: '0',
      COUNTERPART_PER_MINUTE: 'unlimited',
      COUNTERPART_TIME_ZONE: 'Asia/Shanghai',
      ...env,
    },
    '/',
  )

export type TestHub = Hub & Visitor & { /** Lines of the log, from `warn` up. */ readonly log: readonly string[] }

/** A hub in this process with the test company in it, whose jobs run when they are told to. */
export async function startTestHub(settings: Settings, options: Partial<HubOptions> = {}): Promise<TestHub> {
  const log: string[] = []
  const logger = hubLogger('warn', { write: (line) => log.push(line) })
  const hub = await startHub({ settings, logger, tickMs: 3_600_000, ...options })
  await fillCompany(hub.ports)
  return { ...hub, ...visitorOf(() => hub.address), log }
}
