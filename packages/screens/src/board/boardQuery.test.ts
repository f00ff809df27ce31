import { id, type PersonId, type Role } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type { BoardQuery } from '../nav/route.ts'
import { homeScope, isFiltered, listQuery, scopesFor } from './boardQuery.ts'

const me = (...roles: Role[]) => ({ person: id<PersonId>('lin'), roles })

describe('the tabs of the board', () => {
  it.each([
    { roles: [], tabs: ['mine'], home: 'mine' },
    { roles: ['agent'], tabs: ['mine', 'queue', 'triage', 'asked'], home: 'queue' },
    { roles: ['programme'], tabs: ['mine', 'all'], home: 'mine' },
    { roles: ['agent', 'administrator'], tabs: ['mine', 'queue', 'triage', 'asked', 'all'], home: 'queue' },
  ] as { roles: Role[]; tabs: string[]; home: string }[])('of $roles are $tabs', ({ roles, tabs, home }) => {
    expect(scopesFor(roles)).toEqual(tabs)
    expect(homeScope(roles)).toBe(home)
  })
})

describe('what the server is asked for', () => {
  it.each([
    {
      given: 'an agent who comes in',
      query: {},
      asks: {
        scope: 'queue',
        order: 'due',
        states: ['new', 'triaged', 'in-work', 'waiting-on-customer', 'waiting-on-others'],
      },
    },
    { given: 'everything asked for', query: { scope: 'mine' }, asks: { scope: 'mine', order: 'newest' } },
    {
      given: 'waiting of either kind',
      query: { scope: 'mine', state: 'waiting' },
      asks: { scope: 'mine', order: 'newest', states: ['waiting-on-customer', 'waiting-on-others'] },
    },
    {
      given: 'all filters',
      query: {
        scope: 'queue',
        state: 'every',
        priority: 1,
        assignee: 'me',
        late: true,
        text: ' 打印机 ',
        order: 'newest',
      },
      asks: { scope: 'queue', order: 'newest', priorities: [1], assignee: 'lin', breached: 'yes', text: '打印机' },
    },
    {
      given: 'a search for nothing, among what is nobody’s',
      query: { scope: 'mine', text: '  ', assignee: 'nobody' },
      asks: { scope: 'mine', order: 'newest', assignee: 'nobody' },
    },
  ] as { given: string; query: BoardQuery; asks: object }[])('$given', ({ query, asks }) => {
    expect(listQuery(query, me('agent'))).toEqual(asks)
  })
})

it('a tab and an order leave nothing out, everything else does', () => {
  expect(isFiltered({ scope: 'queue', order: 'due' })).toBe(false)
  // What the tab shows anyway.
  expect(isFiltered({ scope: 'all', state: 'every' })).toBe(false)
  expect(isFiltered({ scope: 'queue', state: 'every' })).toBe(true)
  for (const query of [{ state: 'every' }, { late: true }, { text: 'x' }] as BoardQuery[])
    expect(isFiltered(query)).toBe(true)
})
