import { describe, expect, it } from 'vitest'
import timelines from '../../../../test/golden/sla/timelines.json'
import {
  compileCalendar,
  type Shift,
  type Week,
  type WorkingCalendar,
  type WorkingClock,
  workingMs,
} from '../calendar/index.ts'
import { type CalendarId, type Instant, id, instant, type PersonId } from '../kernel/index.ts'
import { type AlarmStep, type Conditions, type Promised, stepName, type Target, type TargetKind } from '../sla/index.ts'
import { applyEvent } from './applyEvent.ts'
import { alarmsOf } from './clockMoves.ts'
import { nextDueAt } from './decide.ts'
import { type ClockStory, explainClock } from './explainClock.ts'
import { recalculate } from './recalculate.ts'
import type { Request } from './request.ts'
import type { RequestEvent, RequestFact } from './requestEvent.ts'
import { raisedEvent } from './testing/raisedEvent.ts'

const metrics = ['firstResponse', 'update', 'resolution'] as const
type Metric = (typeof metrics)[number]
type Goals = Readonly<Partial<Record<Metric, number | null>>>
type Happening = { readonly at: string } & (
  | { readonly type: 'created'; readonly paused?: boolean }
  | { readonly type: 'goals'; readonly goals: Goals }
  | { readonly type: 'calendar'; readonly calendar: string }
  | {
      readonly type:
        | 'customer-message'
        | 'agent-message'
        | 'first-response'
        | 'pause'
        | 'resume'
        | 'closed'
        | 'reopened'
        | 'sla-removed'
        | 'sla-started'
    }
)
type Level = { readonly of: Metric; readonly offsetMs: number; readonly at: string }
type Said = {
  readonly open?: boolean
  readonly dueAt?: string | null
  readonly elapsedMin?: number
  readonly remainingMin?: number
  readonly longestMin?: number
  readonly breached?: boolean
}
type Timeline = {
  readonly id: string
  readonly calendar: string
  readonly goals: Goals
  readonly events: readonly Happening[]
  readonly updateMode?: 'reply' | 'contact'
  readonly pausable?: readonly Metric[]
  readonly now?: string
  readonly expect: Readonly<Partial<Record<Metric, Said>>> & {
    readonly nextEscalationAt?: string | null
    readonly levels?: readonly Level[]
  }
}
type GoldenCalendar = { readonly timeZone: string; readonly weekly: Week; readonly holidays: readonly string[] } & {
  readonly dates?: Readonly<Record<string, readonly Shift[]>>
}
const golden = timelines as unknown as {
  readonly calendars: Readonly<Record<string, GoldenCalendar>>
  readonly timelines: readonly Timeline[]
}

const compiled = new Map<CalendarId, WorkingClock>()
const calendars = (name: CalendarId): WorkingClock => {
  const known = compiled.get(name) ?? compileCalendar(calendarOf(name, golden.calendars[name] as GoldenCalendar))
  compiled.set(name, known)
  return known
}
const calendarOf = (name: CalendarId, { timeZone, weekly, holidays, dates = {} }: GoldenCalendar): WorkingCalendar => ({
  id: name,
  name: { en: name },
  timeZone,
  weekly,
  holidays: holidays.map((date) => ({ date, name: { en: 'Holiday' } })),
  exceptions: Object.entries(dates).map(([date, hours]) => ({ date, hours })),
})

/**
 * Other tools tell a first response from other messages of an agent, and pause without a word to the customer. So these
 * are own targets whose moments stand for theirs: `triaged` is the first response, `assigned` a message of an agent.
 */
const kinds: Readonly<Record<Metric, TargetKind>> = {
  firstResponse: 'own:first-response',
  update: 'own:update',
  resolution: 'resolution',
}
const conditions = (updateMode: Timeline['updateMode']): Readonly<Record<Metric, Conditions | undefined>> => ({
  firstResponse: { startsOn: ['raised'], stopsOn: ['triaged'], rounds: 'one' },
  update:
    updateMode === 'contact'
      ? { startsOn: ['raised', 'customer-wrote', 'assigned'], stopsOn: ['customer-wrote', 'assigned'], rounds: 'many' }
      : { startsOn: ['customer-wrote'], stopsOn: ['assigned'], rounds: 'many' },
  resolution: undefined,
})

/** The rules of a timeline as they are at some moment of it. */
type Rules = { readonly calendar: string; readonly goals: Goals; readonly countsFrom?: Instant }

const stepOf = ({ offsetMs }: Level): AlarmStep =>
  offsetMs < 0
    ? { at: 'before', ms: workingMs(-offsetMs), tell: ['agents'] }
    : { at: 'after', ms: workingMs(offsetMs), tell: ['agents'] }

function promisedIn(timeline: Timeline, { calendar, goals, countsFrom }: Rules): Promised {
  const targets = metrics.map((metric): Target => {
    const goal = typeof goals[metric] === 'number' ? workingMs(goals[metric]) : null
    const own = conditions(timeline.updateMode)[metric]
    const isPausable = timeline.pausable?.includes(metric) ?? true
    return {
      kind: kinds[metric],
      calendar: id<CalendarId>(calendar),
      goals: { 1: goal, 2: goal, 3: goal, 4: goal },
      pausesOn: isPausable ? ['others'] : [],
      alarms: (timeline.expect.levels ?? []).filter(({ of }) => of === metric).map(stepOf),
      ...(own && { conditions: own }),
      ...(countsFrom && { countsFrom }),
    }
  })
  return { agreement: null, targets, onReopen: 'resume', customerClass: null }
}

const ada = id<PersonId>('ada')
const firstResponse: RequestFact = { type: 'triaged', urgency: 3, importance: 3, reason: '' }
const factsOf: Readonly<Partial<Record<Happening['type'], readonly RequestFact[]>>> = {
  'customer-message': [{ type: 'commented', text: 'and?', audience: 'everyone', side: 'customer' }],
  'agent-message': [{ type: 'assigned', assignee: ada }, firstResponse],
  'first-response': [firstResponse],
  pause: [{ type: 'waited', on: 'others', reason: 'paused' }],
  resume: [{ type: 'resumed' }],
  closed: [{ type: 'delivered', result: '' }],
  reopened: [{ type: 'reopened', reason: 'no' }],
}

function live(timeline: Timeline): { readonly request: Request; readonly events: readonly RequestEvent[] } {
  const [created, ...later] = timeline.events as readonly [Happening, ...Happening[]]
  const at = instant(created.at)
  let rules: Rules = { calendar: timeline.calendar, goals: timeline.goals }
  const none: Promised = { agreement: null, targets: [], onReopen: 'resume', customerClass: null }
  const hasPromise = !later.some(({ type }) => type === 'sla-started')
  const events: RequestEvent[] = [raisedEvent(at, hasPromise ? promisedIn(timeline, rules) : none)]
  let request = applyEvent(undefined, events[0] as RequestEvent, calendars)
  const take = (event: RequestEvent) => {
    events.push(event)
    request = applyEvent(request, event, calendars)
  }
  const change = (now: Instant, promised: Promised) => {
    const because = { kind: 'agreement', id: 'sla', version: events.length } as const
    const changed = recalculate(request, events, { promised, because, since: at }, { by: 'system', now, calendars })
    events.push(...changed.events)
    request = changed.request
  }
  const pausedAtOnce = created.type === 'created' && created.paused ? [{ at: created.at, type: 'pause' } as const] : []
  for (const happening of [...pausedAtOnce, ...later]) {
    const now = instant(happening.at)
    if (happening.type === 'goals') rules = { ...rules, goals: { ...rules.goals, ...happening.goals } }
    if (happening.type === 'calendar') rules = { ...rules, calendar: happening.calendar }
    if (happening.type === 'sla-started') rules = { ...rules, countsFrom: now }
    if (happening.type === 'sla-removed') change(now, none)
    else if (factsOf[happening.type] === undefined) change(now, promisedIn(timeline, rules))
    for (const fact of factsOf[happening.type] ?? []) take({ at: now, by: ada, ...fact })
  }
  return { request, events }
}

/** The last clock of a metric, as it explains itself at an instant. */
function storyOf(timeline: Timeline, metric: Metric, now: Instant): ClockStory | undefined {
  const { request, events } = live(timeline)
  const clock = request.clocks.findLast(({ target }) => target === kinds[metric])
  return clock && explainClock(request, events, clock, calendars, now)
}

const millis = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : at)
const minutes = (ms: number) => Math.floor(ms / 60_000)

/** What is open is what runs and is promised: without a goal other tools have no clock. */
function reading(story: ClockStory | undefined): Required<Said> {
  const isOpen = story !== undefined && story.state !== 'stopped' && story.goal !== null
  const elapsedMin = minutes(story?.used ?? 0)
  return {
    open: isOpen,
    dueAt: millis(story?.dueAt) ?? null,
    elapsedMin,
    remainingMin: minutes(story?.goal ?? 0) - elapsedMin,
    longestMin: minutes(story?.longest ?? 0),
    breached: story?.breached ?? false,
  }
}

function readings(timeline: Timeline): Timeline['expect'] {
  const { request } = live(timeline)
  const now = timeline.now === undefined ? request.lastEventAt : instant(timeline.now)
  const { expect: wanted } = timeline
  const said = metrics.flatMap((metric) => {
    const fields = Object.keys(wanted[metric] ?? {}) as (keyof Said)[]
    const got = reading(storyOf(timeline, metric, now))
    return fields.length ? [[metric, Object.fromEntries(fields.map((field) => [field, got[field]]))]] : []
  })
  const levels = wanted.levels?.map((level) => {
    const found = alarmsOf(request, calendars).find(
      ({ clock, alarm }) =>
        clock.target === kinds[level.of] && alarm.kind !== 'breach' && alarm.step === stepName(stepOf(level)),
    )
    // Passed by so much, not reached: ours begins with the first millisecond after.
    const at = found && found.alarm.at - (level.offsetMs < 0 ? 0 : 1)
    return { ...level, at: millis(at) }
  })
  return {
    ...Object.fromEntries(said),
    ...('nextEscalationAt' in wanted && { nextEscalationAt: millis(nextDueAt(request, calendars)) }),
    ...(levels && { levels }),
  }
}

const inMillis = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each) => (/^\d{4}-.*Z$/.test(each) ? millis(instant(each)) : each))

describe('the timelines of six help desks', () => {
  it('are 91, and our clocks say the same in each', () => {
    const wrong = golden.timelines.flatMap((timeline) => {
      const [got, wanted] = [inMillis(readings(timeline)), inMillis(timeline.expect)]
      return JSON.stringify(sorted(got)) === JSON.stringify(sorted(wanted)) ? [] : [{ id: timeline.id, got, wanted }]
    })
    expect(wrong).toEqual([])
    expect(golden.timelines).toHaveLength(91)
  })
})

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value
