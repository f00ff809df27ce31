import { operations } from '@counterpart/contract'
import { runJobs } from '@counterpart/usecases'
import { describe, expect, it } from 'vitest'
import { openHouse } from './testing/openHouse.ts'

const hour = 3_600_000
type House = Awaited<ReturnType<typeof openHouse>>

/** The agreement of IT with another resolution, as it is sent. */
async function tighter({ send }: House, hours: number) {
  const { json } = await send('admin', 'GET', '/v1/agreements')
  const { id: _id, version: _version, ...body } = json.items.find(({ id }: { id: string }) => id === 'it-for-all')
  const goal = hours * hour
  const targets = body.targets.map((target: { kind: string }) =>
    target.kind === 'resolution' ? { ...target, goals: { 1: goal, 2: goal, 3: goal, 4: goal } } : target,
  )
  return { ...body, targets }
}
const jobs = ({ ports }: House) =>
  runJobs(ports, (fault) => {
    throw fault
  })(100)

describe('a rule that is changed', () => {
  it('is previewed, carried over, listed and taken back, and each answer fits the contract', async () => {
    const house = await openHouse()
    const raised = await house.raise()
    house.wait(2 * hour)
    const body = await tighter(house, 1)
    const before = await house.everything()
    const preview = await house.send('admin', 'POST', '/v1/agreements/it-for-all/preview', { body })
    expect(preview.status).toBe(200)
    const effect = operations.previewAgreement.output.parse(preview.json)
    expect(effect).toMatchObject({ open: 1, changed: 1, newlyBreached: 1 })
    expect(await house.everything()).toEqual(before)

    const put = await house.act('admin', 'PUT', '/v1/agreements/it-for-all?openRequests=recalculate', {
      body,
      version: 1,
    })
    expect(put.status).toBe(200)
    await jobs(house)
    const changed = await house.send('it-agent', 'GET', `/v1/requests/${raised.json.id}`)
    expect(changed.json.timeline.at(-1)).toEqual({
      version: 2,
      type: 'recalculated',
      at: expect.any(Number),
      by: 'admin',
      because: { kind: 'agreement', id: 'it-for-all', version: 2 },
    })
    const { json } = await house.send('admin', 'GET', '/v1/agreements/it-for-all/versions')
    const { items } = operations.listAgreementVersions.output.parse(json)
    expect(items.map(({ version, by }) => [version, by])).toEqual([
      [2, 'admin'],
      [1, 'system'],
    ])

    const undone = await house.act('admin', 'POST', '/v1/agreements/it-for-all/undo', { version: 2 })
    expect(undone).toMatchObject({ status: 200, json: { version: 3 } })
    await jobs(house)
    const back = await house.send('it-agent', 'GET', `/v1/requests/${raised.json.id}`)
    expect(back.json.clocks).toEqual(raised.json.clocks)
  })

  it.each([
    { method: 'POST', path: '/v1/agreements/it-for-all/preview' },
    { method: 'GET', path: '/v1/agreements/it-for-all/versions' },
    { method: 'POST', path: '/v1/agreements/it-for-all/undo' },
    { method: 'GET', path: '/v1/calendars/office/versions' },
    { method: 'POST', path: '/v1/calendars/office/undo' },
  ])('$method $path is for administrators', async ({ method, path }) => {
    const house = await openHouse()
    const body = path.endsWith('preview') ? await tighter(house, 1) : {}
    const heard =
      method === 'GET'
        ? await house.send('it-agent', method, path)
        : await house.act('it-agent', method, path, { body, version: 1 })
    expect([heard.status, heard.json.kind]).toEqual([403, 'not-allowed'])
  })

  it.each([
    { given: 'the first version', path: 'agreements/it-for-all', version: 1, status: 409, kind: 'nothing-to-undo' },
    {
      given: 'a version that is not there',
      path: 'agreements/it-for-all',
      version: 9,
      status: 412,
      kind: 'stale-version',
    },
    { given: 'an agreement that is not there', path: 'agreements/none', version: 1, status: 404, kind: 'no-such' },
    { given: 'no version', path: 'calendars/office', version: undefined, status: 428, kind: 'version-required' },
  ])('$given cannot be taken back', async ({ path, version, status, kind }) => {
    const house = await openHouse()
    const said = version === undefined ? {} : { version }
    const heard = await house.act('admin', 'POST', `/v1/${path}/undo`, said)
    expect([heard.status, heard.json.kind]).toEqual([status, kind])
  })

  it('that is wrong is refused in the preview with its field, in the reader’s language', async () => {
    const house = await openHouse()
    const body = await tighter(house, 0)
    house.speak('zh-CN')
    const heard = await house.send('admin', 'POST', '/v1/agreements/it-for-all/preview', { body })
    expect(heard.status).toBe(422)
    expect(heard.json.errors).toContainEqual({
      path: 'body.targets.2.goals.1',
      reason: 'too-small',
      limit: 1,
      message: 'zh-CN: too-small',
    })
  })
})

describe('the story of a clock', () => {
  it('fits the contract, is told under a supposition, and says so', async () => {
    const house = await openHouse()
    const { json: request } = await house.raise()
    house.wait(26 * hour)
    const path = `/v1/requests/${request.id}/clocks/resolution/1`
    const told = await house.send('hr-one', 'GET', path)
    const story = operations.explainClock.output.parse(told.json)
    expect(story).toMatchObject({ used: 10 * hour, supposed: false, state: 'running', breached: false })
    const sum = story.segments.reduce((ms, { counted }) => ms + counted, 0)
    expect(sum).toBe(story.used)
    const from = request.raisedAt + hour
    const supposed = await house.send('hr-one', 'GET', `${path}?pausedFrom=${from}&pausedUntil=${from + hour}`)
    expect(supposed.json).toMatchObject({ used: 9 * hour, supposed: true })
  })

  it.each([
    { given: 'a clock that is not there', path: 'resolution/2', status: 404, kind: 'no-such' },
    { given: 'a target that is none', path: 'patience/1', status: 422, kind: 'invalid-input' },
    { given: 'a calendar that is not there', path: 'resolution/1?calendar=none', status: 422, kind: 'invalid-input' },
    {
      given: 'a pause that ends before it begins',
      path: 'resolution/1?pausedFrom=9&pausedUntil=5',
      status: 422,
      kind: 'invalid-input',
    },
  ])('of $given is refused', async ({ path, status, kind }) => {
    const house = await openHouse()
    const { json } = await house.raise()
    const heard = await house.send('hr-one', 'GET', `/v1/requests/${json.id}/clocks/${path}`)
    expect([heard.status, heard.json.kind]).toEqual([status, kind])
  })

  it('is hidden from those who may not see the request', async () => {
    const house = await openHouse()
    const { json } = await house.raise()
    const heard = await house.send('fin-one', 'GET', `/v1/requests/${json.id}/clocks/resolution/1`)
    expect(heard.status).toBe(404)
  })
})
