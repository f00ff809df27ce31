import type { FigureView, Names, NeedView, Output, Parsed } from '@counterpart/contract'
import {
  checkNeed,
  complaints,
  complaintsFor,
  type Instant,
  id,
  type MeasureId,
  measures,
  type NeedId,
  type PersonId,
} from '@counterpart/core'
import { Refused } from './refused.ts'

type Version = Output<'listNeedVersions'>['items'][number]
type Present = { readonly by: PersonId; readonly now: Instant }

/** Measured needs in memory; what a measure says is what a test says, or always the same. */
export class FakeNeeds {
  readonly measured = new Map<MeasureId, FigureView>()
  items: Omit<NeedView, 'names'>[] = []
  private readonly written = new Map<NeedId, Version[]>()

  complaints(text: string): Output<'listComplaints'> {
    const fit = text.trim() === '' ? complaints : complaintsFor(text)
    const items = (fit.length > 0 ? fit : complaints).map(({ measure, wording }) => ({ measure, wording }))
    return { items, known: fit.length > 0 }
  }

  figureOf(measure: MeasureId): FigureView {
    const given = this.measured.get(measure)
    if (given) return given
    const known = { kind: 'figure', n: 84, confidence: 0.95 } as const
    return measures[measure].unit === 'share'
      ? { ...known, value: 0.25, low: 0.18, high: 0.34, method: 'wilson' }
      : { ...known, value: 1560, low: 1200, high: 1980, method: 'kaplan-meier-log-log' }
  }

  keep(said: Parsed<'keepNeed'>['body'], { by, now }: Present, names: Names): NeedView {
    const { from, until = now, owner = by, provider = null, ...rest } = said
    const checked = checkNeed({ ...rest, baseline: { from, until } })
    if (!checked.ok) throw new Refused(checked.refusal)
    const figure = this.figureOf(said.measure)
    if (figure.kind !== 'figure') throw new Refused(figure)
    const { value, low, high, n } = figure
    const need = {
      ...rest,
      ...{ id: id<NeedId>(`need-${this.items.length + 1}`), version: 1, provider, owner, keptBy: by, keptAt: now },
      ...{ baseline: { value, low, high, n, from, until }, state: 'kept' as const },
      ...{ now: figure, nowFrom: from, nowUntil: now },
    }
    this.items = [need, ...this.items]
    this.written.set(need.id, [versionOf(need, { by, now })])
    return { ...need, names }
  }

  retarget(needId: NeedId, version: number, target: number, present: Present, names: Names): NeedView {
    const need = this.find(needId)
    const checked = checkNeed({ ...need, target })
    if (!checked.ok) throw new Refused(checked.refusal)
    return this.change(needId, version, { target }, present, names)
  }

  undo(needId: NeedId, version: number, present: Present, names: Names): NeedView {
    const before = this.versions(needId)[1]
    if (!before) throw new Refused({ kind: 'nothing-to-undo' })
    return this.change(needId, version, { target: before.target, state: before.state }, present, names)
  }

  change(
    needId: NeedId,
    version: number,
    facts: Partial<Pick<NeedView, 'target' | 'state'>>,
    present: Present,
    names: Names,
  ): NeedView {
    const need = this.find(needId)
    if (need.version !== version) throw new Refused({ kind: 'stale-version', current: need.version })
    const changed = { ...need, ...facts, version: version + 1 }
    this.items = this.items.map((one) => (one.id === needId ? changed : one))
    this.written.get(needId)?.unshift(versionOf(changed, present))
    return { ...changed, names }
  }

  /** Newest first. */
  versions(needId: NeedId): Version[] {
    return [...(this.written.get(needId) ?? [])]
  }

  private find(needId: NeedId) {
    const need = this.items.find((one) => one.id === needId)
    if (!need) throw new Refused({ kind: 'no-such', what: 'need', id: needId })
    return need
  }
}

const versionOf = (
  { version, target, state }: Pick<NeedView, 'version' | 'target' | 'state'>,
  { by, now }: Present,
): Version => ({ version, at: now, by, target, state })
