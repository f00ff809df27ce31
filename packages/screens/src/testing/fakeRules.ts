import type { AgreementView, ClockStoryView, EffectView, Names, Output, Parsed, Refusal } from '@counterpart/contract'
import {
  type Agreement,
  type Calendars,
  type Changed,
  checkAgreement,
  differences,
  explainClock,
  type Instant,
  type PersonId,
  promisedBefore,
  promisedBy,
  promisedTo,
  type Request,
  type RequestEvent,
  recalculate,
  type Target,
} from '@counterpart/core'

export type Held = { readonly request: Request; readonly events: readonly RequestEvent[] }
type Version = Output<'listAgreementVersions'>['items'][number]
type NewTargets = Parsed<'previewAgreement'>['query']['newTargets']
export type Circumstances = { readonly by: PersonId; readonly now: Instant; readonly calendars: Calendars }

/** The story of a clock as the core tells it. */
export function storyOf(
  { request, events }: Held,
  { params, query }: Parsed<'explainClock'>,
  { calendars, now }: Circumstances,
  names: Names,
): ClockStoryView | undefined {
  const { calendar, pausedFrom, pausedUntil } = query
  const story = explainClock(request, events, params, calendars, now, {
    ...(calendar !== undefined && { calendar: calendars(calendar) }),
    ...(pausedFrom !== undefined && { pauses: [{ from: pausedFrom, to: pausedUntil ?? now }] }),
  })
  const name = request.targets.find(({ kind }) => kind === params.target)?.name
  const supposed = calendar !== undefined || pausedFrom !== undefined
  return story && ({ ...story, ...(name && { name }), now, supposed, names } as ClockStoryView)
}

/** What an agreement has been, and what a change of it does to requests. */
export class FakeRules {
  private readonly versions = new Map<string, Version[]>()

  /** Newest first. */
  versionsOf(agreement: AgreementView, since: Instant): readonly Version[] {
    return this.known(agreement, since).toReversed()
  }

  written(before: AgreementView | undefined, after: AgreementView, { by, now }: Circumstances): void {
    if (before) this.known(before, before.validFrom).push({ ...after, at: now, by })
    else this.versions.set(after.id, [{ ...after, at: now, by }])
  }

  private known(agreement: AgreementView, since: Instant): Version[] {
    const known = this.versions.get(agreement.id) ?? [{ ...agreement, at: since, by: 'system' }]
    this.versions.set(agreement.id, known)
    return known
  }
}

export function refusalOf(agreement: AgreementView): Refusal | undefined {
  const checked = checkAgreement(agreement as Agreement)
  return checked.ok ? undefined : checked.refusal
}

/** A request as it would be under a changed agreement; a target that is new counts from where it was said. */
export function underAgreement(
  { request, events }: Held,
  agreement: AgreementView,
  newTargets: NewTargets,
  { by, now, calendars }: Circumstances,
): Changed {
  const fresh = promisedBy(agreement as Agreement, request.customer)
  const targets = fresh.targets.map(
    (target): Target =>
      newTargets === 'from-now' && !request.targets.some(({ kind }) => kind === target.kind)
        ? { ...target, countsFrom: now }
        : target,
  )
  const because = { kind: 'agreement', id: agreement.id, version: agreement.version } as const
  return recalculate(request, events, { promised: { ...fresh, targets }, because, since: now }, { by, now, calendars })
}

/** A request with what it had been promised before a version of the agreement was carried over to it. */
export function withoutVersion(
  { request, events }: Held,
  { id, version }: Pick<AgreementView, 'id' | 'version'>,
  { by, now, calendars }: Circumstances,
): Changed {
  const promised = promisedBefore(events, { kind: 'agreement', id, version }) ?? promisedTo(request)
  const because = { kind: 'agreement', id, version: version + 1 } as const
  return recalculate(request, events, { promised, because, since: now }, { by, now, calendars })
}

export function effectOf(
  held: readonly Held[],
  agreement: AgreementView,
  newTargets: NewTargets,
  circumstances: Circumstances,
): EffectView {
  const { calendars, now } = circumstances
  const items = held.flatMap((each) => {
    const before = each.request
    const { request } = underAgreement(each, agreement, newTargets, circumstances)
    const clocks = differences({ request: before, calendars }, { request, calendars }, now)
    const { id, key, title, provider, state } = before
    return clocks.length > 0 ? [{ id, key, title, provider, state, clocks }] : []
  })
  const turned = (broken: 'before' | 'after', whole: 'before' | 'after') =>
    items.filter(({ clocks }) => clocks.some((clock) => clock[broken]?.breached && !clock[whole]?.breached)).length
  return {
    open: held.length,
    changed: items.length,
    newlyBreached: turned('after', 'before'),
    noLongerBreached: turned('before', 'after'),
    items,
  }
}
