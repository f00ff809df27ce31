import { isTransient } from './databaseErrors.ts'

const attempts = 7
const firstWaitMs = 10

/**
 * Runs `work` again while the engine undoes it for reasons that pass (deadlock, write conflict).
 *
 * The waits double and are random, so that two that collided do not collide again.
 */
export async function retryTransient<T>(
  work: () => Promise<T>,
  wait: (ms: number) => Promise<void> = pause,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error
      await wait(Math.random() * firstWaitMs * 2 ** attempt)
    }
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
