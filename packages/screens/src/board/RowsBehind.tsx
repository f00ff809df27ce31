import { Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import type { BoardQuery } from '../nav/route.ts'

/** Says what a list is cut to that was opened from a figure. Nothing for other lists. */
export function RowsBehind({ query }: { query: BoardQuery }) {
  const { t, dateTime } = useWords()
  const between = (what: 'raised' | 'delivered', from: number | undefined, until: number | undefined) => {
    if (from !== undefined && until !== undefined)
      return [t(`behind.${what}.between`, { from: dateTime(from), until: dateTime(until) })]
    if (from !== undefined) return [t(`behind.${what}.from`, { from: dateTime(from) })]
    return until === undefined ? [] : [t(`behind.${what}.until`, { until: dateTime(until) })]
  }
  const parts = [
    ...between('raised', query.raisedFrom, query.raisedUntil),
    ...between('delivered', query.deliveredFrom, query.deliveredUntil),
    ...(query.onTime ? [t(`behind.on-time.${query.onTime}`)] : []),
    ...(query.reopened ? [t('behind.reopened')] : []),
    ...(query.handedOn ? [t('behind.handed-on')] : []),
    ...(query.rated ? [t(`behind.rated.${query.rated}`)] : []),
  ]
  return parts.length === 0 ? null : <Text role="strong">{t('behind.only', { what: parts.join(' · ') })}</Text>
}
