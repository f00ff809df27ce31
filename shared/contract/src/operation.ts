import type * as z from 'zod'

/** One row of the contract. */
export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** `{id}` stands for a path parameter of that name. */
  readonly path: string
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  /** JSON in the body. */
  readonly body?: z.ZodType
  /** Asks what an address has no room for: the body is part of the question, and nothing is changed or kept. */
  readonly question?: true
  /** A file in the body in place of JSON: its media types. */
  readonly file?: readonly string[]
  readonly output: z.ZodType
  readonly status?: 201 | 202
  /** etag: answers carry the version, `If-None-Match` answers 304. if-match: changes demand the version that was read. put: the version, or `If-None-Match: *` to create. */
  readonly version?: 'etag' | 'if-match' | 'put'
  /** Asked by an account that may be nobody here yet: its house is about to be connected. */
  readonly by?: 'account'
  /** Nobody needs it often, and somebody who guesses would: ten times in a minute. */
  readonly rare?: true
  /** The `Idempotency-Key` is the command id. */
  readonly command?: true
}
