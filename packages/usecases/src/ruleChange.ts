import {
  type Agreement,
  agreementFor,
  type Changed,
  type Instant,
  type PersonId,
  type Promised,
  promisedBefore,
  promisedBy,
  promisedTo,
  type Request,
  type RequestEvent,
  recalculate,
  type Target,
} from '@counterpart/core'
import type { DirectorySnapshot } from './directorySnapshot.ts'
import type { RecalculationOrder } from './ports.ts'

/** The rules as they are after a change, and the order that it gave. */
export type RuleChange = {
  readonly order: RecalculationOrder
  readonly directory: Pick<DirectorySnapshot, 'agreements' | 'compiled'>
}

/** What a changed rule makes of one request: the same decision for the preview and for what is kept. */
export function underNewRules(
  request: Request,
  events: readonly RequestEvent[],
  { order, directory }: RuleChange,
  now: Instant,
): Changed {
  const { because, by, since, undoes } = order
  const promised = promiseAfter(request, events, order, directory)
  return recalculate(
    request,
    events,
    { promised, because, since: undoes ? undoes.since : since },
    { by: by as PersonId, now, calendars: directory.compiled },
  )
}

function promiseAfter(
  request: Request,
  events: readonly RequestEvent[],
  { because, since, newTargets, undoes }: RecalculationOrder,
  { agreements }: RuleChange['directory'],
): Promised {
  const present = promisedTo(request)
  if (because.kind === 'calendar') return present
  if (undoes) {
    const changed = events.findLast((event) => event.type === 'recalculated')
    const isTheirs =
      changed?.type === 'recalculated' &&
      changed.because.kind === 'agreement' &&
      changed.because.id === because.id &&
      changed.because.version === undoes.version
    // Whoever was raised since then, under the version that is taken back, was promised what it said.
    return (isTheirs && promisedBefore(events, changed.because)) || present
  }
  const agreement = ruling(request, because.id, agreements)
  if (!agreement) return present
  const fresh = promisedBy(agreement, request.customer)
  return { ...fresh, targets: fresh.targets.map((target) => counting(target, present.targets, since, newTargets)) }
}

/**
 * The changed agreement, if it rules this request: the one it was promised under, while it still covers it, or the one
 * that would now be chosen for it. A promise is never taken away because an agreement covers less than before.
 */
function ruling(
  { agreement, provider, customer, service, raisedAt, handOffs }: Request,
  changed: string,
  agreements: DirectorySnapshot['agreements'],
): Agreement | undefined {
  const all = agreements.map(({ value }) => value)
  const entry = all.find(({ id }) => id === changed)
  if (!entry) return undefined
  const covers = (candidates: readonly Agreement[], of = provider) =>
    agreementFor(candidates, { provider: of, customer, service, at: raisedAt })?.id === changed
  // After a hand-off the promise stays that of the provider who gave it.
  if (agreement === changed) return covers([entry], entry.provider) ? entry : undefined
  return agreement === null && handOffs === 0 && covers(all) ? entry : undefined
}

/** A target that was there keeps the moment from which it counts; a new one counts from where the order says. */
function counting(
  target: Target,
  before: readonly Target[],
  since: Instant,
  newTargets: RecalculationOrder['newTargets'],
): Target {
  const known = before.find(({ kind }) => kind === target.kind)
  if (known) return known.countsFrom === undefined ? target : { ...target, countsFrom: known.countsFrom }
  return newTargets === 'from-now' ? { ...target, countsFrom: since } : target
}
