import { maySee } from '@counterpart/core'
import type { Who } from '@counterpart/usecases'
import type { LiveDesk } from './options.ts'

/** Proxies and browsers give up lines on which nothing is said. */
const breathMs = 20_000
/** After this the reader has to come again and prove again who it is. */
const longestMs = 30 * 60_000
/** A reader that does not keep up is sent away: it asks for everything when it comes back. */
const mostUnread = 1000

/**
 * A stream of server-sent events about the requests that this person may see: `{ id, version }` and no more, because
 * what changed is asked for by the usual way.
 */
export function liveChanges({ subscribe, stopping }: LiveDesk, { tenant, actor }: Who): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string) => {
          if ((controller.desiredSize ?? 0) <= 0) return close()
          controller.enqueue(encoder.encode(text))
        }
        const unsubscribe = subscribe((change) => {
          if (change.tenant !== tenant || !maySee(actor, change)) return
          send(`data: ${JSON.stringify({ id: change.request, version: change.version })}\n\n`)
        })
        const breath = setInterval(() => send(':\n\n'), breathMs)
        const last = setTimeout(close, longestMs)
        stopping?.addEventListener('abort', close)
        end = () => {
          unsubscribe()
          clearInterval(breath)
          clearTimeout(last)
          stopping?.removeEventListener('abort', close)
        }
        function close() {
          end()
          controller.close()
        }
        // At once, so that the reader knows that it is heard.
        send(':\n\n')
        if (stopping?.aborted) close()
      },
      cancel: () => end(),
    },
    { highWaterMark: mostUnread },
  )
}
