import { compileCalendar, instant, isWorkingTime, type WorkingClock, workingTimeBetween } from '@counterpart/core'
import { engineAdd, engineBetween, engineIsOpen, engineLatest, engineNext, engineSubtract } from './hotLoops.ts'
import { office } from './office.ts'
import { questionsOf } from './questions.ts'

export type Memory = {
  /** Kilobytes of a compiled calendar that was asked about one year, and about thirteen. */
  readonly oneYear: number
  readonly thirteenYears: number
  /** Bytes that a call leaves behind for the garbage collector, by function. */
  readonly garbage: Readonly<Record<string, number>>
}

const [from, to] = [instant('2018-01-01T00:00Z'), instant('2031-01-01T00:00Z')]

function bytes(): number {
  // Twice: what the first round frees of typed arrays is gone after the second.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function kilobytesOf(ask: (clock: WorkingClock) => void): number {
  const count = 100
  const clocks: WorkingClock[] = []
  const before = bytes()
  for (let i = 0; i < count; i++) {
    const clock = compileCalendar(office)
    ask(clock)
    clocks.push(clock)
  }
  return (bytes() - before) / clocks.length / 1024
}

/** Needs `node --expose-gc`. */
export function measureMemory(): Memory {
  if (globalThis.gc === undefined) throw new Error('memory is measured with --expose-gc')
  const clock = compileCalendar(office)
  workingTimeBetween(clock, from, to)
  const questions = questionsOf(365, 64)
  const column = (of: (question: (typeof questions)[number]) => number) => Float64Array.from(questions, of)
  const [starts, ends, lengths] = [column((q) => q.from), column((q) => q.to), column(() => 3_600_000)]
  const leftBy = (loop: typeof engineBetween, second: Float64Array): number => {
    const times = 200
    // The least of some rounds: in the first ones the compiler is still at work.
    const rounds = Array.from({ length: 400 }, () => {
      globalThis.gc?.()
      const before = process.memoryUsage().heapUsed
      loop(clock, starts, second, times)
      return Math.max(0, process.memoryUsage().heapUsed - before) / (times * starts.length)
    })
    return Math.min(...rounds)
  }
  return {
    oneYear: kilobytesOf((one) => isWorkingTime(one, from)),
    thirteenYears: kilobytesOf((one) => workingTimeBetween(one, from, to)),
    garbage: {
      workingTimeBetween: leftBy(engineBetween, ends),
      addWorkingTime: leftBy(engineAdd, lengths),
      latestWithin: leftBy(engineLatest, lengths),
      subtractWorkingTime: leftBy(engineSubtract, lengths),
      isWorkingTime: leftBy(engineIsOpen, ends),
      nextOpening: leftBy(engineNext, ends),
    },
  }
}
