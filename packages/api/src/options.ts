import type { ImportView, OperationName, Refusal } from '@counterpart/contract'
import type { Language, ProvenAccount, Result, TenantId } from '@counterpart/core'
import type { Change, Tracker, Who } from '@counterpart/usecases'

export type ApiOptions = {
  /**
   * Who is asking, by what the platform proved; or why that proves nobody, null where nothing was brought. Never from a
   * body. An error with `kind: 'unavailable'` says that it cannot be known now.
   */
  readonly identify: (request: Request) => Promise<Who | Refusal | null>
  /** The account alone, of somebody who may be nobody here yet. Without it no tenant can be connected from outside. */
  readonly prove?: (request: Request) => Promise<Proven | Refusal | null>
  /** Texts come from outside, because only whoever serves people knows their words. */
  readonly say: Say
  /** Origins whose pages may call: exactly these. */
  readonly origins?: Origins
  readonly limits?: Partial<Limits>
  /** Without it, imports are no operations here. */
  readonly imports?: ImportDesk
  /** Without it, issues are no operations here. */
  readonly tracker?: Tracker
  /** Without it there are no live updates. */
  readonly live?: LiveDesk
  /** Of the product, for the OpenAPI document. */
  readonly version: string
  readonly onFault?: (fault: unknown, about: AnswerFacts) => void
  readonly onAnswer?: (facts: AnswerFacts) => void
}

/** Asked anew for each call: they come and go while the server runs. */
export type Origins = { readonly has: (origin: string) => boolean }

/** An account, and at whose door it stands. */
export type Proven = { readonly tenant: TenantId; readonly account: ProvenAccount }

/** Who is asking: a person, or the account of somebody who may be nobody here yet. */
export type Caller = Who | Proven

/** What a refusal says to people; one message for each of its issues, in their order. */
export type Say = (
  refusal: Refusal,
  language: Language,
) => { readonly title: string; readonly detail?: string; readonly messages: readonly string[] }

export type Limits = {
  /** Bytes of a JSON body. */
  readonly body: number
  /** Bytes of a file. */
  readonly file: number
  /** Calls of one person in a minute; Infinity switches it off. */
  readonly perMinute: number
}

/** For logs and metrics: nothing here tells what was said. */
export type AnswerFacts = {
  readonly operation: OperationName | 'openapi' | 'live' | null
  readonly method: string
  readonly status: number
  readonly ms: number
  readonly tenant: string | null
  readonly requestId: string
}

/** Takes in logs of work done elsewhere, which goes on after the answer. */
export interface ImportDesk {
  /** @param file null: the log that comes with the product */
  start(who: Who, file: Uint8Array | null, fileName: string | null): Promise<Result<ImportView, Refusal>>
  /** Newest first. */
  list(who: Who): Promise<Result<readonly ImportView[], Refusal>>
  get(who: Who, id: string): Promise<Result<ImportView, Refusal>>
}

/** Where changes are heard of, those of other replicas too. */
export interface LiveDesk {
  /** @returns unsubscribe */
  subscribe(listener: (change: Change) => void): () => void
  /** Ends every stream when the server stops. */
  readonly stopping?: AbortSignal
}
