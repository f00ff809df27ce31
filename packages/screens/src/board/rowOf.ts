import type { Names, RequestRow } from '@counterpart/contract'
import type { DepartmentId, LocalText } from '@counterpart/core'
import type { Person } from '@counterpart/kit'
import type { Words } from '@counterpart/words'

/** Reads a name in the reader's language, or gives the id back. */
export type NameOf = (names: Readonly<Record<string, LocalText>> | undefined, id: string) => string

/** One line of the board, in words. */
export type BoardRow = {
  readonly request: RequestRow
  /** Of all that its page mentions. */
  readonly names: Names
  readonly title: string
  readonly service: string
  /** Who waits for whom; once nobody waits, who asked whom. */
  readonly between: string
  readonly assignee: Person | null
  readonly raised: string
}

export function rowOf(request: RequestRow, names: Names, words: Words, nameOf: NameOf, now: number): BoardRow {
  const { assignee } = request
  return {
    request,
    names,
    title: request.title,
    service: nameOf(names.services, request.service),
    between: betweenText(words, request, (id) => nameOf(names.departments, id)),
    assignee: assignee === null ? null : { id: assignee, name: nameOf(names.people, assignee) },
    raised: words.relative(request.raisedAt, now),
  }
}

/** Who waits for whom, as it follows from the state. */
export function betweenText(
  { t }: Pick<Words, 't'>,
  { state, customer, provider, waitingFor }: Pick<RequestRow, 'state' | 'customer' | 'provider' | 'waitingFor'>,
  nameOf: (id: DepartmentId) => string,
): string {
  const between = { customer: nameOf(customer), provider: nameOf(provider) }
  switch (state) {
    case 'new':
    case 'triaged':
    case 'in-work':
      return t('between.customer-waits', between)
    case 'waiting-on-customer':
      return t('between.provider-waits', between)
    case 'waiting-on-others':
      return waitingFor
        ? t('between.others-reason', { provider: between.provider, reason: unended(waitingFor) })
        : t('between.others', { provider: between.provider })
    case 'delivered':
      return t('between.to-confirm', { customer: between.customer, provider: between.provider })
    case 'confirmed':
    case 'withdrawn':
      return t('between.asked', between)
  }
}

/** What is written as a sentence stands in the middle of a line here. */
const unended = (text: string) => text.trim().replace(/(?<![.。])[.。]$/u, '')
