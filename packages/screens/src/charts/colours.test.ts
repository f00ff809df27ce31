/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')
const kit = dirname(fileURLToPath(import.meta.resolve('@counterpart/kit/plain')))
const sheets = ['charts.css', '../calendar/calendar.css', '../calendar/year.css']
const usedIn = (sheet: string) => new Set(read(join(import.meta.dirname, sheet)).match(/(?<=var\()--k-[\w-]+/g))
const set = new Set(
  ['kit.css', 'colours.css'].flatMap((sheet) => read(join(kit, sheet)).match(/--k-[\w-]+(?=:)/g) ?? []),
)

describe('the variables of the kit', () => {
  it.each(sheets)('that %s uses are all set', (sheet) => {
    const used = usedIn(sheet)
    expect(used.size).toBeGreaterThan(10)
    expect([...used].filter((name) => !set.has(name))).toEqual([])
  })
})
