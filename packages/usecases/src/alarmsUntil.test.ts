import { instant } from '@counterpart/core'
import { expect, it } from 'vitest'
import { alarmsOf, alarmsUntil } from './alarmsUntil.ts'
import { scene } from './testing/scene.ts'

it('alarms ahead are told once each, the earliest first, and none that lies behind', async () => {
  const { ports, raised, passMinutes } = await scene()
  const start = ports.now()
  await raised()
  await raised()
  passMinutes(10)
  await raised()
  const in6h = instant(start + 6 * 3_600_000)
  const told = await alarmsUntil(ports)(in6h, 10)
  expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b))
  expect(told.length).toBeGreaterThan(1)
  expect(await alarmsUntil(ports)(told[0] as typeof in6h, 10)).toEqual(told.slice(0, 1))
  passMinutes(6 * 60)
  expect(await alarmsUntil(ports)(in6h, 10)).toEqual([])
})

it('the next alarm of what has just changed is told, where it comes in time', async () => {
  const { ports, tenant, raised } = await scene()
  const start = ports.now()
  const [one, other] = [await raised(), await raised()]
  const all = await alarmsUntil(ports)(instant(start + 6 * 3_600_000), 10)
  const first = all[0] as ReturnType<typeof instant>
  expect(await alarmsOf(ports)(tenant, [one.request.id, other.request.id], first)).toEqual([first])
  expect(await alarmsOf(ports)(tenant, [one.request.id], instant(first - 1))).toEqual([])
  expect(await alarmsOf(ports)(tenant, [], first)).toEqual([])
})
