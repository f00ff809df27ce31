import type { RequestId } from '@counterpart/core'
import { eventStream } from './eventStream.ts'
import type { FetchOptions } from './fetchTransport.ts'
import { pause } from './pause.ts'

/** Something happened to a request; what, is for those who may see it to ask. */
export type LiveChange = { readonly id: RequestId; readonly version: number }

/**
 * connecting: on the way; live: changes arrive; offline: lost, tried again by itself; absent: this host has no live
 * updates, and nothing more is tried.
 *
 * Changes while it was not live are lost: at every `live` but the first, what is on the screen has to be asked for again.
 */
export type LiveState = 'connecting' | 'live' | 'offline' | 'absent'

export type WatchOptions = Omit<FetchOptions, 'language'> & {
  readonly onChange: (change: LiveChange) => void
  readonly onState?: (state: LiveState) => void
}

/** The server says something at least every 20 seconds; after three times that the line is dead, whatever the socket thinks. */
const longestSilenceMs = 60_000
const firstWaitMs = 1_000
const longestWaitMs = 30_000

/** Listens until it is stopped. A streaming `fetch` and not an EventSource, so that the token stays in a header. @returns stop */
export function watchChanges(options: WatchOptions): () => void {
  const stopped = new AbortController()
  void watch(options, stopped.signal)
  return () => stopped.abort()
}

async function watch({ onState = () => {}, ...options }: WatchOptions, stopped: AbortSignal): Promise<void> {
  let failures = 0
  while (!stopped.aborted) {
    onState('connecting')
    const outcome = await listen(options, stopped, () => {
      failures = 0
      onState('live')
    })
    if (stopped.aborted) return
    onState(outcome)
    if (outcome === 'absent') return
    await pause(waitAfter(failures), stopped)
    failures += 1
  }
}

/** One connection, to its end. */
async function listen(
  { base, token, fetch: send = fetch, onChange }: WatchOptions,
  stopped: AbortSignal,
  onLive: () => void,
): Promise<'offline' | 'absent'> {
  const dead = new AbortController()
  // Apart from this loop, which would take a fault of the listener for a lost line.
  const tell = (change: LiveChange) => queueMicrotask(() => !stopped.aborted && onChange(change))
  let alarm = setTimeout(() => dead.abort(), longestSilenceMs)
  try {
    const authorization = await token?.()
    const response = await send(`${base}/v1/live`, {
      headers: {
        accept: 'text/event-stream',
        ...(authorization != null && { authorization: `Bearer ${authorization}` }),
      },
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([stopped, dead.signal]),
    })
    if (response.status === 404) return 'absent'
    if (!response.ok || !response.body) return 'offline'
    onLive()
    for await (const data of eventStream(response.body)) {
      if (stopped.aborted) break
      clearTimeout(alarm)
      alarm = setTimeout(() => dead.abort(), longestSilenceMs)
      if (data !== null) tell(JSON.parse(data) as LiveChange)
    }
    return 'offline'
  } catch {
    // Whatever broke it, the answer is to try again: a lost line is the normal end of a long one.
    return 'offline'
  } finally {
    clearTimeout(alarm)
  }
}

/** Twice as long after each failure, with chance in it, so that after a restart not all pages come back in the same second. */
const waitAfter = (failures: number) => Math.min(longestWaitMs, firstWaitMs * 2 ** failures) * (0.5 + Math.random() / 2)
