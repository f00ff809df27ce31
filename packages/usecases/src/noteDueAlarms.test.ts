import { describe, expect, it } from 'vitest'
import { listAlerts } from './listAlerts.ts'
import { noteDueAlarms } from './noteDueAlarms.ts'
import { runJobs } from './runJobs.ts'
import { type Scene, scene } from './testing/index.ts'

const noFault = (fault: unknown) => {
  throw fault
}
const tick = async ({ ports }: Scene) => {
  const noted = await noteDueAlarms(ports, noFault)(100)
  await runJobs(ports, noFault)(100)
  return noted
}
const types = async ({ ports, tenant }: Scene, id: Parameters<Scene['ports']['requests']['load']>[1]) => {
  const loaded = await ports.requests.load(tenant, id)
  return loaded ? (await ports.requests.journal(tenant, loaded)).map(({ event }) => event.type) : []
}

describe('a promise that breaks', () => {
  it('is written down and told once, however often and by however many it is looked for', async () => {
    const stage = await scene()
    const { request } = await stage.raised()
    expect(await tick(stage)).toBe(0)
    // The first response was promised for four working hours: ten to twelve and one to three.
    stage.passMinutes(5 * 60 + 1)
    await Promise.all([tick(stage), tick(stage), tick(stage)])
    await tick(stage)
    expect(await types(stage, request.id)).toEqual(['raised', 'breached'])
    const { items: alerts, names } = await listAlerts(stage.ports)(stage.who('it-agent'), 10)
    expect(alerts).toMatchObject([{ key: 'IT-1', target: 'first-response', provider: 'it' }])
    expect(Object.keys(names.departments)).toEqual(['it'])
  })

  it('is not broken yet at the very end of the promise', async () => {
    const stage = await scene()
    await stage.raised()
    stage.passMinutes(5 * 60)
    expect(await tick(stage)).toBe(0)
  })

  it.each([
    { person: 'it-agent', roles: undefined, hears: 1 },
    { person: 'hr-agent', roles: undefined, hears: 0 },
    { person: 'hr-one', roles: undefined, hears: 0 },
    { person: 'hr-one', roles: ['programme'] as const, hears: 1 },
  ])('is told to $person with $roles: $hears', async ({ person, roles, hears }) => {
    const stage = await scene()
    await stage.raised()
    stage.passMinutes(6 * 60)
    await tick(stage)
    expect((await listAlerts(stage.ports)(stage.who(person, roles), 10)).items).toHaveLength(hears)
  })
})

describe('an alarm', () => {
  it('that a changed calendar made wrong is set anew, and does not hold up those that are right', async () => {
    const stage = await scene()
    const { ports, tenant } = stage
    const { request } = await stage.raised('first')
    stage.passMinutes(1)
    await stage.raised('second')
    // The day becomes a holiday.
    const before = await ports.directory.load(tenant, 'calendar', 'office')
    if (!before) throw new Error('the company lacks its calendar')
    const day = { date: '2026-03-02', name: { en: 'A day off' } }
    const after = { ...before.value, holidays: [...before.value.holidays, day] }
    const events = [{ type: 'written', entry: after }] as const
    const command = { ...stage.command(), by: 'system' } as const
    await ports.directory.commit(tenant, 'calendar', { before, after, version: 2, events, command, jobs: [] })
    stage.passMinutes(6 * 60)
    const look = noteDueAlarms(ports, noFault)
    expect(await ports.requests.due(ports.now(), 1)).toMatchObject([{ id: request.id }])
    expect(await look(1)).toBe(0)
    expect(await look(1)).toBe(0)
    expect(await ports.requests.due(ports.now(), 9)).toEqual([])
    stage.passMinutes(24 * 60)
    expect(await look(9)).toBe(2)
  })

  it('of a request that cannot be looked at is told, and the others ring', async () => {
    const stage = await scene()
    const { request } = await stage.raised('broken')
    await stage.raised('whole')
    stage.passMinutes(6 * 60)
    const { requests } = stage.ports
    const load: typeof requests.load = (tenant, id) =>
      id === request.id ? Promise.reject(new Error('unreadable')) : requests.load(tenant, id)
    const faults: unknown[] = []
    const look = noteDueAlarms({ ...stage.ports, requests: { ...requests, load } }, (...told) => faults.push(told))
    expect(await look(9)).toBe(1)
    expect(faults).toEqual([[new Error('unreadable'), request.id]])
  })
})

it('a job that fails is tried again later, and the others go on', async () => {
  const stage = await scene()
  await stage.raised('first')
  await stage.raised('second')
  stage.passMinutes(6 * 60)
  await noteDueAlarms(stage.ports, noFault)(100)
  const { alerts } = stage.ports
  let failures = 0
  const ports = {
    ...stage.ports,
    alerts: {
      ...alerts,
      async add(...given: Parameters<typeof alerts.add>) {
        if (given[1].title === 'first' && failures++ === 0) throw new Error('no')
        return alerts.add(...given)
      },
    },
  }
  const faults: unknown[] = []
  const run = runJobs(ports, (fault) => faults.push(fault))
  expect(await run(100)).toBe(1)
  expect(faults).toHaveLength(1)
  stage.passMinutes(1)
  expect(await run(100)).toBe(1)
  expect(await run(100)).toBe(0)
})
