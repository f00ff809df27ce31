import type { HubChange } from './connectHub.ts'
import type { Transport } from './transport.ts'

type Following = {
  readonly tell: (change: HubChange) => void
  /** Does anybody look? Nothing is asked for nobody; what is missed meanwhile is told when somebody does. */
  readonly isWatched: () => boolean
}

const lookMs = 1_000
const firstWaitMs = 2_000
const longestWaitMs = 60_000

/**
 * Asks again and again what has changed, where the server lets such a call wait until something has.
 *
 * @returns false where the server knows no such call, else when it is stopped
 */
export async function followChanges(
  send: Transport,
  { tell, isWatched }: Following,
  stopped: AbortSignal,
): Promise<boolean> {
  let mark: string | null = null
  let failures = 0
  while (!stopped.aborted) {
    if (!isWatched()) {
      await pause(lookMs, stopped)
      continue
    }
    const path = mark === null ? '/v1/changes' : `/v1/changes?after=${encodeURIComponent(mark)}`
    const answer = await send({ method: 'GET', path, headers: { accept: 'application/json' } }, stopped).catch(
      () => null,
    )
    if (stopped.aborted) break
    if (answer?.status === 404) return false
    if (answer?.status !== 200) {
      await pause(Math.min(longestWaitMs, firstWaitMs * 2 ** failures), stopped)
      failures += 1
      continue
    }
    failures = 0
    const said = JSON.parse(answer.body) as {
      mark: string
      changes: readonly { id: NonNullable<HubChange>['request']; version: number }[] | null
    }
    if (said.changes) for (const { id, version } of said.changes) tell({ request: id, version })
    // The first mark tells nothing: what is on the screen was asked for just now.
    else if (mark !== null) tell(null)
    mark = said.mark
  }
  return true
}

const pause = (ms: number, stopped: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms)
    stopped.addEventListener('abort', done)
    function done() {
      clearTimeout(timer)
      stopped.removeEventListener('abort', done)
      resolve()
    }
  })
