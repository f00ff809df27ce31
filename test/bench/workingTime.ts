import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { table, whole } from './page.ts'
import type { Cold } from './workingTime/coldCompile.ts'
import type { Hot } from './workingTime/hotMeasure.ts'
import { timeZone } from './workingTime/office.ts'
import { spans } from './workingTime/questions.ts'
import type { Operation } from './workingTime/speeds.ts'
import { median } from './workingTime/stopwatch.ts'

export type WorkingTimeMeasured = { readonly hot: Hot; readonly cold: readonly Cold[] }

const coldRuns = 21

/** The engine beside a lower bound and beside what others offer, in one run and in the same minutes. */
export async function measureWorkingTime(): Promise<WorkingTimeMeasured> {
  console.log('working time: a calendar from cold')
  const cold: Cold[] = []
  for (let i = 0; i < coldRuns; i++) cold.push(await inProcess<Cold>('coldCompile.ts'))
  console.log('working time: questions')
  return { hot: await inProcess<Hot>('hotMeasure.ts'), cold }
}

async function inProcess<T>(file: string): Promise<T> {
  const path = fileURLToPath(new URL(`workingTime/${file}`, import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', '--disable-warning=ExperimentalWarning', path], {
    env: { ...process.env, TZ: timeZone },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const said = await text(child.stdout)
  const code = await ended
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return JSON.parse(said) as T
}

const duration = (ns: number): string =>
  ns < 1000 ? `${ns.toFixed(1)} ns` : ns < 1e6 ? `${(ns / 1000).toFixed(0)} µs` : `${(ns / 1e6).toFixed(1)} ms`

function speedTable({ speeds }: Hot, operation: Operation): string {
  const lines = speeds.filter((speed) => speed.operation === operation)
  const own = lines[0]?.ns ?? []
  return table(
    ['', ...spans.map(({ name }) => name), `at ${spans[2].name}`, 'longest / shortest', 'wrong'],
    lines.map(({ name, ns, wrong, asked }) => [
      name,
      ...ns.map(duration),
      ratio((ns[2] ?? 0) / (own[2] ?? 1)),
      ratio(Math.max(...ns) / Math.min(...ns)),
      `${wrong} of ${asked}`,
    ]),
  )
}

const ratio = (value: number): string => `${value < 100 ? value.toFixed(2) : whole(value)} ×`

export function workingTimeText({ hot, cold }: WorkingTimeMeasured): string {
  const { speeds, many, memory } = hot
  const of = (name: string, operation: Operation) =>
    speeds.find((speed) => speed.name === name && speed.operation === operation)?.ns ?? []
  const overBound = (['between', 'add'] as const).flatMap((operation) => {
    const bound = of('hand-written lower bound', operation)
    return of('Counterpart', operation).map((ns, i) => ns / (bound[i] ?? 1))
  })
  const mean = (of: (run: Cold) => number) => (cold.reduce((sum, run) => sum + of(run), 0) / cold.length).toFixed(1)
  const wall = cold.map(({ wallMs }) => wallMs)
  const perCore = (milliseconds: number) => `${whole((many.clocks / milliseconds) * 1000)}`
  return `An office in New York, Monday to Friday from nine to five, ten holidays a year. CPU time of a call, the median of fifteen batches of questions in turns; for the others the mean of as many of the same questions as they answer in a while. "At 1 year" is how many times as long as ours; the answers of all are compared. The lower bound is a table of one fixed span that checks nothing and never grows. The libraries run in the time zone of the machine, where they are fastest.

Over all spans ours takes at most ${ratio(Math.max(...overBound))} of the lower bound.

### Between two instants

${speedTable(hot, 'between')}

### Adding working time

${speedTable(hot, 'add')}

### Many clocks

${whole(many.clocks)} open clocks, on one core. The calendar is compiled anew each time.

${table(
  ['', 'CPU, ms', 'clocks per second'],
  [
    ['due times after a calendar edit, in any order', many.dueOnly.unsorted],
    ['due times after a calendar edit, in order of time', many.dueOnly.sorted],
    ['due times and last instants in time, in any order', many.redated.unsorted],
    ['due times and last instants in time, in order of time', many.redated.sorted],
    ['the working time used up to now', many.used],
    ['which are late now, from their last instants in time', many.late],
  ].map(([what, milliseconds]) => [String(what), Number(milliseconds).toFixed(1), perCore(Number(milliseconds))]),
)}

### A calendar from cold

In ${cold.length} processes of their own: the calendar compiled and asked about thirteen years, its zone searched for changes of the clocks. Before that, the first formatter of a process wakes up the time zones of the machine, whatever the program.

${table(
  ['', 'ms'],
  [
    ['compiled and asked: CPU of its thread, mean', mean((run) => run.threadMs)],
    ['compiled and asked: CPU of all threads, with the compiler of Node, mean', mean((run) => run.cpuMs)],
    ['compiled and asked: by the clock on the wall, median', median(wall).toFixed(1)],
    ['compiled and asked: by the clock on the wall, least', Math.min(...wall).toFixed(1)],
    ['the first formatter of the process: CPU of its thread, mean', mean((run) => run.intlMs)],
  ],
)}

### Memory

${table(
  ['', ''],
  [
    ['a compiled calendar, asked about one year', `${memory.oneYear.toFixed(0)} kB`],
    ['a compiled calendar, asked about thirteen years', `${memory.thirteenYears.toFixed(0)} kB`],
    ...Object.entries(memory.garbage).map(([name, bytes]) => [
      `garbage of a call of \`${name}\``,
      `${bytes.toFixed(2)} bytes`,
    ]),
  ],
)}`
}
