import { type WorkingMs, workingMs } from '@counterpart/core'

const hourMs = 3_600_000
const minuteMs = 60_000

/** A goal as hours in a field: "8", "0.5"; empty where nothing is promised. */
export const hoursText = (goal: WorkingMs | null): string =>
  goal === null ? '' : `${Math.round((goal / hourMs) * 1000) / 1000}`

/** What was typed as a goal, to the minute: null for nothing promised, undefined for what is no positive number. */
export function goalOf(text: string): WorkingMs | null | undefined {
  if (text.trim() === '') return null
  const hours = Number(text.trim().replace(',', '.'))
  const ms = Math.round((hours * hourMs) / minuteMs) * minuteMs
  return Number.isSafeInteger(ms) && ms > 0 ? workingMs(ms) : undefined
}
