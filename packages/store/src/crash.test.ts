import { id, type TenantId } from '@counterpart/core'
import { between, randomFrom } from '@counterpart/usecases/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Conn } from './conn.ts'
import { migrate } from './migrations/migrate.ts'
import { createStores } from './stores.ts'
import { attack, finishAll } from './testing/attack.ts'
import { crashingConn } from './testing/crashingConn.ts'
import { availableEngines } from './testing/index.ts'
import { violations } from './testing/violations.ts'

/** Over all engines together. CRASH_FAILURES=200000 is a night's work; CRASH_SEED repeats a run's choices. */
const wanted = Number(process.env['CRASH_FAILURES'] ?? 10_000)
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000)

const runs = availableEngines().flatMap(({ name, open }) => [
  { name, open, how: 'statement by statement', transactions: false },
  ...(name === 'Forge SQL stand-in' ? [] : [{ name, open, how: 'in transactions', transactions: true }]),
])
const share = Math.ceil(wanted / runs.length)
let failures = 0

describe.each(runs)('commits on $name, $how', ({ open, transactions }) => {
  let conn: Conn
  beforeAll(async () => {
    conn = await open()
    await migrate(conn)
  })
  afterAll(() => conn.close())

  it(`survive ${share} failures`, { timeout: 60_000 + wanted * 100 }, async () => {
    const { transaction: _unused, ...alone } = conn
    const road = transactions ? conn : alone
    for (let round = 0, mine = 0; mine < share; round++) {
      const random = randomFrom(seed + round)
      const tenant = id<TenantId>(`crash-${round}`)
      const percent = between(random, 3, 19)
      const failing = crashingConn(road, random, percent / 100)
      const stores = createStores(failing.conn)
      // Fewer commands where less fails, so that the failures come from all rates alike.
      const acknowledged = await attack({ tenant, stores, random, writers: 6, commands: 6 + Math.round(percent * 1.5) })
      mine += failing.failures()
      failures += failing.failures()

      await finishAll(createStores(road), tenant)
      const commands = [...acknowledged.values()].reduce((sum, { size }) => sum + size, 0)
      expect(commands, `seed ${seed}, round ${round}`).toBeGreaterThan(20)
      expect(await violations(conn, tenant, acknowledged), `seed ${seed}, round ${round}`).toEqual([])
    }
  })
})

it(`were attacked with ${wanted} failures in all`, () => {
  console.log(`crash test: ${failures} injected failures, seed ${seed}`)
  expect(failures).toBeGreaterThanOrEqual(wanted)
})
