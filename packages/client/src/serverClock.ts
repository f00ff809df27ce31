import type { Instant } from '@counterpart/core'

/**
 * The time of the server. A browser's own clock can be minutes off, and then every promise would be judged wrongly.
 *
 * Learned from the `Date` of answers, which tells whole seconds: the answer that was quickest tells it best.
 */
export function serverClock(own: () => number = Date.now) {
  let ahead = 0
  let quickest = Number.POSITIVE_INFINITY
  return {
    now: () => Math.round(own() + ahead) as Instant,
    /** @param date of the answer; nothing is learned from one without */
    learn(date: string | undefined, sentAt: number, heardAt: number): void {
      const told = Date.parse(date ?? '')
      const took = heardAt - sentAt
      if (Number.isNaN(told) || took < 0 || took > quickest) return
      quickest = took
      // The second that is told has on average half passed; less than that is not worth a correction.
      const off = told + 500 - (sentAt + heardAt) / 2
      ahead = Math.abs(off) < 1000 ? 0 : off
    },
  }
}
