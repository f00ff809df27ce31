import { operations } from '@counterpart/contract'
import { describe, expect, it } from 'vitest'
import { openHouse } from './testing/openHouse.ts'

const pair = '/v1/service-map/hr/it'

describe('the service map on the wire', () => {
  it('counts who asked whom, and its answers fit the contract', async () => {
    const house = await openHouse()
    await house.raise()
    const { status, json } = await house.send('admin', 'GET', '/v1/service-map')
    expect(status).toBe(200)
    const map = operations.getServiceMap.output.parse(json)
    expect(map.relations).toMatchObject([
      { customer: 'hr', provider: 'it', raised: 1, state: 'accidental', onTime: { kind: 'not-enough-data', n: 0 } },
    ])
    expect((await house.send('admin', 'GET', '/v1/service-map?until=1000')).json.relations).toEqual([])
  })

  it('keeps a decision under its version, answers it again, and takes it back', async () => {
    const house = await openHouse()
    const decide = (path: string, version: number | null, body: object = {}) =>
      house.act('admin', 'POST', `${pair}/${path}`, { body, version })
    const added = await decide('add', null, { reason: 'From May on.' })
    expect(added.status).toBe(200)
    const first = operations.addRelation.output.parse(added.json)
    expect(first).toMatchObject({ customer: 'hr', provider: 'it', verdict: 'added', by: 'admin', version: 1 })
    expect((await decide('confirm', null)).status).toBe(412)
    expect((await decide('reject', 1)).status).toBe(422)
    expect((await decide('reject', 1, { reason: 'Not any more.' })).json).toMatchObject({ verdict: 'rejected' })
    expect((await decide('undo', 2)).json).toMatchObject({ verdict: 'added', version: 3 })
    expect((await house.send('admin', 'GET', '/v1/service-map')).json.relations).toMatchObject([
      { state: 'added', raised: 0, decision: { reason: 'From May on.', version: 3 } },
    ])
  })

  it('is refused to those who only ask, and a decision to those whose department it is not about', async () => {
    const house = await openHouse()
    expect((await house.send('hr-one', 'GET', '/v1/service-map')).status).toBe(403)
    const tried = await house.act('hr-one', 'POST', `${pair}/confirm`, { body: {}, version: null })
    expect(tried.status).toBe(403)
  })
})

describe('the sample company on the wire', () => {
  it('is not there, and removing it changes nothing', async () => {
    const house = await openHouse()
    await house.raise()
    const before = await house.everything()
    const { json } = await house.send('admin', 'GET', '/v1/sample-company')
    expect(operations.getSampleCompany.output.parse(json)).toMatchObject({ isThere: false, requests: 0 })
    const removed = await house.send('admin', 'POST', '/v1/sample-company/removal')
    expect(operations.removeSampleCompany.output.parse(removed.json)).toEqual({ removed: 0, left: 0, isDone: true })
    expect(await house.everything()).toEqual(before)
    expect((await house.send('hr-one', 'GET', '/v1/sample-company')).status).toBe(403)
  })
})
