import type { NeedView, Output } from '@counterpart/contract'
import type { MeasuredNeed } from '@counterpart/core'
import type { EntryVersion, NeedToday } from '@counterpart/usecases'

/** One line of the measured needs: what it was, what it is, what it is to become. */
export const needRow = ({ value, version, now, nowFrom, nowUntil }: NeedToday): Omit<NeedView, 'names'> => ({
  ...value,
  version,
  now,
  nowFrom,
  nowUntil,
})

/** What it was to become, from when on and by whom. */
export const needVersion = ({
  version,
  at,
  by,
  value: { target, state },
}: EntryVersion<MeasuredNeed>): Output<'listNeedVersions'>['items'][number] => ({ version, at, by, target, state })
