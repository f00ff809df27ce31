import type { DepartmentId, Instant, MeasureId, RequestEvent, WorkingCalendar } from '@counterpart/core'
import { watchClock, watchedTime } from '../../../shared/core/src/calendar/testing/oracle.ts'
import { countedByHand, type OpenTime } from '../../../shared/core/src/request/testing/clockOracle.ts'

/** What a reader of the history of one request would write down. Nothing of it comes from the request that is kept. */
export type Told = {
  readonly raisedAt: number
  readonly respondedAt: number | null
  readonly deliveredAt: number | null
  readonly provider: DepartmentId
  readonly withdrawn: boolean
  readonly open: boolean
  readonly waitingOn: 'customer' | 'others' | null
  readonly assigned: boolean
  readonly handOffs: number
  readonly reopenings: number
  /** Whether the last delivery was within its target; null where there was none. */
  readonly inTime: boolean | null
  /** A clock runs on past its target. */
  readonly late: boolean
}

type Raised = RequestEvent & { readonly type: 'raised' }

export function toldBy(events: readonly RequestEvent[], open: OpenTime, now: Instant): Told {
  const raised = events[0] as Raised
  let told: Told = {
    ...{ raisedAt: raised.at, respondedAt: null, deliveredAt: null, provider: raised.provider, withdrawn: false },
    ...{ open: true, waitingOn: null, assigned: false, handOffs: 0, reopenings: 0, inTime: null, late: false },
  }
  for (const event of events) {
    const heard =
      event.type === 'commented'
        ? event.side === 'provider' && event.audience === 'everyone'
        : event.type === 'started' || event.type === 'waited' || event.type === 'delivered'
    if (heard) told = { ...told, respondedAt: told.respondedAt ?? event.at }
    if (event.type === 'assigned') told = { ...told, assigned: event.assignee !== null }
    if (event.type === 'waited') told = { ...told, waitingOn: event.on }
    if (event.type === 'resumed') told = { ...told, waitingOn: null }
    if (event.type === 'delivered') told = { ...told, deliveredAt: event.at, open: false, waitingOn: null }
    if (event.type === 'reopened') told = { ...told, deliveredAt: null, open: true, reopenings: told.reopenings + 1 }
    if (event.type === 'withdrawn') told = { ...told, open: false, withdrawn: true, waitingOn: null }
    if (event.type === 'handed-off')
      told = { ...told, provider: event.to, handOffs: told.handOffs + 1, assigned: false, waitingOn: null }
  }
  const clocks = countedByHand(events, raised, open, now)
  const resolution = clocks.find(({ target, cycle }) => target === 'resolution' && cycle === told.reopenings + 1)
  const isPromised = told.deliveredAt !== null && resolution !== undefined && resolution.goal !== null
  return {
    ...told,
    inTime: isPromised ? resolution.used <= (resolution.goal as number) : null,
    late: told.open && clocks.some(({ state, used, goal }) => state === 'running' && goal !== null && used > goal),
  }
}

/** Working time of calendars, minute by minute. */
export function watchedCalendars(calendars: readonly WorkingCalendar[], from: number, to: number): OpenTime {
  const minute = 60_000
  const start = Math.floor(from / minute) * minute
  const made = new Map<string, ReturnType<typeof watchedTime>>()
  return (id, since, until) => {
    const calendar = calendars.find((one) => one.id === id)
    if (!calendar || calendar.basedOn) throw new Error(`${id} is not a calendar that stands alone`)
    const time = made.get(id) ?? watchedTime([calendar], watchClock(calendar.timeZone, start, to))
    made.set(id, time)
    return time.between(since, until)
  }
}

export type Period = { readonly from: number; readonly until: number; readonly provider: DepartmentId | undefined }
export type Answer = { readonly n: number; readonly figure: Spread | null }
type Spread = { readonly value: number; readonly low: number; readonly high: number }

const fewest = 10
const old = 30 * 86_400_000

/** The measure by its printed definition. */
export function answerOf(measure: MeasureId, all: readonly Told[], period: Period, now: number): Answer {
  const mine = all.filter(({ provider }) => period.provider === undefined || provider === period.provider)
  const isIn = (at: number | null) => at !== null && at >= period.from && at < period.until
  const delivered = mine.filter(({ deliveredAt }) => isIn(deliveredAt))
  const raised = mine.filter(({ raisedAt }) => isIn(raisedAt))
  const stood = raised.filter(({ withdrawn }) => !withdrawn)
  const open = mine.filter((told) => told.open)
  switch (measure) {
    case 'on-time':
      return shareOf(
        delivered.filter(({ inTime }) => inTime !== null),
        ({ inTime }) => inTime === true,
      )
    case 'reopened':
      return shareOf(delivered, ({ reopenings }) => reopenings > 0)
    case 'handed-on':
      return shareOf(stood, ({ handOffs }) => handOffs > 0)
    case 'withdrawn':
      return shareOf(raised, ({ withdrawn }) => withdrawn)
    case 'overdue':
      return shareOf(open, ({ late }) => late)
    case 'unassigned':
      return shareOf(open, ({ assigned }) => !assigned)
    case 'on-customer':
      return shareOf(open, ({ waitingOn }) => waitingOn === 'customer')
    case 'on-others':
      return shareOf(open, ({ waitingOn }) => waitingOn === 'others')
    case 'old':
      return shareOf(open, ({ raisedAt }) => raisedAt < now - old)
    case 'resolution-median':
    case 'resolution-p90':
    case 'response-median':
    case 'response-p90': {
      const end = measure.startsWith('resolution') ? 'deliveredAt' : 'respondedAt'
      const waits = stood.map((told) => ({
        minutes: Math.floor(((told[end] ?? now) - told.raisedAt) / 60_000),
        ended: told[end] !== null,
      }))
      return waitOf(waits, measure.endsWith('median') ? 0.5 : 0.9)
    }
  }
}

const z = 1.959963984540054

/** The Wilson interval as what it is: all true shares from which what was seen is less than z standard errors away. */
function shareOf(all: readonly Told[], is: (told: Told) => boolean): Answer {
  const n = all.length
  if (n < fewest) return { n, figure: null }
  const value = all.filter(is).length / n
  const isNear = (share: number) => Math.abs(value - share) <= z * Math.sqrt((share * (1 - share)) / n) + 1e-15
  return { n, figure: { value, low: border(isNear, value, 0), high: border(isNear, value, 1) } }
}

/** Where a condition that holds at `inside` ends towards `outside`, by halving. */
function border(holds: (share: number) => boolean, inside: number, outside: number): number {
  if (holds(outside)) return outside
  let [near, far] = [inside, outside]
  for (let i = 0; i < 60; i++) {
    const middle = (near + far) / 2
    if (holds(middle)) near = middle
    else far = middle
  }
  return near
}

type Wait = { readonly minutes: number; readonly ended: boolean }

/** Kaplan and Meier's curve with log(−log) limits, by its definition: at each length, of those that lasted at least as long. */
function waitOf(waits: readonly Wait[], p: number): Answer {
  const lengths = [...new Set(waits.filter(({ ended }) => ended).map(({ minutes }) => minutes))].toSorted(
    (a, b) => a - b,
  )
  let [left, sum] = [1, 0]
  let high = 1
  const steps = lengths.map((minutes) => {
    const atRisk = waits.filter((wait) => wait.minutes >= minutes).length
    const ended = waits.filter((wait) => wait.ended && wait.minutes === minutes).length
    left *= 1 - ended / atRisk
    sum += ended / (atRisk * (atRisk - ended))
    if (ended === atRisk) return { minutes, left: 0, low: 0, high }
    const reach = Math.exp((z * Math.sqrt(sum)) / Math.log(left))
    high = left ** reach
    return { minutes, left, low: left ** (1 / reach), high }
  })
  const n = waits.filter(({ ended }) => ended).length
  const rest = 1 - p
  const at = steps.findIndex((step) => step.left <= rest + 1e-9)
  const first = steps[at]
  const next = steps[at + 1]
  const isLevel = first && next && Math.abs(first.left - rest) <= 1e-9
  const value = isLevel ? (first.minutes + next.minutes) / 2 : first?.minutes
  const low = steps.find((step) => step.low <= rest)?.minutes
  const end = steps.find((step) => step.high < rest)?.minutes
  if (n < fewest || value === undefined || low === undefined || end === undefined) return { n, figure: null }
  return { n, figure: { value, low, high: end } }
}
