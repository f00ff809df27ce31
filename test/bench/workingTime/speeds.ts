import {
  addWorkingTime,
  compileCalendar,
  instant,
  openIntervals,
  workingMs,
  workingTimeBetween,
} from '@counterpart/core'
import type { Contestant } from './contestant.ts'
import { dayLoops } from './dayLoops.ts'
import { engineAdd, engineBetween, type Loop, lowerBoundAdd, lowerBoundBetween } from './hotLoops.ts'
import { libraries } from './libraries.ts'
import { lowerBound } from './lowerBound.ts'
import { office } from './office.ts'
import { questionsOf, spans } from './questions.ts'
import { cpuNs, median } from './stopwatch.ts'

export type Operation = 'between' | 'add'
/** One line: who, what, and for each span the nanoseconds of a call, and how many of so many answers were wrong. */
export type Speed = {
  readonly name: string
  readonly operation: Operation
  readonly ns: readonly number[]
  readonly asked: number
  readonly wrong: number
}

const questionsOfSpan = 64
const rounds = 15
const batchNs = 20_000_000
/** Others are asked the same questions, as many as they get through in this time, and three at least. */
const patienceNs = 1_500_000_000

const clock = compileCalendar(office)
const [boundFrom, boundTo] = [instant('2016-01-01T00:00Z'), instant('2042-01-01T00:00Z')]
const bound = lowerBound(openIntervals(clock, boundFrom, boundTo), boundFrom, boundTo)

const sets = spans.map(({ days }) => {
  const questions = questionsOf(days, questionsOfSpan).map(({ from, to }) => {
    const between = workingTimeBetween(clock, from, to)
    const ms = workingMs(Math.max(60_000, between))
    return { from, to, between, ms, added: addWorkingTime(clock, from, ms) }
  })
  const column = (of: (question: (typeof questions)[number]) => number) => Float64Array.from(questions, of)
  return {
    questions,
    from: column(({ from }) => from),
    between: { second: column(({ to }) => to), answer: column(({ between }) => between) },
    add: { second: column(({ ms }) => ms), answer: column(({ added }) => added) },
  }
})
type Sets = (typeof sets)[number]

/** A function fast enough to be measured in batches: its nanoseconds of a batch so many times as long as needed. */
function fast<S>(name: string, operation: Operation, subject: S, loop: Loop<S>) {
  const ask = ({ from, [operation]: { second } }: Sets, times: number) => loop(subject, from, second, times)
  const isWrong = (set: Sets, i: number) =>
    loop(subject, set.from.slice(i, i + 1), set[operation].second.slice(i, i + 1), 1) !== set[operation].answer[i]
  const wrong = sets.map((set) => set.questions.filter((_, i) => isWrong(set, i)).length)
  for (const set of sets) ask(set, 2000)
  return {
    name,
    operation,
    ask,
    wrong: wrong.reduce((sum, one) => sum + one, 0),
    samples: sets.map((): number[] => []),
  }
}

function measureFast(): readonly Speed[] {
  const measured = [
    fast('Counterpart', 'between', clock, engineBetween),
    fast('hand-written lower bound', 'between', bound, lowerBoundBetween),
    fast('Counterpart', 'add', clock, engineAdd),
    fast('hand-written lower bound', 'add', bound, lowerBoundAdd),
  ]
  const timed = (ask: () => unknown): number => {
    const began = cpuNs()
    ask()
    return cpuNs() - began
  }
  const times = Math.ceil((batchNs / timed(() => measured[0]?.ask(sets[0] as Sets, 1000))) * 1000)
  // In turns, so that what else happens on the machine happens to all.
  for (let round = 0; round < rounds; round++)
    for (const [s, set] of sets.entries())
      for (const { ask, samples } of measured)
        samples[s]?.push(timed(() => ask(set, times)) / (times * questionsOfSpan))
  return measured.map(({ name, operation, wrong, samples }) => ({
    name,
    operation,
    ns: samples.map(median),
    asked: questionsOfSpan * sets.length,
    wrong,
  }))
}

function measureSlow(contestant: Contestant, operation: Operation): Speed {
  let asked = 0
  let wrong = 0
  const ns = sets.map((set) => {
    const began = cpuNs()
    let i = 0
    for (; i < questionsOfSpan && (i < 3 || cpuNs() - began < patienceNs); i++) {
      const answer = contestant[operation](set.from[i] as number, set[operation].second[i] as number)
      if (answer !== set[operation].answer[i]) wrong++
    }
    asked += i
    return (cpuNs() - began) / i
  })
  return { name: contestant.name, operation, ns, asked, wrong }
}

export function measureSpeeds(onProgress: (what: string) => void): readonly Speed[] {
  const speeds = [...measureFast()]
  for (const contestant of [...dayLoops, ...libraries])
    for (const operation of ['between', 'add'] as const) {
      onProgress(`${contestant.name}: ${operation}`)
      speeds.push(measureSlow(contestant, operation))
    }
  return speeds
}
