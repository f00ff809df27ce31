import type { ListChoice } from '@counterpart/core'
import { useHost } from '../host/useHost.tsx'
import type { BoardQuery, BoardScope } from '../nav/route.ts'

/** Narrows the list that is shown: what is chosen stands in the address. */
export function useChoose(query: BoardQuery, scope: BoardScope) {
  const { nav } = useHost()
  const chooseAll = (choice: ListChoice) => {
    // A search that rests on typing may come when somebody has opened a request: it must not fetch them back.
    if (nav.current().at === 'board') nav.replace({ at: 'board', scope, ...choice })
  }
  const choose = <K extends keyof ListChoice>(name: K, value: ListChoice[K] | null) => {
    const { [name]: _, ...rest } = choiceOf(query)
    chooseAll(value === null || value === undefined ? rest : { ...rest, [name]: value })
  }
  return { choose, chooseAll }
}

/** What is chosen, without the place where it was. */
export function choiceOf(query: BoardQuery): ListChoice {
  const { at: _, scope: _2, ...choice } = query as BoardQuery & { at?: unknown }
  return choice
}
