import { maySee } from '@counterpart/core'
import type { Change, Who } from '@counterpart/usecases'
import type { LiveDesk } from './options.ts'

/** Who brings an older mark than so many changes is told that anything may have changed. */
const mostKept = 1000
/** Shorter than hosts that carry one call at a time let it take, which is 25 seconds in Forge. */
const patienceMs = 20_000

/** What a reader has missed since its mark, and its next mark. */
export type Missed = {
  readonly mark: string
  /** null: anything may have changed. */
  readonly changes: readonly { readonly id: string; readonly version: number }[] | null
}

export type RecentChanges = ReturnType<typeof recentChanges>

/** What changed lately, for readers that can hold no stream open and come again and again. */
export function recentChanges(desk: LiveDesk) {
  let kept: Change[] = []
  /** How many there were before the first that is kept. */
  let before = 0
  /** Marks of another line, as of before a restart, mean nothing here. */
  let line = crypto.randomUUID()
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const resume of waiting) resume()
  }
  let isListening = false
  /** Nothing is kept for nobody: marks are given out from the first question on. */
  function listen(): void {
    if (isListening) return
    isListening = true
    desk.subscribe((change) => {
      kept.push(change)
      if (kept.length > 2 * mostKept) {
        before += kept.length - mostKept
        kept = kept.slice(-mostKept)
      }
      wake()
    })
    followEnds(desk, () => {
      kept = []
      before = 0
      line = crypto.randomUUID()
      wake()
    })
  }

  const markNow = () => `${line}.${before + kept.length}`
  function since({ tenant, actor }: Who, mark: string | null): Missed['changes'] {
    listen()
    const [, from, count] = /^(.{36})\.(\d{1,15})$/.exec(mark ?? '') ?? []
    const first = Number(count) - before
    if (from !== line || first < 0 || first > kept.length) return null
    return kept
      .slice(first)
      .filter((change) => change.tenant === tenant && maySee(actor, change))
      .map(({ request, version }) => ({ id: request, version }))
  }

  const somethingNew = (giveUp: AbortSignal) =>
    new Promise<void>((resolve) => {
      const resume = () => {
        waiting.delete(resume)
        giveUp.removeEventListener('abort', resume)
        resolve()
      }
      waiting.add(resume)
      giveUp.addEventListener('abort', resume)
    })

  return {
    now: (who: Who, mark: string | null): Missed => ({ mark: markNow(), changes: since(who, mark) }),
    /** Answers at once where something was missed, else as soon as something happens, or with nothing after a while. */
    async after(who: Who, mark: string | null, gone: AbortSignal): Promise<Missed> {
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), patienceMs)
      const giveUp = AbortSignal.any([gone, late.signal, ...(desk.stopping ? [desk.stopping] : [])])
      try {
        for (;;) {
          const changes = since(who, mark)
          if (changes === null || changes.length > 0 || giveUp.aborted) return { mark: markNow(), changes }
          await somethingNew(giveUp)
        }
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

/** The desk ends all its streams when changes were lost, and begins anew. */
function followEnds(desk: LiveDesk, onEnd: () => void): void {
  const { stopping } = desk
  stopping?.addEventListener(
    'abort',
    () => {
      onEnd()
      if (desk.stopping !== stopping) followEnds(desk, onEnd)
    },
    { once: true },
  )
}
