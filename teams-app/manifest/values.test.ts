import { describe, expect, it } from 'vitest'
import { exampleValues, readValues } from './values.ts'

const clientId = '5d1f7c9b-3d6f-4a3e-8c1b-6a7b8c9d0e03'

describe('the values of a package', () => {
  it('are an example where nothing is given', () => {
    expect(readValues({})).toEqual({ values: exampleValues, wrong: [] })
  })

  it('take the id of the product where no other is given', () => {
    const { values, wrong } = readValues({ host: 'Hub.Contoso.com', clientId: clientId.toUpperCase() })
    expect(wrong).toEqual([])
    expect(values).toEqual({ host: 'hub.contoso.com', clientId, appId: exampleValues.appId })
  })

  it.each([
    ['https://hub.contoso.com', 'host'],
    ['hub.contoso.com:8443', 'host'],
    ['hub.contoso.com/teams', 'host'],
    ['hub', 'host'],
    ['127.0.0.1', 'host'],
    ['-hub.contoso.com', 'host'],
    ['', 'host'],
  ])('do not take %j for a host', (host, named) => {
    expect(readValues({ host, clientId }).wrong.join()).toMatch(new RegExp(`^${named} must be`))
  })

  it.each(['', 'counterpart', `${clientId}0`, `{${clientId}}`, `api://hub/${clientId}`])(
    'do not take %j for an id',
    (id) => {
      expect(readValues({ host: 'hub.contoso.com', clientId: id }).wrong.join()).toMatch(/^client-id must be/)
      expect(readValues({ host: 'hub.contoso.com', clientId, appId: id }).wrong.join()).toMatch(/^app-id must be/)
    },
  )

  it('are wanted all or not at all', () => {
    expect(readValues({ host: 'hub.contoso.com' }).wrong).toHaveLength(1)
    expect(readValues({ clientId }).wrong).toHaveLength(1)
  })
})
