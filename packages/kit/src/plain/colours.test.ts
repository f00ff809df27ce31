/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markOnGround, textOnGround } from '../suite/readable.ts'

const sources = (ending: string): readonly string[] =>
  [import.meta.dirname, join(import.meta.dirname, '../base')].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  )

const sheets = sources('.css')
const code = sources('.tsx')
const colours = sheets.find((sheet) => /data-mode=.light/.test(sheet)) ?? ''
const lasting = sheets.filter((sheet) => sheet !== colours)

const declarations = (block: string): ReadonlyMap<string, string> =>
  new Map([...block.matchAll(/(--k-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))

const modeBlock = (start: RegExp) => declarations(colours.slice(colours.search(start)).split('}')[0] ?? '')
const modes = {
  light: modeBlock(/data-mode=.light/),
  dark: modeBlock(/data-mode=.dark/),
  contrast: modeBlock(/data-mode=.contrast/),
  forced: modeBlock(/forced-colors: active/),
}
const used = new Set(
  [...sheets, ...code].flatMap((text) => [...text.matchAll(/var\((--k-[\w-]+)/g)].map(([, name = '']) => name)),
)
const always = new Set(lasting.flatMap((sheet) => [...declarations(sheet).keys()]))

describe('the variables of the kit', () => {
  it('are read and found in the sources', () => {
    expect(sheets.length).toBeGreaterThan(15)
    expect(used.size).toBeGreaterThan(50)
    expect(modes.light.size).toBeGreaterThan(30)
  })

  it.each(Object.keys(modes) as (keyof typeof modes)[])('are all set in %s', (mode) => {
    expect([...used].filter((name) => !always.has(name) && !modes[mode].has(name))).toEqual([])
  })

  it('are the same names in every mode', () => {
    const names = [...modes.light.keys()].sort()
    for (const mode of Object.values(modes)) expect([...mode.keys()].sort()).toEqual(names)
  })
})

describe.each(['light', 'dark', 'contrast'] as const)('contrast in %s', (mode) => {
  const of = (name: string) => luminance(modes[mode].get(`--k-${name}`) ?? '')

  it.each(textOnGround)('%s on %s can be read', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(markOnGround)('%s on %s can be seen', (mark, ground) => {
    expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3)
  })
})

/** WCAG 2.2: relative luminance of an sRGB colour written as #rrggbb. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
