/** One call as plain data, so that it crosses an iframe or a bridge. */
export type WireCall = {
  readonly method: string
  /** With its query, from the root: `/v1/requests?scope=mine`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Text, or the bytes of a file, which a transport over JSON has to encode. */
  readonly body?: string | ArrayBuffer
}
export type WireAnswer = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The only thing that differs between hosts: how one call gets to the api and its answer back. Throws when it does not. */
export type Transport = (call: WireCall, signal?: AbortSignal) => Promise<WireAnswer>

/** The call did not come back: whether it was done is unknown. Told by its name, because it may come from another bundle. */
export class TransportFault extends Error {
  override readonly name = 'TransportFault'
  /** Of an answer that was not ours (a proxy's error page); null when there was none. */
  readonly status: number | null

  constructor(message: string, about: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: about.cause })
    this.status = about.status ?? null
  }
}

export const isTransportFault = (fault: unknown): fault is TransportFault =>
  fault instanceof Error && fault.name === 'TransportFault'

/** Was the call given up by the caller? That is no fault. */
export const isAborted = (fault: unknown): boolean => fault instanceof Error && fault.name === 'AbortError'
