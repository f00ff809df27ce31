import type { Instant, RequestId } from '@counterpart/core'
import { type Client, createClient } from './createClient.ts'
import { type FetchOptions, fetchTransport } from './fetchTransport.ts'
import { serverClock } from './serverClock.ts'
import type { Transport } from './transport.ts'
import { watchChanges } from './watchChanges.ts'

/** Somebody changed a request; null says that anything may have changed, as after a lost connection. */
export type HubChange = { readonly request: RequestId; readonly version: number } | null

/** One signed-in person's line to the hub: calls, live changes, the hub's time. */
export type HubLine = {
  readonly client: Client
  now(): Instant
  /** @returns stops watching */
  watch(heard: (change: HubChange) => void): () => void
  close(): void
}

type Asked = FetchOptions & {
  /** The hub does not know the token any more. */
  readonly onExpired?: () => void
}

export function connectHub({ onExpired, ...options }: Asked): HubLine {
  const clock = serverClock()
  const send = fetchTransport(options)
  const transport: Transport = async (call, signal) => {
    const sentAt = Date.now()
    const answer = await send(call, signal)
    clock.learn(answer.headers['date'], sentAt, Date.now())
    if (answer.status === 401) onExpired?.()
    return answer
  }

  const heard = new Set<(change: HubChange) => void>()
  const tell = (change: HubChange) => {
    for (const listener of heard) listener(change)
  }
  let wasLive = false
  const { language: _, ...line } = options
  const close = watchChanges({
    ...line,
    onChange: ({ id, version }) => tell({ request: id, version }),
    onState(state) {
      if (state !== 'live') return
      // What happened while the line was down was not told.
      if (wasLive) tell(null)
      wasLive = true
    },
  })
  return {
    client: createClient(transport),
    close,
    now: clock.now,
    watch(listener) {
      heard.add(listener)
      return () => heard.delete(listener)
    },
  }
}
