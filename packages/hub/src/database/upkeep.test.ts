import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Clock, Upkeep, type UpkeepRules } from './upkeep.ts'

const hour = 3_600_000
const rules: UpkeepRules = { everyWrites: 100, everyMs: 5 * 60_000, logBytes: 1000, nightlyAtHour: 3 }
const evening = new Date(2026, 10, 24, 22, 0).getTime()

/** A clock that turns when it is told to, in the order of its alarms. */
function handClock(from: number) {
  let now = from
  const alarms = new Set<{ at: number; act: () => void }>()
  const clock: Clock = {
    now: () => now,
    after: (ms, act) => {
      const alarm = { at: now + ms, act }
      alarms.add(alarm)
      return { stop: () => void alarms.delete(alarm) }
    },
  }
  const turn = async (ms: number) => {
    const until = now + ms
    for (;;) {
      const next = [...alarms].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      alarms.delete(next)
      now = next.at
      next.act()
      await nextTurn()
    }
    now = until
    await nextTurn()
  }
  return { clock, turn, alarms }
}

function keeping(answers: { worn?: string[]; logBytes?: number; fails?: boolean } = {}) {
  const said: string[] = []
  const failures: unknown[] = []
  const hand = handClock(evening)
  const upkeep = new Upkeep(
    async (sql) => {
      if (answers.fails) throw new Error('disk full')
      if (sql.includes('pg_stat_user_tables')) return { rows: (answers.worn ?? []).map((name) => ({ name })) }
      if (sql.includes('pg_wal_lsn_diff')) return { rows: [{ bytes: answers.logBytes ?? 0 }] }
      if (/^(vacuum|checkpoint)/.test(sql)) said.push(sql)
      return { rows: [] }
    },
    rules,
    (error) => failures.push(error),
    hand.clock,
  )
  return { upkeep, said, failures, ...hand }
}

describe('the upkeep of PGlite', () => {
  it('leaves a database alone in which nothing is written, until the night', async () => {
    const { said, turn } = keeping()
    await turn(4 * hour + 59 * 60_000)
    expect(said).toEqual([])
    await turn(60_000)
    expect(said).toEqual(['vacuum (analyze)', 'checkpoint'])
  })

  it('comes every night', async () => {
    const { said, turn } = keeping()
    await turn(3 * 24 * hour)
    expect(said.filter((sql) => sql === 'vacuum (analyze)')).toHaveLength(3)
  })

  it('vacuums what is worn after enough writes, each table alone', async () => {
    const { upkeep, said, turn } = keeping({ worn: ['public.request', 'public."Job"'] })
    upkeep.wrote(99)
    await turn(0)
    expect(said).toEqual([])
    upkeep.wrote(1)
    await turn(0)
    expect(said).toEqual(['vacuum (analyze) public.request', 'vacuum (analyze) public."Job"'])
    upkeep.wrote(99)
    await turn(0)
    expect(said).toHaveLength(2)
  })

  it('checkpoints when the log has become long', async () => {
    const { upkeep, said, turn } = keeping({ logBytes: 1001 })
    upkeep.wrote(100)
    await turn(0)
    expect(said).toEqual(['checkpoint'])
  })

  it('checkpoints some minutes after a write, and once only', async () => {
    const { upkeep, said, turn } = keeping()
    upkeep.wrote(1)
    await turn(30 * 60_000)
    expect(said).toEqual(['checkpoint'])
  })

  it('goes on after it has failed', async () => {
    const { upkeep, failures, turn } = keeping({ fails: true })
    upkeep.wrote(100)
    await turn(0)
    upkeep.wrote(100)
    await turn(0)
    expect(failures).toEqual([new Error('disk full'), new Error('disk full')])
  })

  it('does nothing any more once it is stopped', async () => {
    const { upkeep, said, turn, alarms } = keeping()
    await upkeep.stop()
    upkeep.wrote(1000)
    await turn(48 * hour)
    expect(said).toEqual([])
    expect(alarms.size).toBe(0)
  })
})
