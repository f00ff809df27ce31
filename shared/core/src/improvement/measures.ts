import { type Figure, type Observation, rateFigure, waitingFigure } from '../statistics/index.ts'

/** What was counted of the requests that a measure is about. */
export type Counted = {
  /** Delivered in the period, each by its last delivery. */
  readonly delivered: {
    readonly n: number
    /** Had a target for resolution. */
    readonly promised: number
    /** And were within it. */
    readonly kept: number
    /** Had been delivered before, and were opened again. */
    readonly reopened: number
  }
  /** Raised in the period. */
  readonly raised: {
    readonly n: number
    readonly withdrawn: number
    /** Not withdrawn. */
    readonly stood: number
    /** Of these: passed from one department to another at least once. */
    readonly handedOn: number
  }
  /** Open at this moment, whatever the period. */
  readonly open: {
    readonly n: number
    readonly breached: number
    readonly unassigned: number
    readonly onCustomer: number
    readonly onOthers: number
    /** Raised more than {@link oldAfterDays} days ago. */
    readonly old: number
  }
}

/** How long was waited, for whatever was raised in the period and not withdrawn: for delivery, for the first response. */
export type Waited = 'waits' | 'responses'

/** What a measure is computed from, and by which rule of the two. */
export type Facts =
  | { readonly kind: 'counts'; readonly counts: Readonly<Record<string, number>> }
  | { readonly kind: 'waited'; readonly observations: readonly Observation[] }

type Share<K extends keyof Counted> = {
  readonly unit: 'share'
  readonly about: K
  readonly part: keyof Counted[K]
  readonly whole: keyof Counted[K]
}
/** In elapsed minutes: within so long a share `p` of the waits ends. */
type Wait = { readonly unit: 'minutes'; readonly about: Waited; readonly p: number }
export type Measure = { readonly better: 'more' | 'less' } & ({ [K in keyof Counted]: Share<K> }[keyof Counted] | Wait)

/** An open request is old after so many days. */
export const oldAfterDays = 30

/** Every measure that what is stored answers exactly. One definition each, for the overview and for measured needs. */
export const measures = {
  'on-time': { better: 'more', unit: 'share', about: 'delivered', part: 'kept', whole: 'promised' },
  'resolution-median': { better: 'less', unit: 'minutes', about: 'waits', p: 0.5 },
  'resolution-p90': { better: 'less', unit: 'minutes', about: 'waits', p: 0.9 },
  'response-median': { better: 'less', unit: 'minutes', about: 'responses', p: 0.5 },
  'response-p90': { better: 'less', unit: 'minutes', about: 'responses', p: 0.9 },
  reopened: { better: 'less', unit: 'share', about: 'delivered', part: 'reopened', whole: 'n' },
  'handed-on': { better: 'less', unit: 'share', about: 'raised', part: 'handedOn', whole: 'stood' },
  withdrawn: { better: 'less', unit: 'share', about: 'raised', part: 'withdrawn', whole: 'n' },
  overdue: { better: 'less', unit: 'share', about: 'open', part: 'breached', whole: 'n' },
  unassigned: { better: 'less', unit: 'share', about: 'open', part: 'unassigned', whole: 'n' },
  'on-customer': { better: 'less', unit: 'share', about: 'open', part: 'onCustomer', whole: 'n' },
  'on-others': { better: 'less', unit: 'share', about: 'open', part: 'onOthers', whole: 'n' },
  old: { better: 'less', unit: 'share', about: 'open', part: 'old', whole: 'n' },
} as const satisfies Readonly<Record<string, Measure>>

export type MeasureId = keyof typeof measures
export const measureIds = Object.keys(measures) as readonly MeasureId[]

/** Below this many a share or a wait says more about chance than about the work. */
const minimum = 10

/** The value of a measure, in shares or in minutes. @param facts of what the measure is about */
export function measureFigure(id: MeasureId, facts: Facts): Figure {
  const measure: Measure = measures[id]
  if (measure.unit === 'minutes') {
    if (facts.kind !== 'waited') throw new TypeError(`${id} is computed from waits`)
    return waitingFigure(measure.p, facts.observations, { minimum })
  }
  const counts = facts.kind === 'counts' ? facts.counts : {}
  const [part, whole] = [counts[measure.part], counts[measure.whole]]
  if (part === undefined || whole === undefined) throw new TypeError(`${id} is computed from counts`)
  return rateFigure(part, whole, { minimum })
}
