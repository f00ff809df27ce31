import {
  type Calendars,
  compileCalendar,
  type Instant,
  isBreached,
  type Priority,
  priorities,
  type Request,
  type RequestEvent,
  type SlaClock,
  usedBy,
  type WorkingCalendar,
  type WorkingClock,
  weekdays,
  workingTimeBetween,
} from '@counterpart/core'

/** What the log says of an incident, and what our clocks say. Times in milliseconds; of one that is not closed, nothing. */
type Judged = {
  readonly priority: Priority
  readonly waited: boolean
  readonly reopened: boolean
  /** By the source system: its column `made_sla`. */
  readonly made: boolean
  /** By ours: the resolution clock is within its goal. */
  readonly kept: boolean
  readonly closed: Closed | undefined
}
type Closed = {
  readonly used: number
  readonly toDelivery: number
  readonly toClosing: number
  readonly weekdaysToClosing: number
  /** On the wall. */
  readonly fromDelivery: number
}

const hour = 3_600_000

/** Compares the verdicts of the source system with ours: feed it every imported request, then ask for the figures. */
export class MadeSla {
  readonly #judged: Judged[] = []
  readonly #calendar: WorkingClock
  readonly #weekdays: WorkingClock

  constructor(calendar: WorkingCalendar) {
    this.#calendar = compileCalendar(calendar)
    const wholeDays = weekdays.slice(0, 5).map((day) => [day, [['00:00', '24:00']]] as const)
    this.#weekdays = compileCalendar({ ...calendar, weekly: Object.fromEntries(wholeDays), holidays: [] })
  }

  get calendars(): Calendars {
    return () => this.#calendar
  }

  add(request: Request, events: readonly RequestEvent[], now: Instant): void {
    const clock = request.clocks.findLast(({ target }) => target === 'resolution') as SlaClock
    const delivered = events.findLast(({ type }) => type === 'delivered')
    this.#judged.push({
      priority: request.priority,
      waited: events.some(({ type }) => type === 'waited'),
      reopened: request.cycle > 1,
      made: request.answers['made-sla'] === true,
      kept: !isBreached(clock, this.#calendar, now),
      closed:
        delivered && request.confirmedAt !== null
          ? {
              used: usedBy(clock, this.#calendar, now),
              toDelivery: workingTimeBetween(this.#calendar, request.raisedAt, delivered.at),
              toClosing: workingTimeBetween(this.#calendar, request.raisedAt, request.confirmedAt),
              weekdaysToClosing: workingTimeBetween(this.#weekdays, request.raisedAt, request.confirmedAt),
              fromDelivery: request.confirmedAt - delivered.at,
            }
          : undefined,
    })
  }

  /** In Markdown, for docs/incident-log.md. */
  figures(): string {
    return [this.#crossTable(), this.#groups(), this.#rules(), this.#closing()].join('\n\n')
  }

  #crossTable(): string {
    const count = (made: boolean, kept: boolean) =>
      whole(this.#judged.filter((one) => one.made === made && one.kept === kept).length)
    return table(
      [`${whole(this.#judged.length)} incidents`, 'source: made', 'source: not made'],
      [
        ['ours: kept', count(true, true), count(false, true)],
        ['ours: broken', count(true, false), count(false, false)],
      ],
    )
  }

  #groups(): string {
    const row = (name: string, of: readonly Judged[]) => [
      name,
      whole(of.length),
      share(of, ({ kept }) => kept),
      share(of, ({ made }) => made),
      share(of, ({ made, kept }) => made === kept),
      whole(of.filter(({ made, kept }) => kept && !made).length),
      whole(of.filter(({ made, kept }) => made && !kept).length),
    ]
    const where = (holds: (one: Judged) => boolean) => this.#judged.filter(holds)
    return table(
      ['incidents', 'n', 'kept, ours', 'made, source', 'same verdict', 'only ours kept', 'only source made'],
      [
        row('all', this.#judged),
        ...priorities.map((each) =>
          row(
            `priority ${each}`,
            where(({ priority }) => priority === each),
          ),
        ),
        row(
          'never waited',
          where(({ waited }) => !waited),
        ),
        row(
          'waited',
          where(({ waited }) => waited),
        ),
        row(
          'never reopened',
          where(({ reopened }) => !reopened),
        ),
        row(
          'reopened',
          where(({ reopened }) => reopened),
        ),
      ],
    )
  }

  /** How far one limit for each priority reproduces the source's verdict, the limit chosen to fit best. */
  #rules(): string {
    const closed = this.#judged.filter(({ closed }) => closed !== undefined)
    const row = (name: string, measure: Exclude<keyof Closed, 'fromDelivery'>) => {
      const fits = priorities.map((priority) =>
        bestLimit(
          closed
            .filter((one) => one.priority === priority)
            .map((one) => ({ value: (one.closed as Closed)[measure], made: one.made })),
        ),
      )
      const same = fits.reduce((sum, fit) => sum + fit.same, 0)
      return [name, percent(same / closed.length), ...fits.slice(2).map((fit) => (fit.limit / hour).toFixed(0))]
    }
    return table(
      [
        `${whole(closed.length)} closed incidents, counted by`,
        'same verdict',
        'limit, priority 3, h',
        'limit, priority 4, h',
      ],
      [
        ['our clock, with our goals', share(closed, ({ made, kept }) => made === kept), '40', '80'],
        row('our clock, with the limits that fit best', 'used'),
        row('the same without pauses', 'toDelivery'),
        row('the same until it was closed, not delivered', 'toClosing'),
        row('Monday to Friday, day and night, until it was closed', 'weekdaysToClosing'),
      ],
    )
  }

  #closing(): string {
    const waits = this.#judged.flatMap(({ closed }) => closed?.fromDelivery ?? []).toSorted((a, b) => a - b)
    const at = (share: number) => ((waits[Math.floor(share * waits.length)] as number) / hour).toFixed(1)
    return table(
      ['from delivery to closing, hours on the wall', '5 %', '25 %', 'median', '75 %', '95 %'],
      [['', at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)]],
    )
  }
}

/** The limit under which most values have the verdict they were given, and how many have it then. */
function bestLimit(of: readonly { readonly value: number; readonly made: boolean }[]): {
  readonly limit: number
  readonly same: number
} {
  const made = of.filter((one) => one.made).length
  let best = { limit: 0, same: of.length - made }
  let below = 0
  const sorted = of.toSorted((a, b) => a.value - b.value)
  sorted.forEach(({ value, made: isMade }, i) => {
    if (isMade) below++
    // A limit lies between two values, never among equal ones.
    if (sorted[i + 1]?.value === value) return
    const same = below + (of.length - (i + 1) - (made - below))
    if (same > best.same) best = { limit: value, same }
  })
  return best
}

const whole = (n: number) => n.toLocaleString('en-US')
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const share = <T>(of: readonly T[], holds: (one: T) => boolean) => percent(of.filter(holds).length / of.length)
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
