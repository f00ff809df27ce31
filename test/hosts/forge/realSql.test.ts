import { id, type TenantId } from '@counterpart/core'
import { createStores, forgeConn, migrate } from '@counterpart/store'
import { attack, crashingConn, finishAll, violations } from '@counterpart/store/testing'
import { between, randomFrom, storeSuite } from '@counterpart/usecases/testing'
import { sql } from '@forge/sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ForgeInstallation, installApp } from './forgePlatform.ts'
import { jiraSite } from './jiraSite.ts'

const server = process.env['TEST_MYSQL_URL']
/** CRASH_FAILURES is for all engines of the store together; here it is the sixth part of it. */
const wanted = Math.ceil(Number(process.env['CRASH_FAILURES'] ?? 10_000) / 6)
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000)

/** The database of a new installation, by the package that ships: each statement is an invocation of its own. */
async function openInstallation() {
  const forge: ForgeInstallation = await installApp(server ?? '', jiraSite())
  const conn = forgeConn(sql)
  const own = {
    ...conn,
    exec: (...statement: Parameters<typeof conn.exec>) => forge.invoke(() => conn.exec(...statement)),
  }
  await migrate(own)
  return { forge, conn: own }
}

describe.runIf(server)('the store through the real @forge/sql', () =>
  storeSuite(async () => {
    const { forge, conn } = await openInstallation()
    return { ports: createStores(conn), close: forge.remove }
  }),
)

describe.runIf(server)('commits through the real @forge/sql', () => {
  let opened: Awaited<ReturnType<typeof openInstallation>>
  beforeAll(async () => {
    opened = await openInstallation()
  })
  afterAll(() => opened?.forge.remove())

  it(`survive ${wanted} failures`, { timeout: 60_000 + wanted * 400 }, async () => {
    let failures = 0
    for (let round = 0; failures < wanted; round++) {
      const random = randomFrom(seed + round)
      const tenant = id<TenantId>(`crash-${round}`)
      const percent = between(random, 3, 19)
      const failing = crashingConn(opened.conn, random, percent / 100)
      const commands = 6 + Math.round(percent * 1.5)
      const stores = createStores(failing.conn)
      const acknowledged = await attack({ tenant, stores, random, writers: 6, commands })
      failures += failing.failures()
      await finishAll(createStores(opened.conn), tenant)
      expect([...acknowledged.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(20)
      expect(await violations(opened.conn, tenant, acknowledged), `seed ${seed}, round ${round}`).toEqual([])
    }
    console.log(`crash test through @forge/sql: ${failures} injected failures, seed ${seed}`)
    expect(failures).toBeGreaterThanOrEqual(wanted)
  })
})
