import { setTimeout as wait } from 'node:timers/promises'
import { randomFrom } from '@counterpart/usecases/testing'
import { describe, expect, it } from 'vitest'
import { fillCompany, settingsFor, startHubProcess, tempDirs, visitorOf, withPorts } from './testing/index.ts'
import { timesDone, writeStorm } from './testing/writeStorm.ts'

const dirs = tempDirs()
const clients = 6
/** More at night, and the same again after a failure. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 3)
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)

describe('kill -9 of the hub during a write storm', () => {
  it(`loses no acknowledged command (seed ${seed})`, { timeout: 120_000 + rounds * 60_000 }, async () => {
    const dataDir = await dirs.dataDir()
    await withPorts(settingsFor(dataDir), fillCompany)
    const start = () => startHubProcess({ COUNTERPART_DATA: dataDir })
    const random = randomFrom(seed)
    let hub = await start()
    const { commands, acknowledged, tell, work, everything } = writeStorm(visitorOf(() => hub.address))

    for (let round = 0; round < rounds; round++) {
      const before = acknowledged.size
      const storm = Array.from({ length: clients }, (_, client) => work(`${round}.${client}`, random() * 1e9))
      // From some answers on, so that there is something to lose.
      while (acknowledged.size <= before + 10) await wait(5)
      await wait(random() * 700)
      expect(await hub.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
      await Promise.all(storm)
      hub = await start()

      const kept = await everything()
      expect([...acknowledged].filter((command) => timesDone(kept, command) !== 1)).toEqual([])
      // Nobody knows whether these were done. Sent again they are done once, and say so when that was before.
      const unanswered = commands.filter((command) => !acknowledged.has(command))
      expect(unanswered.length).toBeGreaterThan(0)
      for (const command of unanswered) {
        const { headers } = await tell(command)
        expect(headers.get('idempotent-replay')).toBe(timesDone(kept, command) === 1 ? '1' : null)
      }
    }
    const all = await everything()
    // Each once, and nothing that nobody had sent.
    const marks = [...all.values()].flatMap((found) => found.marks)
    expect(marks.toSorted()).toEqual(commands.map(({ mark }) => mark).toSorted())
    expect(new Set([...all.values()].map(({ key }) => key)).size).toBe(all.size)
    expect((await hub.stop('SIGTERM')).code).toBe(0)
  })
})
