import { type WorkingMs, workingMs } from '../calendar/index.ts'
import { unreachable } from '../kernel/index.ts'

/** Who can be told. assignee: the agent; agents: all of the provider; owner: of the service; programme: the programme team. */
export const listeners = ['assignee', 'agents', 'owner', 'programme'] as const
export type Listener = (typeof listeners)[number]

/** Whom a broken promise is told to, whatever its target says. */
export const toldOfBreach: readonly Listener[] = ['assignee', 'agents']

/**
 * A point on the way of a clock at which somebody is told.
 *
 * percent: a warning, when so much of the goal is used (1 to 99); before: a warning, when so much working time is
 * left; after: an escalation, when the goal is passed by so much working time.
 */
export type AlarmStep = { readonly tell: readonly Listener[] } & (
  | { readonly at: 'percent'; readonly percent: number }
  | { readonly at: 'before'; readonly ms: WorkingMs }
  | { readonly at: 'after'; readonly ms: WorkingMs }
)

/** Names a step by what it says, so that it is the same one wherever it stands in the list. */
export function stepName(step: AlarmStep): string {
  return step.at === 'percent' ? `percent:${step.percent}` : `${step.at}:${step.ms}`
}

/** The working time at which a step is reached, in milliseconds; null when it lies before the start. */
export function stepOffset(step: AlarmStep, goal: WorkingMs): WorkingMs | null {
  switch (step.at) {
    case 'percent':
      return workingMs(Math.ceil((goal * step.percent) / 100))
    case 'before':
      return step.ms < goal ? workingMs(goal - step.ms) : null
    case 'after':
      return workingMs(goal + step.ms)
    default:
      return unreachable(step)
  }
}
