import type { HubChange, HubLine } from './connectHub.ts'
import { createClient } from './createClient.ts'
import { type Following, followChanges } from './followChanges.ts'
import { serverClock } from './serverClock.ts'
import type { Transport } from './transport.ts'

type Polling = Pick<Following, 'restMs'> & {
  /** Where the server does not say what changed: how often what is on the screen is asked for again, in ms. */
  readonly everyMs: number
}

/** A line on which no stream can be held open: changes are asked for, again and again. */
export function pollingLine(send: Transport, { everyMs, restMs }: Polling): HubLine {
  const clock = serverClock()
  const heard = new Set<(change: HubChange) => void>()
  const closed = new AbortController()
  const tell = (change: HubChange) => {
    for (const listener of heard) listener(change)
  }
  const transport: Transport = async (call, signal) => {
    const sentAt = Date.now()
    const answer = await send(call, signal)
    clock.learn(answer.headers['date'], sentAt, Date.now())
    return answer
  }
  async function follow(): Promise<void> {
    if (await followChanges(send, { tell, restMs }, closed.signal)) return
    const timer = setInterval(() => restMs() !== null && tell(null), everyMs)
    closed.signal.addEventListener('abort', () => clearInterval(timer))
  }
  void follow()
  return {
    client: createClient(transport),
    close: () => closed.abort(),
    now: clock.now,
    watch(listener) {
      heard.add(listener)
      return () => heard.delete(listener)
    },
  }
}
