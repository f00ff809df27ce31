import { AsyncLocalStorage } from 'node:async_hooks'
import type { ForgeSays } from '@counterpart/contract/forge'
import type { Tracker } from '@counterpart/usecases'

/** What the functions of the app in Jira saw for one call, and in which house. */
export type Seen = ForgeSays<'call'>['seen'] & { readonly house: string }

export type SeenTracker = {
  readonly tracker: Tracker
  /** Answers one call; all that it asks of the tracker is what was seen for it. */
  readonly during: <T>(seen: Seen, answer: () => Promise<T>) => Promise<T>
}

/** Jira as far as its app has looked at it: the hub has no way of its own into it. Calls from elsewhere find nothing. */
export function seenTracker(): SeenTracker {
  const calls = new AsyncLocalStorage<Seen>()
  const notSeen = (what: string) =>
    new Error(`the app in Jira did not say what it saw of ${what}: it is of another version`)
  return {
    during: (seen, answer) => calls.run(seen, answer),
    tracker: {
      platform: 'atlassian',
      get house() {
        return calls.getStore()?.house ?? ''
      },
      async read(issue) {
        const seen = calls.getStore()
        if (!seen) return null
        if (seen.issue?.id !== issue) throw notSeen('an issue')
        return seen.issue.report
      },
      async statuses(project) {
        const seen = calls.getStore()
        if (!seen) return null
        if (seen.statuses?.project !== project) throw notSeen('a project')
        return seen.statuses.items
      },
      /** Those who call from elsewhere have no projects of Jira to speak about. */
      get projects() {
        const seen = calls.getStore()
        if (!seen) return undefined
        return async () => {
          if (!seen.projects) throw notSeen('the projects')
          return seen.projects
        }
      },
    },
  }
}
