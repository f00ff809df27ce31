import type { Ports } from '@counterpart/usecases'
import { listAlerts } from '@counterpart/usecases'
import { type Scene, scene } from '@counterpart/usecases/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hubLogger } from './logger.ts'
import { startTicker, type TickFacts } from './ticker.ts'

const day = 24 * 60
/** The first response was promised for four working hours: ten to twelve and one to three. */
const firstResponse = 5 * 60

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function ticking(ports: Ports) {
  const rounds: TickFacts[] = []
  const faults: unknown[] = []
  const log: string[] = []
  const logger = hubLogger('error', { write: (line) => log.push(line) })
  const options = { logger, everyMs: 5000, onTick: (facts: TickFacts) => rounds.push(facts) }
  return { rounds, faults, log, ...startTicker(ports, { ...options, onFault: (fault) => faults.push(fault) }) }
}
const breachesOf = async ({ ports, tenant }: Scene) => {
  const { items } = await ports.requests.list(tenant, { scope: { of: 'all' } }, 'newest', 200)
  const journals = await Promise.all(
    items.map(async ({ id }) => {
      const loaded = await ports.requests.load(tenant, id)
      return loaded ? ports.requests.journal(tenant, loaded) : []
    }),
  )
  return journals.flat().filter(({ event }) => event.type === 'breached')
}
const alertsOf = async ({ ports, who }: Scene) => (await listAlerts(ports)(who('it-agent'), 200)).items

describe('the rounds of jobs', () => {
  it('come by themselves, every few seconds', async () => {
    const stage = await scene()
    await stage.raised()
    const { rounds, stop } = ticking(stage.ports)
    await vi.advanceTimersByTimeAsync(4999)
    expect(rounds).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    stage.passMinutes(firstResponse + 1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(rounds).toEqual([
      { swept: 0, alarms: 0, jobs: 0 },
      { swept: 0, alarms: 1, jobs: 1 },
    ])
    await stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(rounds).toHaveLength(2)
  })

  it('tell a broken promise once, by two tickers at a time and by others after a restart', async () => {
    const stage = await scene()
    for (const title of ['first', 'second', 'third']) await stage.raised(title)
    stage.passMinutes(firstResponse + 1)
    const both = [ticking(stage.ports), ticking(stage.ports)]
    await Promise.all(both.map(({ tick }) => tick()))
    await Promise.all(both.map(({ tick }) => tick()))
    await Promise.all(both.map(({ stop }) => stop()))
    const later = ticking(stage.ports)
    await later.tick()
    expect(await breachesOf(stage)).toHaveLength(3)
    expect(await alertsOf(stage)).toHaveLength(3)
    expect(both.flatMap(({ rounds }) => rounds).reduce((sum, { alarms }) => sum + alarms, 0)).toBe(3)
    expect(later.rounds).toEqual([{ swept: 0, alarms: 0, jobs: 0 }])
    await later.stop()
  })

  it('do all there is, however much that is', async () => {
    const stage = await scene()
    for (let i = 0; i < 450; i++) await stage.raised(`request ${i}`)
    stage.passMinutes(firstResponse + 1)
    const { tick, rounds, stop } = ticking(stage.ports)
    await tick()
    expect(rounds).toEqual([{ swept: 0, alarms: 450, jobs: 450 }])
    await stop()
  })

  it('never overlap', async () => {
    const stage = await scene()
    let looks = 0
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const requests: Ports['requests'] = {
      ...stage.ports.requests,
      async due() {
        looks++
        await held
        return []
      },
    }
    const { tick, stop } = ticking({ ...stage.ports, requests })
    const asked = [tick(), tick()]
    await vi.advanceTimersByTimeAsync(20_000)
    expect(looks).toBe(1)
    release()
    await Promise.all(asked)
    await stop()
  })

  it('go on with the rest when a part of them fails', async () => {
    const stage = await scene()
    await stage.raised()
    stage.passMinutes(firstResponse + 1)
    const first = ticking(stage.ports)
    await first.tick()
    await stage.raised('another')
    stage.passMinutes(day)

    const broken = new Error('this look breaks')
    const requests: Ports['requests'] = { ...stage.ports.requests, due: () => Promise.reject(broken) }
    const jobs: string[] = []
    const ports: Ports = {
      ...stage.ports,
      requests,
      jobs: {
        ...stage.ports.jobs,
        claim: async () => {
          jobs.push('claimed')
          return []
        },
        prune: async () => jobs.push('pruned'),
      },
    }
    const { tick, faults, log, rounds, stop } = ticking(ports)
    await tick()
    expect(jobs).toEqual(['claimed', 'pruned'])
    expect(faults).toEqual([broken])
    expect(log.join()).toContain('this look breaks')
    expect(rounds).toHaveLength(1)
    await Promise.all([stop(), first.stop()])
  })

  it('look after what crashes left, all of it at first and once a day, the last day each minute', async () => {
    const stage = await scene()
    const began = stage.ports.now()
    const since: number[] = []
    const pruned: number[] = []
    const ports: Ports = {
      ...stage.ports,
      requests: { ...stage.ports.requests, sweep: async (from) => (since.push(from), 0) },
      jobs: { ...stage.ports.jobs, prune: async (before) => (pruned.push(before), 0) },
    }
    const { tick, stop } = ticking(ports)
    for (const minutes of [0, 0.5, 0.5, 0.5, day]) {
      stage.passMinutes(minutes)
      await tick()
    }
    const minute = 60_000
    expect(since).toEqual([0, began + minute - day * minute, 0])
    expect(pruned).toEqual([began - 7 * day * minute, began + 1.5 * minute + day * minute - 7 * day * minute])
    await stop()
  })

  it('stop after the batch that is under way', async () => {
    const stage = await scene()
    let stopping: Promise<void> | undefined
    let looks = 0
    const requests: Ports['requests'] = {
      ...stage.ports.requests,
      async due(now, limit) {
        looks++
        stopping = stop()
        return stage.ports.requests.due(now, limit)
      },
    }
    await stage.raised()
    stage.passMinutes(firstResponse + 1)
    const { tick, stop, rounds } = ticking({ ...stage.ports, requests })
    await tick()
    await stopping
    expect(await breachesOf(stage)).toHaveLength(1)
    expect(rounds).toEqual([{ swept: 0, alarms: 1, jobs: 0 }])
    await tick()
    expect(looks).toBe(1)
  })
})
