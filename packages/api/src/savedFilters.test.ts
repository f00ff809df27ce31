import { operations } from '@counterpart/contract'
import { describe, expect, it } from 'vitest'
import { openHouse } from './testing/openHouse.ts'

const address = '/v1/saved-filters'
const late = { list: 'queue', name: 'Late', choice: { late: true, assignee: 'me' } }

describe('saved filters', () => {
  it('are created, read, changed by their version and only their owner’s, each answer as the contract says', async () => {
    const house = await openHouse()
    const none = await house.send('it-agent', 'GET', address)
    expect(operations.getSavedFilters.output.parse(none.json)).toEqual({ items: [], version: 0 })
    const put = await house.act('it-agent', 'PUT', address, { body: { items: [late] }, version: null })
    expect(put).toMatchObject({ status: 200, headers: { etag: '"1"' } })
    expect(operations.putSavedFilters.output.parse(put.json)).toEqual({ items: [late], version: 1 })
    expect((await house.send('it-agent', 'GET', address)).json).toEqual(put.json)
    expect((await house.send('hr-one', 'GET', address)).json).toEqual({ items: [], version: 0 })
    const stale = await house.act('it-agent', 'PUT', address, { body: { items: [] }, version: 7 })
    expect(stale).toMatchObject({ status: 412, json: { kind: 'stale-version' } })
  })

  it.each([
    { given: 'another owner', item: { ...late, id: 'hr-one' }, path: 'body.items.0.id' },
    { given: 'a list that is nobody’s', item: { ...late, list: 'mine' }, path: 'body.items.0.list' },
    {
      given: 'a filter that means nothing',
      item: { ...late, choice: { state: 'lost' } },
      path: 'body.items.0.choice.state',
    },
  ])('with $given are refused where it stands', async ({ item, path }) => {
    const house = await openHouse()
    const put = await house.act('it-agent', 'PUT', address, { body: { items: [item] }, version: null })
    expect(put.status).toBe(422)
    expect(put.json.errors.map((issue: { path: string }) => issue.path)).toEqual([path])
  })
})

describe('a list with news', () => {
  it('tells what happened last to each, as the contract says, and only where it is asked to', async () => {
    const house = await openHouse()
    const { id } = (await house.raise()).json
    const said = { body: { text: 'Which floor?' }, version: 1 }
    await house.act('it-agent', 'POST', `/v1/requests/${id}/comments`, said)
    const list = async (query: string) => (await house.send('hr-one', 'GET', `/v1/requests?scope=mine${query}`)).json
    const told = operations.listRequests.output.parse(await list('&news=yes'))
    expect(told.items.map(({ news }) => news)).toEqual([
      expect.objectContaining({ version: 2, type: 'commented', by: 'it-agent', text: 'Which floor?' }),
    ])
    expect((await list('')).items[0]).not.toHaveProperty('news')
  })
})
