import type { Milestone, Priority, Promised, SlaClock, Target, WaitingParty } from '../../sla/index.ts'
import type { RequestEvent } from '../requestEvent.ts'

/** What a clock must say, found by reading the history from the start again for every question. */
export type Counted = Pick<SlaClock, 'target' | 'cycle' | 'goal'> & {
  readonly startedAt: number
  readonly state: SlaClock['state']
  readonly used: number
  readonly longest: number
}

/** Open time from one instant to another, by calendar. */
export type OpenTime = (calendar: Target['calendar'], from: number, to: number) => number

/** A round of a clock: the places in the history where it began and ended. */
type Round = { readonly begin: number; readonly end: number | undefined }

const moments: Readonly<Partial<Record<RequestEvent['type'], readonly Milestone[]>>> = {
  raised: ['raised'],
  reopened: ['raised'],
  triaged: ['triaged'],
  started: ['started', 'responded'],
  waited: ['responded'],
  delivered: ['delivered', 'responded'],
  confirmed: ['confirmed'],
  'handed-off': ['handed-off'],
}

function momentsOf(event: RequestEvent): readonly Milestone[] {
  if (event.type === 'assigned') return event.assignee === null ? [] : ['assigned']
  if (event.type !== 'commented') return moments[event.type] ?? []
  if (event.side === 'customer') return ['customer-wrote']
  return event.audience === 'everyone' ? ['responded'] : []
}

const byStandard: Readonly<Record<string, NonNullable<Target['conditions']>>> = {
  'first-response': { startsOn: ['raised'], stopsOn: ['responded'], rounds: 'one' },
  'next-update': { startsOn: ['raised', 'responded'], stopsOn: ['responded'], rounds: 'many' },
  resolution: { startsOn: ['raised'], stopsOn: ['delivered'], rounds: 'one' },
}

/** The clocks of a history without recalculations, by the words of the rules: slow, and sharing nothing with the engine. */
export function countedByHand(
  events: readonly RequestEvent[],
  promised: Promised,
  open: OpenTime,
  now: number,
): readonly Counted[] {
  const cycles = 1 + events.filter(({ type }) => type === 'reopened').length
  return promised.targets.flatMap((target) => {
    const clocks: Counted[] = []
    for (let cycle = 1; cycle <= cycles; cycle++) {
      const rounds = roundsOf(events, target, cycle)
      if (rounds.length === 0) continue
      const goesOn = promised.onReopen === 'resume' && conditionsOf(target).rounds === 'one' && cycle > 1
      const brought = goesOn ? (clocks.at(-1)?.used ?? 0) : 0
      const used = rounds.map((round, i) => usedIn(events, target, round, open, now) + (i === 0 ? brought : 0))
      const last = rounds.at(-1) as Round
      clocks.push({
        target: target.kind,
        cycle,
        startedAt: (events[last.begin] as RequestEvent).at,
        goal: goalAt(events, target, promised, last.end ?? events.length - 1),
        state:
          last.end !== undefined ? 'stopped' : waitsAfter(events, events.length - 1, target) ? 'paused' : 'running',
        used: used.at(-1) as number,
        longest: Math.max(...used),
      })
    }
    return clocks
  })
}

const conditionsOf = (target: Target) =>
  target.conditions ?? (byStandard[target.kind] as NonNullable<Target['conditions']>)

function roundsOf(events: readonly RequestEvent[], target: Target, cycle: number): readonly Round[] {
  const { startsOn, stopsOn, rounds } = conditionsOf(target)
  const found: Round[] = []
  let begin: number | undefined
  for (const [i, event] of events.entries()) {
    if (cycleAt(events, i) !== cycle) {
      // The reopening that ends the cycle ends what still counts.
      if (begin !== undefined && cycleAt(events, i) > cycle) {
        found.push({ begin, end: i })
        begin = undefined
      }
      continue
    }
    const reached = momentsOf(event)
    if (event.type === 'reopened' && target.kind === 'first-response') continue
    const isStop =
      event.type === 'withdrawn' ||
      reached.some((moment) => stopsOn.includes(moment)) ||
      (event.type === 'delivered' && !stopsOn.includes('confirmed'))
    const isStart = reached.some((moment) => startsOn.includes(moment)) && mayStart(events, i, stopsOn)
    const wasOpen = begin !== undefined
    if (wasOpen && isStop) {
      found.push({ begin: begin as number, end: i })
      begin = undefined
    }
    // One round, and both at once: it is over before it began. Reopening is a start whatever else it is.
    const isOver = rounds === 'one' && (found.length > 0 || (isStop && event.type !== 'reopened'))
    if (isStart && begin === undefined && !isOver) begin = i
  }
  if (begin !== undefined) found.push({ begin, end: undefined })
  return found
}

const cycleAt = (events: readonly RequestEvent[], i: number): number =>
  1 + events.slice(0, i + 1).filter(({ type }) => type === 'reopened').length

/** After delivery only what waits for the confirmation may start, after that nothing. */
function mayStart(events: readonly RequestEvent[], i: number, stopsOn: readonly Milestone[]): boolean {
  const since = events.slice(events.slice(0, i + 1).findLastIndex(({ type }) => type === 'reopened') + 1, i + 1)
  if (since.some(({ type }) => type === 'confirmed' || type === 'withdrawn')) return false
  return stopsOn.includes('confirmed') || !since.some(({ type }) => type === 'delivered')
}

/** Whether the clock stands after an event: the last word on waiting was a wait on a party that pauses it. */
function waitsAfter(events: readonly RequestEvent[], i: number, { pausesOn }: Target): boolean {
  const about: readonly RequestEvent['type'][] = ['waited', 'resumed', 'delivered', 'handed-off', 'reopened']
  const last = events.slice(0, i + 1).findLast(({ type }) => about.includes(type))
  return last?.type === 'waited' && pausesOn.includes(last.on as WaitingParty)
}

/** Between every two events of a round all is open time, or nothing. */
function usedIn(
  events: readonly RequestEvent[],
  target: Target,
  { begin, end }: Round,
  open: OpenTime,
  now: number,
): number {
  let used = 0
  for (let i = begin; i < (end ?? events.length); i++) {
    const from = (events[i] as RequestEvent).at
    const to = events[i + 1]?.at ?? now
    if (!waitsAfter(events, i, target)) used += open(target.calendar, from, to)
  }
  return used
}

/** By the urgency and importance that were last said while it counted. */
function goalAt(
  events: readonly RequestEvent[],
  target: Target,
  { customerClass }: Promised,
  until: number,
): Counted['goal'] {
  // A change of priority comes before what else its moment does, so one that stops a clock gives it its goal, too.
  const last = events
    .slice(0, until + 1)
    .findLast(({ type }) => type === 'raised' || type === 'triaged' || type === 'untriaged') as RequestEvent & {
    type: 'triaged'
  }
  const sum = last.urgency + last.importance
  const priority: Priority = sum > 8 ? 1 : sum > 6 ? 2 : sum > 4 ? 3 : 4
  const classGoals = customerClass === null ? undefined : target.classGoals?.[customerClass]
  return classGoals && priority in classGoals ? classGoals[priority] : target.goals[priority]
}
