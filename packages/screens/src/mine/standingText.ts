import type { RequestRow } from '@counterpart/contract'
import type { Words } from '@counterpart/words'

/** What is waited for and by whom, as the requester is told it. */
export function standingText(
  { t }: Pick<Words, 't'>,
  { state, waitingFor }: Pick<RequestRow, 'state' | 'waitingFor'>,
  provider: string,
): string {
  switch (state) {
    case 'new':
      return t('mine.stands.new', { provider })
    case 'triaged':
      return t('mine.stands.triaged', { provider })
    case 'in-work':
      return t('mine.stands.in-work', { provider })
    case 'waiting-on-customer':
      return waitingFor
        ? t('mine.stands.asks-what', { provider, what: waitingFor })
        : t('mine.stands.asks', { provider })
    case 'waiting-on-others':
      return waitingFor
        ? t('mine.stands.others-what', { provider, what: waitingFor })
        : t('mine.stands.others', { provider })
    case 'delivered':
      return t('mine.stands.delivered', { provider })
    case 'confirmed':
      return t('mine.stands.confirmed')
    case 'withdrawn':
      return t('mine.stands.withdrawn')
  }
}

/** Who has it, or had it; nothing where it ended before anybody did. */
export function whoText(
  { t }: Pick<Words, 't'>,
  { state, assignee }: Pick<RequestRow, 'state' | 'assignee'>,
  who: string,
): string {
  const isOver = state === 'delivered' || state === 'confirmed' || state === 'withdrawn'
  if (assignee !== null) return t(isOver ? 'mine.had' : 'mine.has', { who })
  return isOver ? '' : t('mine.has-nobody')
}
