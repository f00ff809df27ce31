/** Longer than any vendor needs, and far shorter than a job is leased for. */
export const answerWithinMs = 10_000

/**
 * What was asked for, given up after this time: whether it came to something is not known then.
 *
 * @param what is asked of whom, for the log
 */
export async function within<T>(ms: number, what: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const giveUp = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const fault = new Error(`${what}: no answer in ${ms} ms`)
      reject(fault)
      giveUp.abort(fault)
    }, ms)
  })
  try {
    return await Promise.race([ask(giveUp.signal), late])
  } finally {
    clearTimeout(timer)
  }
}
