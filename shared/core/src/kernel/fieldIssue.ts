/** What is wrong with one field of something that was sent or written, in a form that every language has words for. */
export type FieldIssue = {
  /** Where: `fields.laptop`, `weekly.mon.0.1`. */
  readonly path: string
  readonly reason:
    | 'required'
    | 'too-long'
    | 'too-short'
    | 'too-many'
    | 'too-few'
    | 'too-small'
    | 'too-large'
    | 'wrong-type'
    | 'unknown-field'
    | 'not-a-choice'
    | 'not-a-date'
    | 'not-a-time'
    | 'not-a-time-zone'
    | 'not-an-id'
    | 'not-an-address'
    | 'not-known'
    | 'repeated'
    | 'reversed'
    | 'malformed'
    | 'overlaps'
    | 'no-length'
    | 'out-of-order'
    | 'circular'
  /** The bound that was crossed, where there is one. */
  readonly limit?: number | undefined
}
