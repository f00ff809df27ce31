import type { HubChange } from './connectHub.ts'
import { pause } from './pause.ts'
import type { Transport } from './transport.ts'

export type Following = {
  readonly tell: (change: HubChange) => void
  /**
   * How long to rest between two questions, in ms. 0: each waits at the server until something happens. null: nobody
   * looks, and nothing is asked; what is missed meanwhile is told when somebody does.
   */
  readonly restMs: () => number | null
}

const lookMs = 1_000
const firstWaitMs = 2_000
const longestWaitMs = 60_000

/**
 * Asks again and again what has changed.
 *
 * @returns false where the server knows no such call, else when it is stopped
 */
export async function followChanges(
  send: Transport,
  { tell, restMs }: Following,
  stopped: AbortSignal,
): Promise<boolean> {
  let mark: string | null = null
  let failures = 0
  while (!stopped.aborted) {
    const rest = restMs()
    if (rest === null) {
      await pause(lookMs, stopped)
      continue
    }
    const asked = new URLSearchParams({ ...(mark !== null && { after: mark }), ...(rest > 0 && { wait: 'no' }) })
    const path = asked.size > 0 ? `/v1/changes?${asked}` : '/v1/changes'
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
    if (rest > 0) await pause(rest, stopped)
  }
  return true
}
