/**
 * Was the statement refused because a row with this key is there already?
 *
 * Known by SQLSTATE (pg, PGlite), by number (mysql2) or, on Forge SQL, only by its text,
 * which must not take a second index of one name ("Duplicate key name") for a second row.
 */
export function isDuplicateKey(error: unknown): boolean {
  return signsOf(error).some(
    ({ code, errno, text }) =>
      code === '23505' || code === 'ER_DUP_ENTRY' || errno === 1062 || /duplicate entry '.*' for key/is.test(text),
  )
}

/**
 * Did the engine undo the statement as a whole, so that running it again is safe and may help?
 *
 * A lost connection is not among these: nobody knows whether the statement ran.
 */
export function isTransient(error: unknown): boolean {
  return signsOf(error).some(
    ({ code, errno, text }) =>
      transientCodes.has(code) ||
      transientNumbers.has(errno) ||
      transientTexts.test(text) ||
      (code === '0A000' && isStalePlan(text)),
  )
}

/** A named statement whose table has changed since it was planned fails until it gets a new name. */
export function isStalePlan(error: unknown): boolean {
  const text = error instanceof Error ? error.message : String(error)
  return text.includes('cached plan must not change result type')
}

// Serialization failure and deadlock of PostgreSQL; deadlock and lock wait of MySQL by name.
const transientCodes = new Set(['40001', '40P01', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'])

// MySQL: deadlock, lock wait, record changed. TiDB: retry failed, commit rolled back, schema changed, write conflict.
const transientNumbers = new Set([1213, 1205, 1020, 8002, 8022, 8028, 9007])

const transientTexts =
  /deadlock found when trying to get lock|lock wait timeout exceeded|record has changed since last read|write conflict|information schema is changed|\[try again later\]/i

type Sign = { readonly code: string; readonly errno: number; readonly text: string }

/** An error and what it wraps: Forge puts the engine's own words into `context`, `debug` or `cause`. */
function signsOf(error: unknown, depth = 0): Sign[] {
  if (typeof error === 'string') return [{ code: '', errno: 0, text: error }]
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const known = error as Record<string, unknown>
  const own: Sign = {
    code: typeof known['code'] === 'string' ? known['code'] : '',
    errno: typeof known['errno'] === 'number' ? known['errno'] : 0,
    text: [known['message'], known['sqlMessage']].filter((part) => typeof part === 'string').join('\n'),
  }
  return [own, ...wrappers.flatMap((name) => signsOf(known[name], depth + 1))]
}

const wrappers = ['cause', 'context', 'debug']
