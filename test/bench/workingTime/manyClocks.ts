import {
  addWorkingTime,
  compileCalendar,
  type Instant,
  instant,
  latestWithin,
  type WorkingCalendar,
  type WorkingMs,
  workingTimeBetween,
} from '@counterpart/core'
import { office } from './office.ts'
import { random } from './questions.ts'
import { cpuNs, median } from './stopwatch.ts'

/** CPU milliseconds for all the clocks. */
export type ManyClocks = {
  readonly clocks: number
  /** The calendar compiled anew, and the due time and the last instant in time of every clock. */
  readonly redated: { readonly unsorted: number; readonly sorted: number }
  readonly dueOnly: { readonly unsorted: number; readonly sorted: number }
  /** The working time of every clock up to one instant. */
  readonly used: number
  /** Which of them are late at one instant, by the last instant in time. */
  readonly late: number
}

const clocks = 1_000_000
const rounds = 9
const hour = 3_600_000
const now = instant('2026-11-02T15:00Z')
const edited: WorkingCalendar = {
  ...office,
  holidays: [...office.holidays, { date: '2026-11-27', name: { en: 'Day after Thanksgiving' } }],
}

/** Clocks that began to run in the year before now, with up to eighty hours of their goal left. */
function openClocks() {
  const draw = random(2026)
  const since = Float64Array.from({ length: clocks }, () => now - Math.floor(draw() * 365 * 24 * hour))
  const left = Float64Array.from({ length: clocks }, () => Math.floor(draw() * 80 * hour) + 1)
  return { since, left }
}

function milliseconds(task: () => void): number {
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = cpuNs()
    task()
    samples.push((cpuNs() - began) / 1e6)
  }
  return median(samples)
}

export function measureManyClocks(): ManyClocks {
  const { since, left } = openClocks()
  const order = Uint32Array.from(since.keys()).sort((a, b) => (since[a] as number) - (since[b] as number))
  const sorted = {
    since: Float64Array.from(order, (i) => since[i] as number),
    left: Float64Array.from(order, (i) => left[i] as number),
  }
  const due = new Float64Array(clocks)
  const breach = new Float64Array(clocks)
  const redate = (of: typeof sorted) => () => {
    const clock = compileCalendar(edited)
    for (let i = 0; i < clocks; i++) {
      due[i] = addWorkingTime(clock, of.since[i] as Instant, of.left[i] as WorkingMs)
      breach[i] = latestWithin(clock, of.since[i] as Instant, of.left[i] as WorkingMs)
    }
  }
  const dueOnly = (of: typeof sorted) => () => {
    const clock = compileCalendar(edited)
    for (let i = 0; i < clocks; i++) due[i] = addWorkingTime(clock, of.since[i] as Instant, of.left[i] as WorkingMs)
  }
  const clock = compileCalendar(edited)
  let sum = 0
  const used = milliseconds(() => {
    for (let i = 0; i < clocks; i++) sum += workingTimeBetween(clock, since[i] as Instant, now)
  })
  const redated = { unsorted: milliseconds(redate({ since, left })), sorted: milliseconds(redate(sorted)) }
  const dueTimes = { unsorted: milliseconds(dueOnly({ since, left })), sorted: milliseconds(dueOnly(sorted)) }
  const late = milliseconds(() => {
    let count = 0
    for (let i = 0; i < clocks; i++) if ((breach[i] as number) < now) count++
    sum += count
  })
  if (!Number.isFinite(sum)) throw new Error('the sum of all answers is not finite')
  return { clocks, redated, dueOnly: dueTimes, used, late }
}
