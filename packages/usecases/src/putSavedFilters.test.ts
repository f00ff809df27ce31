import type { SavedFilter } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { getSavedFilters } from './getSavedFilters.ts'
import { putSavedFilters } from './putSavedFilters.ts'
import { scene } from './testing/index.ts'

const urgent: SavedFilter = { list: 'queue', name: '紧急且无人', choice: { priority: 1, assignee: 'nobody' } }
const late: SavedFilter = { list: 'queue', name: 'Late', choice: { late: true } }

describe('the filters that a person keeps', () => {
  it('are nobody else’s, and none at first', async () => {
    const { ports, who, command } = await scene()
    const mine = who('it-agent')
    expect(await getSavedFilters(ports)(mine)).toEqual({ value: { id: 'it-agent', items: [] }, version: 0 })
    await putSavedFilters(ports)(mine, { items: [urgent], version: null, command: command() })
    expect(await getSavedFilters(ports)(mine)).toMatchObject({ value: { items: [urgent] }, version: 1 })
    for (const other of ['hr-agent', 'it-one'])
      expect(await getSavedFilters(ports)(who(other))).toMatchObject({ value: { items: [] }, version: 0 })
  })

  it('need no role', async () => {
    const { ports, who, command } = await scene()
    const put = await putSavedFilters(ports)(who('hr-one'), { items: [late], version: null, command: command() })
    expect(put).toMatchObject({ ok: true, value: { version: 1, repeated: false } })
  })

  it('are not overwritten from a device that has not seen the last change', async () => {
    const { ports, who, command } = await scene()
    const mine = who('it-agent')
    await putSavedFilters(ports)(mine, { items: [urgent], version: null, command: command() })
    const refused = await putSavedFilters(ports)(mine, { items: [late], version: null, command: command() })
    expect(refused).toEqual({ ok: false, refusal: { kind: 'stale-version', current: 1 } })
    const added = await putSavedFilters(ports)(mine, { items: [urgent, late], version: 1, command: command() })
    expect(added).toMatchObject({ ok: true, value: { version: 2 } })
  })

  it('are written once however often they are sent', async () => {
    const { ports, who, command } = await scene()
    const once = { items: [late], version: null, command: command() }
    await putSavedFilters(ports)(who('it-agent'), once)
    expect(await putSavedFilters(ports)(who('it-agent'), once)).toMatchObject({
      ok: true,
      value: { version: 1, repeated: true },
    })
  })

  it('are refused by the core, and then nothing is kept', async () => {
    const { ports, who, command } = await scene()
    const twice = { items: [late, late], version: null, command: command() }
    expect(await putSavedFilters(ports)(who('it-agent'), twice)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid-input', issues: [{ path: 'items.1.name', reason: 'repeated' }] },
    })
    expect(await getSavedFilters(ports)(who('it-agent'))).toMatchObject({ version: 0 })
  })
})
