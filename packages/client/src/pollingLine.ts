import type { HubChange, HubLine } from './connectHub.ts'
import { createClient } from './createClient.ts'
import { serverClock } from './serverClock.ts'
import type { Transport } from './transport.ts'

type Polling = {
  /** How long after what is on the screen was asked for it is asked for again. */
  readonly everyMs: number
  /** Does anybody look? Nothing is asked for nobody. */
  readonly isWatched: () => boolean
}

/** A line where no changes are told: what is on the screen is asked for again from time to time. */
export function pollingLine(send: Transport, { everyMs, isWatched }: Polling): HubLine {
  const clock = serverClock()
  const heard = new Set<(change: HubChange) => void>()
  const timer = setInterval(() => {
    if (isWatched()) for (const listener of heard) listener(null)
  }, everyMs)
  return {
    client: createClient(async (call, signal) => {
      const sentAt = Date.now()
      const answer = await send(call, signal)
      clock.learn(answer.headers['date'], sentAt, Date.now())
      return answer
    }),
    close: () => clearInterval(timer),
    now: clock.now,
    watch(listener) {
      heard.add(listener)
      return () => heard.delete(listener)
    },
  }
}
