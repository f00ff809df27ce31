/** Somebody else's way to the same answers. Instants and lengths are milliseconds; lengths are whole minutes. */
export type Contestant = {
  readonly name: string
  readonly between: (from: number, to: number) => number
  readonly add: (from: number, ms: number) => number
}
