import type { Exec } from '@counterpart/store'

/**
 * What a native server's background processes do and PGlite has not: vacuum and checkpoint.
 *
 * Without the first, tables that change grow for ever; without the second, the log does, and with
 * it the time that a start after a crash takes.
 */
export type UpkeepRules = {
  /** After so many rows were written, tables that have changed enough are vacuumed. */
  readonly everyWrites: number
  /** What changed is written to the data files at least so often. */
  readonly everyMs: number
  /** Longest log that a start after a crash should have to read. */
  readonly logBytes: number
  /** The hour of the day, in local time, when everything is vacuumed. */
  readonly nightlyAtHour: number
}

export const usualUpkeep: UpkeepRules = {
  everyWrites: 5000,
  everyMs: 5 * 60_000,
  logBytes: 64 * 1024 * 1024,
  nightlyAtHour: 3,
}

export type Clock = { readonly now: () => number; readonly after: (ms: number, act: () => void) => { stop(): void } }

const systemClock: Clock = {
  now: Date.now,
  after: (ms, act) => {
    const timer = setTimeout(act, ms).unref()
    return { stop: () => clearTimeout(timer) }
  },
}

/** Counts what is written, and vacuums and checkpoints when the rules say so, one thing after another. */
export class Upkeep {
  readonly #exec: Exec
  readonly #rules: UpkeepRules
  readonly #failed: (error: unknown) => void
  readonly #timers = new Set<{ stop(): void }>()
  #sinceVacuum = 0
  #sinceCheckpoint = 0
  #running: Promise<void> | undefined
  #stopped = false

  constructor(exec: Exec, rules: UpkeepRules, failed: (error: unknown) => void, clock: Clock = systemClock) {
    this.#exec = exec
    this.#rules = rules
    this.#failed = failed
    const checkpointIfNeeded = async () => {
      if (this.#sinceCheckpoint > 0) await this.#checkpoint()
    }
    this.#again(clock, () => rules.everyMs, checkpointIfNeeded)
    this.#again(
      clock,
      () => msUntilHour(clock.now(), rules.nightlyAtHour),
      () => this.vacuum(),
    )
  }

  wrote(rows: number): void {
    this.#sinceVacuum += rows
    this.#sinceCheckpoint += rows
    if (this.#sinceVacuum >= this.#rules.everyWrites) this.#start(() => this.#vacuumWorn())
  }

  /** Vacuums everything, and checkpoints. */
  async vacuum(): Promise<void> {
    this.#sinceVacuum = 0
    await this.#exec('vacuum (analyze)', [])
    await this.#checkpoint()
  }

  /** Waits for what is under way; nothing starts any more. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const timer of this.#timers) timer.stop()
    await this.#running
  }

  #start(act: () => Promise<void>): void {
    if (this.#stopped) return
    this.#running ??= act()
      .catch((error: unknown) => {
        if (!this.#stopped) this.#failed(error)
      })
      .finally(() => {
        this.#running = undefined
      })
  }

  #again(clock: Clock, wait: () => number, act: () => Promise<void>): void {
    const timer = clock.after(wait(), () => {
      this.#timers.delete(timer)
      this.#start(act)
      if (!this.#stopped) this.#again(clock, wait, act)
    })
    this.#timers.add(timer)
  }

  async #vacuumWorn(): Promise<void> {
    this.#sinceVacuum = 0
    // Counts reach the statistics once a second at most, unless they are asked to.
    await this.#exec('select pg_stat_force_next_flush()', [])
    const { rows } = await this.#exec(wornTables, [])
    // Each alone, so that requests get their turn between two tables.
    for (const row of rows) await this.#exec(`vacuum (analyze) ${row['name']}`, [])
    if (await this.#logIsLong()) await this.#checkpoint()
  }

  async #logIsLong(): Promise<boolean> {
    const { rows } = await this.#exec(logLength, [])
    return Number(rows[0]?.['bytes']) > this.#rules.logBytes
  }

  async #checkpoint(): Promise<void> {
    this.#sinceCheckpoint = 0
    await this.#exec('checkpoint', [])
  }
}

/** The bounds at which PostgreSQL's own autovacuum would vacuum or analyze a table. */
const wornTables = `
  select quote_ident(schemaname) || '.' || quote_ident(relname) as name
  from pg_stat_user_tables
  where n_dead_tup > 50 + 0.2 * n_live_tup
     or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup
     or n_mod_since_analyze > 50 + 0.1 * n_live_tup
  order by n_dead_tup desc, relname`

const logLength = `
  select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as bytes from pg_control_checkpoint()`

function msUntilHour(now: number, hour: number): number {
  const next = new Date(now)
  next.setHours(hour, 0, 0, 0)
  if (next.getTime() <= now) next.setDate(next.getDate() + 1)
  return next.getTime() - now
}
