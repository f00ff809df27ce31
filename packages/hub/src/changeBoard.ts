import type { LiveDesk } from '@counterpart/api'
import type { Change } from '@counterpart/usecases'

/** Passes what changed, here or on another replica, to every open page's stream. */
export function changeBoard() {
  const listeners = new Set<(change: Change) => void>()
  let streams = new AbortController()
  const desk: LiveDesk = {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get stopping() {
      return streams.signal
    },
  }
  return {
    desk,
    watchers: () => listeners.size,
    hear(change: Change) {
      for (const listener of listeners) listener(change)
    },
    /** Changes were lost: every stream ends, and the page that comes back asks for everything anew. */
    missed() {
      const ending = streams
      streams = new AbortController()
      ending.abort()
    },
    close: () => streams.abort(),
  }
}
