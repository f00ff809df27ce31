import type { NeedView } from '@counterpart/contract'
import type { NeedToday } from '@counterpart/usecases'

/** One line of the measured needs: what it was, what it is, what it is to become. */
export const needRow = ({ value, version, now, nowFrom, nowUntil }: NeedToday): Omit<NeedView, 'names'> => ({
  ...value,
  version,
  now,
  nowFrom,
  nowUntil,
})
