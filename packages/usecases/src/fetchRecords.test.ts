import { id, instant, type TenantId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { partConnection } from './accounts/index.ts'
import { fetchRecords, type RecordOwed, settleRecord } from './fetchRecords.ts'
import { runJobs } from './runJobs.ts'
import { newsScene } from './testing/index.ts'

const noFault = (fault: unknown) => {
  throw fault
}
const said = { type: 'commented', text: 'It beeps', audience: 'everyone', side: 'customer' } as const

/** One thing was said on a request whose issue stands in the house `site`. */
async function open() {
  const stage = await newsScene({ record: 'fetched', language: 'en' })
  const round = runJobs(stage.ports, noFault)
  const work = async () => {
    while ((await round(100)) > 0);
  }
  await stage.happens('hr-one', said)
  await work()
  const fetch = (house = 'site', tenant = stage.tenant) => fetchRecords(stage.ports)(tenant, house, 10)
  const settle = (owed: RecordOwed | undefined, told: Parameters<ReturnType<typeof settleRecord>>[2]) => {
    if (!owed) throw new Error('nothing was owed')
    return settleRecord(stage.ports)(stage.tenant, owed.job, told)
  }
  return { ...stage, work, fetch, settle }
}

describe('what is owed to a record that others write', () => {
  it('waits for them, and is fetched with all that they need', async () => {
    const house = await open()
    const owed = await house.fetch()
    expect(owed).toMatchObject([
      {
        issue: { house: 'site', issue: '10001' },
        message: { kind: 'commented', text: 'It beeps', side: 'provider', language: 'en', request: { id: 'r-1' } },
      },
    ])
    expect(owed[0]?.message.id).toBe(owed[0]?.job.id)
  })

  it('is given to one at a time, and again to the next when the first says nothing', async () => {
    const house = await open()
    expect((await Promise.all([house.fetch(), house.fetch(), house.fetch()])).flat()).toHaveLength(1)
    house.passMinutes(1)
    const [again] = await house.fetch()
    expect(again).toMatchObject({ job: { attempts: 2 } })
    await house.settle(again, { kind: 'told' })
    house.passMinutes(60)
    expect(await house.fetch()).toEqual([])
  })

  it('is over when it was refused, and comes again as late as was said', async () => {
    const house = await open()
    await house.settle((await house.fetch())[0], { kind: 'later', why: 'Jira: 429', afterMs: 120_000 })
    house.passMinutes(1)
    expect(await house.fetch()).toEqual([])
    house.passMinutes(1)
    await house.settle((await house.fetch())[0], { kind: 'refused', why: 'Jira: 404' })
    house.passMinutes(60)
    expect(await house.fetch()).toEqual([])
  })

  it('of one house is not given to another, nor lost by its asking', async () => {
    const house = await open()
    for (let i = 0; i < 3; i++) expect(await house.fetch('elsewhere')).toEqual([])
    expect(await house.fetch('site', id<TenantId>('another-home'))).toEqual([])
    expect(await house.fetch()).toHaveLength(1)
  })

  it('is not settled by one who has lost it', async () => {
    const house = await open()
    const [slow] = await house.fetch()
    house.passMinutes(1)
    const [quick] = await house.fetch()
    await house.settle(slow, { kind: 'refused', why: 'Jira: 404' })
    await house.settle(quick, { kind: 'later', why: 'Jira: 500', afterMs: 0 })
    expect(await house.fetch()).toHaveLength(1)
  })

  it('is not even owed to a house that was parted', async () => {
    const house = await open()
    const parted = (await house.ports.directory.all(house.tenant, 'connection')).find(
      ({ value }) => value.platform === 'atlassian',
    )
    if (!parted) throw new Error('the house was never connected')
    const who = house.who('it-agent', ['agent', 'administrator'])
    const { value, version } = parted
    expect(await partConnection(house.ports)(who, { id: value.id, version, command: house.command() })).toMatchObject({
      ok: true,
    })
    await house.happens('hr-one', said)
    await house.work()
    expect(await house.fetch()).toHaveLength(1)
  })

  it('is no news any more after three days', async () => {
    const house = await open()
    house.passMinutes(3 * 24 * 60 + 1)
    expect(await house.fetch()).toEqual([])
    expect(await house.ports.jobs.claim(instant(8e15), instant(8.1e15), 10)).toEqual([])
  })
})
