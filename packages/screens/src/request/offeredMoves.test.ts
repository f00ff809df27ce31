import { allowedFrom, type Move, moves, type PersonId, requestStates } from '@counterpart/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offeredMoves } from './offeredMoves.ts'

const lin = 'lin' as PersonId

describe('the moves that are offered', () => {
  it.each([
    { state: 'new', assignee: null, main: 'triage', beside: ['assign', 'handOff'] },
    { state: 'triaged', assignee: null, main: 'start', beside: ['assign', 'deliver'] },
    { state: 'triaged', assignee: lin, main: 'start', beside: ['deliver', 'wait'] },
    { state: 'in-work', assignee: lin, main: 'deliver', beside: ['wait', 'assign'] },
    { state: 'waiting-on-customer', assignee: lin, main: 'resume', beside: ['deliver', 'wait'] },
  ] as const)('to an agent, $state: $main first', ({ state, assignee, main, beside }) => {
    const provider = moves.filter((move) => !['confirm', 'reopen', 'withdraw'].includes(move))
    const may = provider.filter((move) => allowedFrom[move].includes(state))
    expect(offeredMoves({ state, assignee, moves: may })).toMatchObject({ main, beside })
  })

  it.each([
    { state: 'in-work', may: ['comment', 'withdraw'], main: null, beside: ['withdraw'] },
    { state: 'delivered', may: ['comment', 'confirm', 'reopen'], main: 'confirm', beside: ['reopen'] },
    { state: 'confirmed', may: ['comment', 'reopen'], main: null, beside: ['reopen'] },
    { state: 'withdrawn', may: [], main: null, beside: [] },
  ] as const)('to the requester, $state', ({ state, may, main, beside }) => {
    expect(offeredMoves({ state, assignee: lin, moves: [...may] })).toEqual({ main, beside, rest: [] })
  })

  it('are all that may be made, each once, but commenting and taking a triage back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...requestStates), fc.subarray([...moves]), fc.boolean(), (state, may, isTaken) => {
        const { main, beside, rest } = offeredMoves({ state, moves: may, assignee: isTaken ? lin : null })
        const offered: Move[] = [...(main ? [main] : []), ...beside, ...rest]
        // Confirming is offered where it comes next and nowhere else can it be made.
        const elsewhere: readonly Move[] =
          state === 'delivered' ? ['comment', 'untriage'] : ['comment', 'untriage', 'confirm']
        const wanted = may.filter((move) => !elsewhere.includes(move))
        expect(offered.toSorted()).toEqual(wanted.toSorted())
      }),
    )
  })
})
