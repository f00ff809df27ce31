import { type Shift, type Weekday, type WorkingCalendar, weekdays } from '../workingCalendar.ts'

/** What the zone's clocks show during one minute of time. */
export type ShownMinute = {
  readonly at: number
  readonly reading: string
  readonly today: Day
  readonly yesterday: Day
}
type Day = { readonly date: string; readonly weekday: Weekday }

const minuteMs = 60_000

/**
 * What people see who look at the clock once a minute. While the clock shows again what it has shown before, they
 * write down the latest reading there has been: a repeated hour keeps its first state.
 *
 * Right where offsets from UTC are whole minutes.
 */
export function watchClock(timeZone: string, from: number, to: number): readonly ShownMinute[] {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const shown: ShownMinute[] = []
  let latest = ''
  let [today, yesterday] = [dayOf(0), dayOf(0)]
  for (let at = from; at < to; at += minuteMs) {
    const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
    const now = `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}`
    if (now > latest) latest = now
    if (!latest.startsWith(today.date)) {
      const midnight = Date.parse(latest.slice(0, 10))
      ;[today, yesterday] = [dayOf(midnight), dayOf(midnight - 86_400_000)]
    }
    shown.push({ at, reading: latest.slice(11), today, yesterday })
  }
  return shown
}

/**
 * Working time the slow and obvious way: every watched minute is open or it is not. It shares nothing with the
 * compiled clock but the meaning of a calendar.
 *
 * @param chain a calendar, the one it is based on, the one that is based on, and so on
 */
export function watchedTime(chain: readonly WorkingCalendar[], watched: readonly ShownMinute[]) {
  const open = openStretches(chain, watched)
  const openMsOf = (stretch: Stretch, from: number, to: number) =>
    Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from))

  return {
    between: (from: number, to: number): number => open.reduce((sum, stretch) => sum + openMsOf(stretch, from, to), 0),
    isOpen: (at: number): boolean => open.some(({ from, to }) => from <= at && at < to),
    nextOpening: (at: number): number | undefined => {
      const next = open.find(({ to }) => to > at)
      return next && Math.max(next.from, at)
    },
    previousClosing: (at: number): number | undefined => {
      const last = open.findLast(({ from }) => from < at)
      return last && Math.min(last.to, at)
    },
    /** The end of the last needed millisecond, or nothing within what was watched. */
    add(from: number, ms: number): number | undefined {
      let left = ms
      for (const stretch of open) {
        const here = openMsOf(stretch, from, Number.POSITIVE_INFINITY)
        if (here > 0 && here >= left) return Math.max(stretch.from, from) + left
        left -= here
      }
      return undefined
    },
    /** The start of the first millisecond that is one too many. */
    latestWithin(from: number, ms: number): number | undefined {
      let left = ms
      for (const stretch of open) {
        const here = openMsOf(stretch, from, Number.POSITIVE_INFINITY)
        if (here > left) return Math.max(stretch.from, from) + left
        left -= here
      }
      return undefined
    },
    subtract(from: number, ms: number): number | undefined {
      let left = ms
      for (const stretch of open.toReversed()) {
        const here = openMsOf(stretch, Number.NEGATIVE_INFINITY, from)
        if (here > 0 && here >= left) return Math.min(stretch.to, from) - left
        left -= here
      }
      return undefined
    },
  }
}

type Stretch = { readonly from: number; readonly to: number }

/** Open minutes that follow on each other, taken together. */
function openStretches(chain: readonly WorkingCalendar[], watched: readonly ShownMinute[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  const sayings = new Map<Day, Saying>()
  for (const { at, reading, today, yesterday } of watched) {
    const saying = sayings.get(today) ?? sayingOf(chain, today, yesterday)
    sayings.set(today, saying)
    if (!isOpen(saying, reading)) continue
    const last = stretches.at(-1)
    if (last?.to === at) stretches[stretches.length - 1] = { from: last.from, to: at + minuteMs }
    else stretches.push({ from: at, to: at + minuteMs })
  }
  return stretches
}

/** What calendars say of a date, each list of shifts as it stands in one of them. */
type Saying = {
  readonly breaks: Shifts
  readonly breaksOfYesterday: Shifts
  readonly exceptional: Shifts
  readonly exceptionalYesterday: Shifts
  readonly holiday: { readonly closed?: Shifts } | undefined
  readonly week: Shifts
  readonly weekOfYesterday: Shifts
}
type Shifts = readonly Shift[] | undefined

/** The rules, word for word: breaks, then exceptional hours, then holidays, then the week; a calendar before its base. */
function isOpen(saying: Saying, reading: string): boolean {
  if (coversToday(saying.breaks, reading) || coversAfterMidnight(saying.breaksOfYesterday, reading)) return false
  if (saying.exceptional) return coversToday(saying.exceptional, reading)
  if (saying.holiday && (!saying.holiday.closed || coversToday(saying.holiday.closed, reading))) return false
  return (
    coversToday(saying.week, reading) ||
    coversAfterMidnight(saying.weekOfYesterday, reading) ||
    coversAfterMidnight(saying.exceptionalYesterday, reading)
  )
}

function sayingOf(chain: readonly WorkingCalendar[], today: Day, yesterday: Day): Saying {
  const own = chain[0] as WorkingCalendar
  const breaksOf = ({ date }: Day) => chain.find((calendar) => calendar.breaks?.[date])?.breaks?.[date]
  const ofToday = firstSaying(chain, today.date)
  return {
    breaks: breaksOf(today),
    breaksOfYesterday: breaksOf(yesterday),
    exceptional: ofToday.exceptional,
    exceptionalYesterday: firstSaying(chain, yesterday.date).exceptional,
    holiday: ofToday.holiday,
    week: weekOn(own, today),
    weekOfYesterday: weekOn(own, yesterday),
  }
}

/** What the first calendar says that says anything of a date. */
function firstSaying(
  chain: readonly WorkingCalendar[],
  date: string,
): Partial<Pick<Saying, 'exceptional' | 'holiday'>> {
  for (const { exceptions, holidays } of chain) {
    const exception = exceptions.find((exceptional) => exceptional.date === date)
    if (exception) return { exceptional: exception.hours }
    const ofYear = holidays.find((holiday) => holiday.date === date)
    const holiday = ofYear ?? holidays.find((yearly) => yearly.date === `--${date.slice(5)}`)
    if (holiday) return { holiday }
  }
  return {}
}

function weekOn(calendar: WorkingCalendar, { date, weekday }: Day): Shifts {
  const change = calendar.changes?.findLast(({ from }) => from <= date)
  return (change ?? calendar).weekly[weekday]
}

const coversToday = (shifts: Shifts = [], reading: string): boolean =>
  shifts.some(([from, to]) => from <= reading && (reading < to || to <= from))

const coversAfterMidnight = (shifts: Shifts = [], reading: string): boolean =>
  shifts.some(([from, to]) => to <= from && reading < to)

const dayOf = (midnight: number): Day => ({
  date: new Date(midnight).toISOString().slice(0, 10),
  weekday: weekdays[(new Date(midnight).getUTCDay() + 6) % 7] ?? 'mon',
})
