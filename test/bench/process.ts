import { readFileSync } from 'node:fs'

/** CPU time of a process and all its threads, in milliseconds (Linux: proc(5), fields 14 and 15 in ticks of 10 ms). */
export function cpuMs(pid: number): number {
  const fields = statOf(pid)
  return ticks(fields, 14) + ticks(fields, 15)
}

/** The same of processes of one parent, those included that ended meanwhile: their time is their parent's then (fields 16 and 17). */
export function cpuMsOfChildren(pids: readonly number[]): number {
  const alive = pids.flatMap((pid) => {
    try {
      return [statOf(pid)]
    } catch {
      return []
    }
  })
  const parents = new Set(alive.map((fields) => Number(field(fields, 4))))
  const ended = [...parents].map(statOf).map((fields) => ticks(fields, 16) + ticks(fields, 17))
  return [...alive.map((fields) => ticks(fields, 14) + ticks(fields, 15)), ...ended].reduce((a, b) => a + b, 0)
}

/** Everything after the name, which may hold anything: field 3 first. */
const statOf = (pid: number): readonly string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
const field = (fields: readonly string[], number: number) => fields[number - 3]
const ticks = (fields: readonly string[], number: number) => Number(field(fields, number)) * 10

export function quantile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] as number
}
