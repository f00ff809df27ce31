import { type Client, createClient, fetchTransport, type Transport, watchChanges } from '@counterpart/client'
import type { Change, Host } from '@counterpart/screens'
import type { Language } from '@counterpart/words'
import { serverClock } from './serverClock.ts'
import type { Session } from './session.ts'

export type Connection = Pick<Host, 'client' | 'now' | 'watch'> & { readonly close: () => void }

type Asked = {
  readonly session: Session
  readonly language: Language
  /** The hub does not know the token any more. */
  readonly onExpired: () => void
}

/** One signed-in person's line to the hub: calls, live changes, the hub's time. */
export function connectHub({ session, language, onExpired }: Asked): Connection {
  const { token } = session
  const clock = serverClock()
  const send = fetchTransport({ base: '', token: () => token, language })
  const transport: Transport = async (call, signal) => {
    const sentAt = Date.now()
    const answer = await send(call, signal)
    clock.learn(answer.headers['date'], sentAt, Date.now())
    if (answer.status === 401) onExpired()
    return answer
  }
  const client: Client = createClient(transport)

  const heard = new Set<(change: Change) => void>()
  const tell = (change: Change) => {
    for (const listener of heard) listener(change)
  }
  let wasLive = false
  const close = watchChanges({
    base: '',
    token: () => token,
    onChange: ({ id, version }) => tell({ request: id, version }),
    onState(state) {
      if (state !== 'live') return
      // What happened while the line was down was not told.
      if (wasLive) tell(null)
      wasLive = true
    },
  })
  return {
    client,
    close,
    now: () => clock.now() as ReturnType<Host['now']>,
    watch(listener) {
      heard.add(listener)
      return () => heard.delete(listener)
    },
  }
}
