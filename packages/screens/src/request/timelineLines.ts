import type { Names, RequestView, TimelineEntry } from '@counterpart/contract'
import { priorityOf, type TargetKind } from '@counterpart/core'
import type { IconName, Tone } from '@counterpart/kit'
import type { Words } from '@counterpart/words'
import type { NameOf } from '../board/rowOf.ts'
import { pastTextAlone } from '../clock/clockText.ts'
import { targetName } from '../clock/targetName.ts'

/** One thing that happened, as people are told it. */
export type TimelineLine = {
  readonly version: number
  readonly icon: IconName
  readonly tone: Tone
  readonly text: string
  readonly when: string
  /** What somebody wrote with it. */
  readonly body: string | null
  /** A note of the provider's side alone. */
  readonly internal: boolean
}

const looks: Readonly<Record<TimelineEntry['type'], { readonly icon: IconName; readonly tone: Tone }>> = {
  raised: { icon: 'add', tone: 'neutral' },
  triaged: { icon: 'filter', tone: 'neutral' },
  untriaged: { icon: 'undo', tone: 'neutral' },
  assigned: { icon: 'person', tone: 'neutral' },
  started: { icon: 'play', tone: 'info' },
  commented: { icon: 'comment', tone: 'neutral' },
  waited: { icon: 'pause', tone: 'neutral' },
  resumed: { icon: 'play', tone: 'info' },
  delivered: { icon: 'check', tone: 'success' },
  confirmed: { icon: 'star', tone: 'success' },
  reopened: { icon: 'undo', tone: 'discovery' },
  withdrawn: { icon: 'close', tone: 'neutral' },
  'handed-off': { icon: 'arrow-right', tone: 'discovery' },
  rated: { icon: 'star', tone: 'discovery' },
  followed: { icon: 'arrow-right', tone: 'neutral' },
  'issue-gone': { icon: 'close', tone: 'neutral' },
  breached: { icon: 'warning', tone: 'danger' },
  warned: { icon: 'clock', tone: 'warning' },
  escalated: { icon: 'warning', tone: 'danger' },
  recalculated: { icon: 'refresh', tone: 'discovery' },
}

/** The history of a request in words, oldest first. */
export function timelineLines(
  { timeline, names, customer, clocks }: Pick<RequestView, 'timeline' | 'names' | 'customer' | 'clocks'>,
  words: Words,
  nameOf: NameOf,
  now: number,
): readonly TimelineLine[] {
  return timeline.map((entry) => {
    const internal = entry.type === 'commented' && entry.audience === 'provider'
    return {
      version: entry.version,
      ...looks[entry.type],
      ...(internal && { tone: 'warning' as const }),
      text: sentence(entry, words, { name: (kind, id) => nameOf(names[kind], id), customer, clocks }),
      when: pastTextAlone(words, entry.at, now),
      body: writtenIn(entry) || null,
      internal,
    }
  })
}

type NameIn = (kind: keyof Names, id: string) => string

function sentence(
  entry: TimelineEntry,
  words: Words,
  { name, customer, clocks }: { readonly name: NameIn } & Pick<RequestView, 'customer' | 'clocks'>,
): string {
  const { t } = words
  const named = (target: TargetKind) => targetName(words, target, clocks.find((clock) => clock.target === target)?.name)
  const who = entry.by === 'system' ? t('timeline.system') : name('people', entry.by)
  switch (entry.type) {
    case 'triaged':
      return t('timeline.triaged', { who, priority: t(`priority.${priorityOf(entry.urgency, entry.importance)}`) })
    case 'assigned': {
      if (entry.assignee === null) return t('timeline.unassigned', { who })
      return entry.assignee === entry.by
        ? t('timeline.took', { who })
        : t('timeline.assigned', { who, assignee: name('people', entry.assignee) })
    }
    case 'commented':
      return t(entry.audience === 'provider' ? 'timeline.noted' : 'timeline.commented', { who })
    case 'waited':
      return entry.on === 'customer'
        ? t('timeline.waited.customer', { who, customer: name('departments', customer) })
        : t('timeline.waited.others', { who })
    case 'handed-off':
      return t('timeline.handed-off', {
        who,
        from: name('departments', entry.from),
        to: name('departments', entry.to),
      })
    case 'rated': {
      const kind = entry.rating === 1 ? 'timeline.rated' : 'timeline.rated.changed'
      if (!entry.said) return t(`${kind}.alone`, { who })
      return t(kind, { who, process: entry.said.process, result: entry.said.result })
    }
    case 'breached':
    case 'warned':
    case 'escalated':
      return t(`timeline.${entry.type}`, { target: named(entry.target) })
    case 'recalculated':
      return t(`timeline.recalculated.${entry.because.kind}`, { who })
    case 'followed':
      return t('timeline.followed', { status: entry.status })
    case 'issue-gone':
      return t('timeline.issue-gone')
    case 'raised':
      return entry.requester === null
        ? t('timeline.raised', { who })
        : t('timeline.raised.for', { who, requester: name('people', entry.requester) })
    case 'started':
    case 'untriaged':
    case 'resumed':
    case 'delivered':
    case 'confirmed':
    case 'reopened':
    case 'withdrawn':
      return t(`timeline.${entry.type}`, { who })
  }
}

function writtenIn(entry: TimelineEntry): string {
  switch (entry.type) {
    case 'commented':
      return entry.text
    case 'delivered':
      return entry.result
    case 'confirmed':
      return entry.note
    case 'rated':
      return entry.said?.reason ?? ''
    case 'triaged':
    case 'untriaged':
    case 'waited':
    case 'reopened':
    case 'withdrawn':
    case 'handed-off':
      return entry.reason
    default:
      return ''
  }
}
