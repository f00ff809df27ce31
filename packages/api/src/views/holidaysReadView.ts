import type { HolidaysReadView } from '@counterpart/contract'
import type { HolidaysRead } from '@counterpart/usecases'

const mostListed = 1000

export const holidaysReadView = ({ holidays, rejections }: HolidaysRead): HolidaysReadView => ({
  holidays,
  rejected: rejections.length,
  rejections: rejections.slice(0, mostListed),
})
