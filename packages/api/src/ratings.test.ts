import { type Operation, operations, statusOf } from '@counterpart/contract'
import { describe, expect, it } from 'vitest'
import { type House, openHouse } from './testing/openHouse.ts'

const good = { cycle: 1, process: 4, result: 5 }
const rate = (house: House, person: string, id: string, body: object = good) =>
  house.act(person, 'POST', `/v1/requests/${id}/rating`, { body })

/** HR asked IT for something, and IT has delivered it. */
async function delivered(house: House): Promise<string> {
  const { json } = await house.raise()
  const at = `/v1/requests/${json.id}`
  await house.act('it-agent', 'POST', `${at}/triage`, { body: { urgency: 3, importance: 3 }, version: 1 })
  const done = await house.act('it-agent', 'POST', `${at}/deliver`, { body: { result: 'Done' }, version: 2 })
  expect(done).toMatchObject({ status: 200, json: { state: 'delivered' } })
  return json.id
}

describe('a rating over the wire', () => {
  it('is given, changed and told to both sides, and each answer fits the contract', async () => {
    const house = await openHouse()
    const id = await delivered(house)
    const before = await house.send('hr-one', 'GET', `/v1/requests/${id}`)
    expect(before.json.rating).toMatchObject({ cycle: 1, may: { what: 'give' }, given: null })
    const low = await rate(house, 'hr-one', id, { ...good, process: 1, reason: '太慢' })
    expect(low.status).toBe(200)
    const view = operations.rateRequest.output.parse(low.json)
    expect(view.rating).toMatchObject({ may: { what: 'change' }, given: { by: 'hr-one', process: 1, reason: '太慢' } })
    expect(low.headers['etag']).toBe(`"${view.version}"`)
    house.wait(60_000)
    expect((await rate(house, 'hr-one', id)).status).toBe(200)

    const agents = await house.send('it-agent', 'GET', `/v1/requests/${id}`)
    const { timeline, rating } = operations.getRequest.output.parse(agents.json)
    expect(rating).toMatchObject({ may: null, given: { process: 4, changedAt: expect.any(Number) } })
    expect(timeline.filter(({ type }) => type === 'rated')).toMatchObject([
      { rating: 1, by: 'hr-one', said: { process: 1, result: 5, reason: '太慢' } },
      { rating: 2, by: 'hr-one', said: { process: 4, result: 5, reason: '' } },
    ])
    const list = await house.send('hr-one', 'GET', '/v1/requests?news=yes&rated=all')
    const { items } = operations.listRequests.output.parse(list.json)
    expect(items).toMatchObject([{ id, rating: { given: { process: 4 } }, news: { type: 'rated', said: null } }])
    expect((await house.send('hr-one', 'GET', '/v1/requests?rated=low')).json.items).toEqual([])
    const overview = await house.send('it-agent', 'GET', '/v1/overview')
    expect(operations.getOverview.output.parse(overview.json).ratings).toMatchObject({
      rated: 1,
      process: { kind: 'not-enough-data', n: 1, needed: 10 },
    })
    expect(house.faults).toEqual([])
  })

  it.each<{
    given: string
    by: string
    body?: object
    ready?: boolean
    later?: number
    kind: keyof typeof statusOf
    path?: string
  }>([
    { given: 'what is not delivered', by: 'hr-one', ready: false, kind: 'rating-not-delivered' },
    { given: 'another delivery', by: 'hr-one', body: { ...good, cycle: 2 }, kind: 'rating-not-delivered' },
    { given: 'the own work', by: 'it-agent', kind: 'rating-own-work' },
    { given: 'what others asked', by: 'programme', kind: 'rating-not-customer' },
    { given: 'what one may not see', by: 'fin-one', kind: 'no-such' },
    {
      given: 'a low score alone',
      by: 'hr-one',
      body: { ...good, result: 2 },
      kind: 'invalid-input',
      path: 'body.reason',
    },
    { given: 'a score of 6', by: 'hr-one', body: { ...good, result: 6 }, kind: 'invalid-input', path: 'body.result' },
    {
      given: 'half a rating',
      by: 'hr-one',
      body: { cycle: 1, process: 4 },
      kind: 'invalid-input',
      path: 'body.result',
    },
    { given: 'somebody else', by: 'hr-one', body: { ...good, by: 'hr-two' }, kind: 'invalid-input', path: 'body.by' },
    { given: 'it too late', by: 'hr-one', later: 14 * 86_400_000, kind: 'rating-too-late' },
  ])('refuses $given and changes nothing', async ({ by, body, ready = true, later = 0, kind, path }) => {
    const house = await openHouse()
    const id = ready ? await delivered(house) : (await house.raise()).json.id
    house.wait(later)
    const before = await house.everything()
    for (const language of ['en', 'zh-CN']) {
      house.speak(language)
      const heard = await rate(house, by, id, body)
      expect(heard).toMatchObject({ status: statusOf[kind], json: { kind } })
      expect(heard.json.title).toBe(`${language}: ${kind}`)
      if (path) expect(heard.json.errors.map((issue: { path: string }) => issue.path)).toContain(path)
    }
    expect(await house.everything()).toEqual(before)
  })

  it('has a command id, and is once however often it is sent', async () => {
    const house = await openHouse()
    const id = await delivered(house)
    const address = (operations.rateRequest satisfies Operation).path.replace('{id}', id)
    expect(await house.send('hr-one', 'POST', address, { body: good })).toMatchObject({
      json: { kind: 'command-id-required' },
    })
    const said = { body: good, headers: { 'idempotency-key': 'mine' } }
    const first = await house.send('hr-one', 'POST', address, said)
    const again = await house.send('hr-one', 'POST', address, said)
    expect([first.status, again.status, again.headers['idempotent-replay']]).toEqual([200, 200, '1'])
    expect(again.json).toEqual(first.json)
    const other = await house.send('hr-one', 'POST', address, { ...said, body: { ...good, process: 5 } })
    expect(other).toMatchObject({ status: 422, json: { kind: 'command-reused' } })
  })
})
