import { type DepartmentId, id, instant, type ServiceId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { memoryTracker, trackerStatuses } from '../testing/memoryTracker.ts'
import { scene } from '../testing/scene.ts'
import { noteIssueEvent } from './hearOfIssue.ts'
import { issuesToRead, lookAtIssues, noteIssueRead } from './lookAtIssues.ts'
import { tagIssue } from './tagIssue.ts'

const { inProgress, done } = trackerStatuses

async function open() {
  const [house, tracker] = [await scene(), memoryTracker()]
  const { ports, tenant } = house
  const tag = async (by = tracker) => {
    const issue = by.open()
    const said = { issue, service: id<ServiceId>('it-help'), customer: id<DepartmentId>('hr') }
    const tagged = await tagIssue(ports, by)(house.who('it-agent'), { ...said, command: house.command() })
    if (!tagged.ok) throw new Error(tagged.refusal.kind)
    return { issue, request: tagged.value.request.id }
  }
  const requestOf = async (request: Awaited<ReturnType<typeof tag>>['request']) =>
    (await ports.requests.load(tenant, request))?.value
  return { ...house, tracker, tag, requestOf }
}

describe('issues that somebody else reads', () => {
  it('are told to whoever comes, and come to the same when they bring them', async () => {
    const { ports, tenant, tracker, tag, requestOf, passMinutes } = await open()
    const { issue, request } = await tag()
    passMinutes(20)
    tracker.move(issue, inProgress, ports.now())
    const [asked, ...more] = await issuesToRead(ports, tracker)(tenant, 10)
    expect([asked, more]).toEqual([{ request, issue, since: (await requestOf(request))?.raisedAt }, []])
    await noteIssueRead(ports, tracker)(tenant, issue, await tracker.read(issue, 'product'))
    expect(await requestOf(request)).toMatchObject({ state: 'in-work' })
    expect(await issuesToRead(ports, tracker)(tenant, 10)).toEqual([])
    passMinutes(15)
    expect(await issuesToRead(ports, tracker)(tenant, 10)).toHaveLength(1)
  })

  it('are given out again when nobody brings them, and once at a time', async () => {
    const { ports, tenant, tracker, tag, passMinutes } = await open()
    await tag()
    expect(await issuesToRead(ports, tracker)(tenant, 10)).toHaveLength(1)
    expect(await issuesToRead(ports, tracker)(tenant, 10)).toEqual([])
    passMinutes(5)
    expect(await issuesToRead(ports, tracker)(tenant, 10)).toHaveLength(1)
  })

  it('are gone where they were not found, and nothing is asked about them any more', async () => {
    const { ports, tenant, tracker, tag, requestOf, passMinutes } = await open()
    const { issue, request } = await tag()
    await noteIssueRead(ports, tracker)(tenant, issue, null)
    expect(await requestOf(request)).toMatchObject({ follows: { isGone: true }, state: 'new' })
    passMinutes(100_000)
    expect(await issuesToRead(ports, tracker)(tenant, 10)).toEqual([])
    expect(
      await noteIssueEvent(ports, tracker)(tenant, { issue: 'unknown', project: 'HELP', isGone: false }),
    ).toBeNull()
    await noteIssueRead(ports, tracker)(tenant, 'unknown', null)
  })

  it('are read because of an event only where a request follows them, and a deletion needs no reading', async () => {
    const { ports, tenant, tracker, tag, requestOf } = await open()
    const { issue, request } = await tag()
    const stranger = tracker.open()
    const hear = (of: string, isGone = false) =>
      noteIssueEvent(ports, tracker)(tenant, { issue: of, project: 'HELP', isGone })
    expect(await hear(stranger)).toBeNull()
    expect(await hear(stranger, true)).toBeNull()
    expect(await hear(issue)).toMatchObject({ issue, request })
    expect(await hear(issue, true)).toBeNull()
    expect(await requestOf(request)).toMatchObject({ follows: { isGone: true } })
  })

  it('of a house for which nobody comes keep no other house waiting for ever', async () => {
    const { ports, tenant, tracker, tag, passMinutes } = await open()
    const silent = memoryTracker('silent')
    for (let i = 0; i < 9; i++) await tag(silent)
    passMinutes(1)
    const { issue } = await tag()
    const asked: string[] = []
    for (let round = 0; round < 3; round++)
      asked.push(...(await issuesToRead(ports, tracker)(tenant, 2)).map((one) => one.issue))
    expect(asked).toEqual([issue])
    passMinutes(5)
    expect(await issuesToRead(ports, silent)(tenant, 20)).toHaveLength(9)
  })

  it('of another house are left alone by the one who looks itself', async () => {
    const { ports, tracker, tag, requestOf, passMinutes } = await open()
    const other = memoryTracker('site-2')
    const { issue, request } = await tag(other)
    other.move(issue, done, instant(ports.now() + 1))
    passMinutes(1)
    await lookAtIssues(ports, tracker, (fault) => {
      throw fault
    })(10)
    expect(await requestOf(request)).toMatchObject({ state: 'new' })
  })
})
