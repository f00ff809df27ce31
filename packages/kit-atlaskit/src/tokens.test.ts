/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import tokenNames from '@atlaskit/tokens/token-names'
import { describe, expect, it } from 'vitest'

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')
const plain = dirname(fileURLToPath(import.meta.resolve('@counterpart/kit/plain')))
const namesIn = (sheet: string) => [...new Set(sheet.match(/--k-[\w-]+(?=:)/g))].sort()

const [asTokens = '', forced = ''] = read(import.meta.dirname, 'tokens.css').split('@media (forced-colors: active)')
// The check of the plain kit holds this list to what the shared structure and the screens use.
const ofPlain = namesIn(read(plain, 'kit.css') + read(plain, 'colours.css'))
const colours = namesIn(read(plain, 'colours.css'))

describe('the variables of the Atlaskit kit', () => {
  it('are those of the plain kit', () => {
    expect(ofPlain.length).toBeGreaterThan(70)
    expect(namesIn(asTokens)).toEqual(ofPlain)
  })

  it('take the colours of the reader where colours are forced', () => {
    expect(colours.length).toBeGreaterThan(40)
    expect(namesIn(forced)).toEqual(colours)
  })

  it('read only tokens that there are', () => {
    const known = new Set<string>(Object.values(tokenNames))
    const sheets = asTokens + read(import.meta.dirname, 'kit.css')
    const used = [...new Set(sheets.match(/--ds-[\w-]+/g))]
    expect(used.length).toBeGreaterThan(40)
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })

  it('take every colour from a token', () => {
    const declared = [...asTokens.matchAll(/(--k-[\w-]+):\s*([^;]+);/g)].filter(([, name = '']) =>
      colours.includes(name),
    )
    expect(declared.length).toBe(colours.length)
    expect(declared.filter(([, , value = '']) => !/var\(--ds-|^transparent$/.test(value))).toEqual([])
  })
})
