/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')
const kit = dirname(fileURLToPath(import.meta.resolve('@counterpart/kit/plain')))
const sheets = ['charts.css', '../calendar/calendar.css', '../calendar/year.css']
const textOf = (sheet: string) => read(join(import.meta.dirname, sheet))
const usedIn = (sheet: string) => textOf(sheet).match(/(?<=var\()--k-[\w-]+/g) ?? []
const set = new Set(
  ['kit.css', 'colours.css'].flatMap((sheet) => read(join(kit, sheet)).match(/--k-[\w-]+(?=:)/g) ?? []),
)

describe('the variables of the kit', () => {
  it.each(sheets)('that %s uses are all set', (sheet) => {
    const used = usedIn(sheet)
    // Every use was read, and there are some.
    expect(used).toHaveLength(textOf(sheet).split('--k-').length - 1)
    expect(new Set(used).size).toBeGreaterThan(5)
    expect(used.filter((name) => !set.has(name))).toEqual([])
  })
})
