import { type Transport, TransportFault, type WireAnswer } from '@counterpart/client'

/** How the page calls a function of its app. */
export type Invoke = (functionKey: string, payload: Record<string, unknown>) => Promise<unknown>

/** A call through the bridge of Jira. It carries plain data only, and cannot be taken back once it is sent. */
export const bridgeTransport =
  (invoke: Invoke, language: string): Transport =>
  async ({ method, path, headers, body }, signal) => {
    signal?.throwIfAborted()
    // Nothing here takes a file as bytes: imports are no operations of this home.
    if (body !== undefined && typeof body !== 'string') throw new TransportFault('files do not cross the bridge')
    const call = {
      method,
      path,
      headers: { ...headers, 'accept-language': language },
      ...(body !== undefined && { body }),
    }
    let answer: unknown
    try {
      answer = await invoke('call', call)
    } catch (cause) {
      throw new TransportFault('the app in Jira could not be reached', { cause })
    }
    signal?.throwIfAborted()
    if (!isAnswer(answer)) throw new TransportFault('the app in Jira gave no answer of ours')
    return answer
  }

const isAnswer = (answer: unknown): answer is WireAnswer => {
  const { status, headers, body } = (answer ?? {}) as Partial<Record<keyof WireAnswer, unknown>>
  return typeof status === 'number' && typeof body === 'string' && typeof headers === 'object' && headers !== null
}
