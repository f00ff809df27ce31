import { newCommandId, type Reply } from '@counterpart/client'
import type { RequestRow, RequestView } from '@counterpart/contract'
import type { Move } from '@counterpart/core'
import { refused, type Trouble, troubleOf } from '../data/trouble.ts'
import type { Host } from '../host/host.ts'
import type { Said } from '../request/useMove.ts'

/** A request as it was seen, and what is said about it. */
export type Task<M extends Move> = {
  readonly row: Pick<RequestRow, 'id' | 'key' | 'title' | 'version'>
  readonly said: Said<M>
}
export type Done = { readonly row: Task<Move>['row']; readonly view: RequestView }
export type Failed = { readonly row: Task<Move>['row']; readonly trouble: Trouble }
export type Outcome = { readonly done: readonly Done[]; readonly failed: readonly Failed[] }

/** So many at once: fast for a hundred, and no flood. */
const atOnce = 4

/**
 * One move on many requests. Each is a command of its own on the version that was seen, so that one that somebody
 * else was quicker at holds up none of the others.
 *
 * @param onProgress told how many have been answered
 */
export async function moveAll<M extends Move>(
  client: Host['client'],
  move: M,
  tasks: readonly Task<M>[],
  onProgress: (answered: number) => void = () => {},
): Promise<Outcome> {
  const done: Done[] = []
  const failed: Failed[] = []
  const waiting = [...tasks]
  const perform = client[`${move}Request`] as (call: unknown) => Promise<Reply<'triageRequest'>>
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const { row, said } = task
      const call = { params: { id: row.id }, version: row.version, command: newCommandId(), body: said }
      try {
        const reply = await perform(call)
        if (reply.ok) done.push({ row, view: reply.value })
        else failed.push({ row, trouble: refused(reply.refusal) })
      } catch (fault) {
        failed.push({ row, trouble: troubleOf(fault) })
      }
      onProgress(done.length + failed.length)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, work))
  const place = new Map(tasks.map(({ row }, at) => [row.id, at]))
  const inOrder = (a: Done | Failed, b: Done | Failed) => (place.get(a.row.id) ?? 0) - (place.get(b.row.id) ?? 0)
  return { done: done.toSorted(inOrder), failed: failed.toSorted(inOrder) }
}
