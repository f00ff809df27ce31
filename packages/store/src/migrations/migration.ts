/** One step of the schema. Once released it is never edited: what comes later is a step of its own. */
export type Migration = {
  readonly version: number
  /** Single statements, each harmless when it runs a second time: a crash may come between any two. */
  readonly statements: readonly string[]
}
