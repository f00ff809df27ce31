import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../../scripts/check/sources.ts'
import { root } from './plantedTree.ts'
import { impurities } from './purity.ts'

const files = sourceFiles(root, 'shared/core/src').filter((file) => !/\.test\.ts$|\/testing\//.test(file))

describe('the core', () => {
  it('is pure and synchronous, given the time', () => {
    expect(files.length).toBeGreaterThan(10)
    const finds = files.flatMap((file) =>
      impurities(file, readFileSync(join(root, file), 'utf8')).map((find) => `${file}:${find}`),
    )
    expect(finds).toEqual([])
  })
})

describe('the purity check', () => {
  it.each([
    ['a clock', 'const now = Date.now()', 'Date.now'],
    ['the time by another name', 'const { now } = Date', '{ now } = Date'],
    ['the time of a new date', 'const now = new Date()', 'new Date()'],
    ['the time of a date without brackets', 'const now = new Date', 'new Date'],
    ['the time as text', 'const now = Date()', 'Date()'],
    ['a date of parts, which is local', 'const d = new Date(2026, 1, 1)', 'new Date(2026, 1, 1)'],
    ['a date of who knows how many parts', 'const d = new Date(...parts)', 'new Date(...parts)'],
    ['the hour of the machine', 'const h = d.getHours()', '.getHours'],
    ['a stopwatch', 'const t = performance.now()', 'performance'],
    ['chance', 'const r = Math.random()', 'Math.random'],
    ['chance by another name', 'const { random } = Math', '{ random } = Math'],
    ['chance by an index', "const r = Math['random']()", "Math['random']"],
    ['secrets', 'const id = crypto.randomUUID()', 'crypto'],
    ['a timer', 'setTimeout(() => 1, 0)', 'setTimeout'],
    ['the network', "const r = fetch('/x')", 'fetch'],
    ['the process', 'const e = process.env', 'process'],
    ['everything', "const d = globalThis['Da' + 'te']", 'globalThis'],
    ['a shorthand', 'const o = { process }', 'process'],
    ['async', 'export async function f() {}', 'async'],
    ['async in an arrow', 'export const f = async () => 1', 'async'],
    ['a promise', 'export const f = () => new Promise(() => {})', 'Promise'],
    ['the type of a promise', 'export type F = () => Promise<number>', 'Promise'],
    ['await', 'export const x = await y', 'await'],
    ["Node's modules", "import { readFileSync } from 'node:fs'", 'import of node:fs'],
    ["Node's modules, for types", "import type { Stats } from 'node:fs'", 'import of node:fs'],
    ["others' code", "export * from 'lodash'", 'import of lodash'],
    ['late code', "export const f = () => import('./x.ts')", 'import()'],
    ['the place of the file', 'export const here = import.meta.url', 'import.meta'],
  ])('finds %s', (_, text, what) => {
    expect(impurities('planted.ts', `\n${text}\n`)).toContain(`2: ${what}`)
  })

  it.each([
    ['a date of an instant', 'export const d = (at: number) => new Date(at).toISOString()'],
    ['computed dates', 'export const d = Date.UTC(2026, 1, 1) + Date.parse("2026-01-01T00:00Z")'],
    ['a date as a type', 'export const d = (at: Date) => at.getTime() + at.getUTCHours() + Number(at instanceof Date)'],
    ['time zones', 'export const f = new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai" })'],
    ['arithmetic', 'export const f = Math.floor(1.5)'],
    [
      'names that only look alike',
      'export type T = { process: string; fetch: number }\nexport const f = (t: T) => t.process + t.fetch',
    ],
    ['names of its own', 'export const f = (process: string) => process'],
    ['neighbours', "import { x } from './x.ts'\nexport const y = x"],
    ['words about it', '// await Promise, Date.now()\nexport const s = "async fetch Date.now()"'],
  ])('lets %s pass', (_, text) => {
    expect(impurities('planted.ts', text)).toEqual([])
  })
})
