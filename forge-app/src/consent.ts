import { AsyncLocalStorage } from 'node:async_hooks'
import { NeedsAuthenticationError } from '@forge/api'

const asked = new AsyncLocalStorage<{ fault?: NeedsAuthenticationError }>()

/** Remembers that Jira wants the reader's consent first. */
export function noteConsent(fault: unknown): void {
  const call = asked.getStore()
  if (call && fault instanceof NeedsAuthenticationError) call.fault = fault
}

/**
 * Does some work, and throws what Jira asked for in it, whatever was made of that: Forge shows the question to the reader
 * only where it comes out of the function.
 */
export async function withConsent<T>(work: () => Promise<T>): Promise<T> {
  const call: { fault?: NeedsAuthenticationError } = {}
  const result = await asked.run(call, work)
  if (call.fault) throw call.fault
  return result
}
