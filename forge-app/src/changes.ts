import { AsyncLocalStorage } from 'node:async_hooks'
import type { Change } from '@counterpart/usecases'

const heard = new AsyncLocalStorage<Change[]>()

/** What is announced belongs to the work that is under way: one process may do several at a time. */
export const noteChange = (change: Change): void => void heard.getStore()?.push(change)

/** Does some work, and tells what requests it changed. */
export async function withChanges<T>(work: () => Promise<T>): Promise<readonly [T, readonly Change[]]> {
  const changes: Change[] = []
  return [await heard.run(changes, work), changes]
}
