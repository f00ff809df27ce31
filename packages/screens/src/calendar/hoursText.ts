import type { Shift } from '@counterpart/core'

/** Hours as they stand in a field: `09:00–12:00, 13:00–18:00`. */
export const hoursText = (shifts: readonly Shift[]): string =>
  shifts.map(([from, to]) => (to === '' ? from : `${from}–${to}`)).join(', ')

/**
 * Hours as people write them: `9-12, 13:00–18:00`, `9点至18点`, `10pm to 6am`. Never fails: what is no time is kept as
 * it was typed, for the check of the calendar to refuse.
 */
export function parseHours(text: string): readonly Shift[] {
  return (
    text
      .normalize('NFKC')
      .split(/[,;、\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        const [from = '', to = '', ...more] = part.split(/\s*(?:[-‐‑–—~〜至到]|\bto\b)\s*/)
        return [reading(from), [reading(to), ...more].join('-')] as const
      })
      // A dash alone is how people write that nobody is there.
      .filter(([from, to]) => from !== '' || to !== '')
  )
}

const pattern = /^(\d{1,2})(?:[:.h点时時]?(\d{2}))?[点时時分]?\s*(am|pm)?$/i

function reading(text: string): string {
  const [, hours, minutes = '00', half] = pattern.exec(text.trim()) ?? []
  if (hours === undefined) return text.trim()
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  return `${`${hour}`.padStart(2, '0')}:${minutes}`
}

export const isSameHours = (a: readonly Shift[], b: readonly Shift[]): boolean => hoursText(a) === hoursText(b)

/** Minutes from midnight, of a reading that may make no sense. */
export const minuteIn = (reading: string): number | undefined => {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(reading) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  return minute <= 1440 ? minute : undefined
}
