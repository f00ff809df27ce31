import { describe, expect, it } from 'vitest'
import { id, type PersonId } from '../kernel/index.ts'
import { checkSavedFilters, type SavedFilter, savedFilterLimits } from './savedFilter.ts'

const filter = (name: string, list: SavedFilter['list'] = 'queue'): SavedFilter => ({ list, name, choice: {} })
const check = (...items: SavedFilter[]) => checkSavedFilters({ id: id<PersonId>('lin'), items })

describe('what a person keeps of filters', () => {
  it('has trimmed names, and the same name may stand for another list', () => {
    const kept = check(filter('  紧急且无人 '), filter('紧急且无人', 'all'))
    expect(kept.ok && kept.value.items.map(({ name }) => name)).toEqual(['紧急且无人', '紧急且无人'])
  })

  it.each([
    { given: 'no name', items: [filter(' ')], issue: { path: 'items.0.name', reason: 'required' } },
    {
      given: 'a name too long',
      items: [filter('名'.repeat(61))],
      issue: { path: 'items.0.name', reason: 'too-long', limit: 60 },
    },
    {
      given: 'a name twice in one list',
      items: [filter('late'), filter('late ')],
      issue: { path: 'items.1.name', reason: 'repeated' },
    },
    {
      given: 'more than anybody overlooks',
      items: Array.from({ length: savedFilterLimits.items + 1 }, (_, i) => filter(`f${i}`)),
      issue: { path: 'items', reason: 'too-many', limit: 30 },
    },
  ])('is refused with $given', ({ items, issue }) => {
    expect(check(...items)).toEqual({ ok: false, refusal: { kind: 'invalid-input', issues: [issue] } })
  })
})
