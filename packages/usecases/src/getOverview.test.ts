import { instant } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { deliverRequest } from './deliverRequest.ts'
import { getOverview } from './getOverview.ts'
import { listRequests } from './listRequests.ts'
import { type Scene, scene } from './testing/index.ts'
import { triageRequest } from './triageRequest.ts'

async function deliver({ ports, who, command, raised, passMinutes }: Scene, minutes: number): Promise<void> {
  const { request } = await raised()
  const about = { request: request.id, version: 1, command: command(), urgency: 3, importance: 3, reason: '' } as const
  const triaged = await triageRequest(ports)(who('it-agent'), about)
  passMinutes(minutes)
  if (!triaged.ok) throw new Error('not triaged')
  const { id, version } = triaged.value.request
  const done = await deliverRequest(ports)(who('it-agent'), { request: id, version, command: command(), result: '' })
  if (!done.ok) throw new Error('not delivered')
}
const overview = async (stage: Scene) => {
  const result = await getOverview(stage.ports)(stage.who('it-agent'), {})
  if (!result.ok) throw new Error('refused')
  return result.value
}

describe('the overview', () => {
  it('says that there is not enough data before there is', async () => {
    const stage = await scene()
    await deliver(stage, 5)
    const { onTime, waiting } = await overview(stage)
    expect(onTime).toEqual({ kind: 'not-enough-data', n: 1, needed: 10 })
    expect(waiting.p50.kind).toBe('not-enough-data')
  })

  it('gives each figure with its n and interval, and counts open work as still waiting', async () => {
    const stage = await scene(instant('2026-03-02T09:00+08:00'))
    for (let i = 0; i < 12; i++) await deliver(stage, 5 + i)
    for (let i = 0; i < 4; i++) await stage.raised()
    const { onTime, waiting, openByProvider, openByState, openByAge, by, periods, onTimeOverTime, extent } =
      await overview(stage)
    expect(onTime).toMatchObject({ kind: 'figure', value: 1, n: 12, high: 1, method: 'wilson' })
    expect(onTime.kind === 'figure' && onTime.low).toBeCloseTo(0.7575, 4)
    expect(waiting).toMatchObject({ delivered: 12, open: 4, p50: { kind: 'figure', value: 10.5, n: 12 } })
    expect(openByProvider).toEqual([{ provider: 'it', open: 4, breached: 0 }])
    expect(openByState).toContainEqual({ state: 'new', n: 4 })
    expect(by).toBe('week')
    expect(periods).toMatchObject([
      { from: Date.parse('2026-03-01T16:00Z'), raised: 16, delivered: 12, complete: false },
    ])
    expect(onTimeOverTime).toMatchObject({ by: 'week', points: [{ onTime, signal: null, limits: null }] })
    expect(openByAge.map(({ open }) => open)).toEqual([4, 0, 0, 0, 0, 0])
    expect(extent?.n).toBe(16)
  })

  it('shows an agent the own department, and all only to those who look after all', async () => {
    const stage = await scene()
    const ask = (person: string, provider?: string, roles?: readonly ['programme']) =>
      getOverview(stage.ports)(stage.who(person, roles), { provider: provider as never })
    expect((await ask('hr-one')).ok).toBe(false)
    expect((await ask('it-agent', 'hr')).ok).toBe(false)
    expect((await ask('it-agent', 'it')).ok).toBe(true)
    expect((await ask('hr-one', 'it', ['programme'])).ok).toBe(true)
  })
})

describe('lists', () => {
  it.each([
    { person: 'hr-one', scope: 'mine', n: 1 },
    { person: 'hr-two', scope: 'mine', n: 0 },
    { person: 'hr-agent', scope: 'asked', n: 1 },
    { person: 'it-agent', scope: 'queue', n: 1 },
    { person: 'fin-agent', scope: 'queue', n: 0 },
    { person: 'it-one', scope: 'queue', n: 'refused' },
    { person: 'it-agent', scope: 'all', n: 'refused' },
  ] as const)('$person, $scope: $n', async ({ person, scope, n }) => {
    const stage = await scene()
    await stage.raised()
    const result = await listRequests(stage.ports)(stage.who(person), { scope, filter: {}, order: 'newest', limit: 10 })
    expect(result.ok ? result.value.items.length : 'refused').toBe(n)
  })
})
