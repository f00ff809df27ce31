/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markOnGround, textOnGround } from '@counterpart/kit/suite'
import { describe, expect, it } from 'vitest'
import { contrast } from './mixing.ts'
import { siteSurface } from './siteSurface.ts'
import { themeOf } from './surface.ts'

const kit = join(import.meta.dirname, '../../kit/src')
const textOf = (folder: string, ending: RegExp) =>
  readdirSync(folder)
    .filter((file) => ending.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
const declared = (sheet: string): ReadonlyMap<string, string> =>
  new Map([...sheet.matchAll(/(--k-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
const own = textOf(import.meta.dirname, /\.(css|tsx)$/)
const base = textOf(join(kit, 'base'), /\.(css|tsx)$/)

const [rules = ''] = textOf(import.meta.dirname, /^colours\.css$/)
const colours = declared(rules.split('}')[0] ?? '')
const underContrast = declared(rules.slice(rules.indexOf('[data-mode="contrast"]')).split('}')[0] ?? '')

describe('the variables of the kit', () => {
  it('are all set that are read', () => {
    const read = new Set(
      [...own, ...base].flatMap((text) => [...text.matchAll(/var\((--k-[\w-]+)\)/g)].map(([, name = '']) => name)),
    )
    const set = new Set(own.flatMap((text) => [...declared(text).keys()]))
    expect(read.size).toBeGreaterThan(60)
    expect([...read].filter((name) => !set.has(name))).toEqual([])
  })

  it('are those that the plain kit has, since screens may read each of them', () => {
    const plain = textOf(join(kit, 'plain'), /^(colours|kit)\.css$/).flatMap((sheet) => [...declared(sheet).keys()])
    const set = new Set(own.flatMap((text) => [...declared(text).keys()]))
    expect(new Set(plain).size).toBeGreaterThan(60)
    expect([...new Set(plain)].filter((name) => !set.has(name))).toEqual([])
  })

  it('name colours that the theme of Fluent has', () => {
    const theme = themeOf({ place: 'teams' }, 'light', 'en')
    const named = own.flatMap((text) =>
      [...text.matchAll(/var\(--((?:color|font|line|border|spacing|shadow|stroke|duration|curve)\w+)\)/g)].map(
        ([, name = '']) => name,
      ),
    )
    expect(named.length).toBeGreaterThan(80)
    expect(named.filter((name) => !(name in theme))).toEqual([])
  })
})

const sections = {
  'a white section': {},
  'a grey section': { palette: { themePrimary: '#0078d4' }, semanticColors: { bodyBackground: '#f3f2f1' } },
  'a section of a teal site': { palette: { themePrimary: '#03787c' }, semanticColors: { bodyBackground: '#eff6f6' } },
  'a section in the colour of the brand': {
    palette: { themePrimary: '#03787c' },
    semanticColors: { bodyBackground: '#03787c', bodyText: '#ffffff' },
  },
  'a section of an orange site': { palette: { themePrimary: '#ca5010' } },
  'a section in orange': {
    palette: { themePrimary: '#ca5010' },
    semanticColors: { bodyBackground: '#ca5010', bodyText: '#ffffff' },
  },
  'a yellow site': { palette: { themePrimary: '#ffb900' } },
  'a dark site': {
    palette: { themePrimary: '#2899f5' },
    semanticColors: { bodyBackground: '#1b1a19', bodyText: '#f3f2f1' },
  },
  'a site with a dark brand on dark': {
    palette: { themePrimary: '#4f1a1a' },
    semanticColors: { bodyBackground: '#1f1f1f', bodyText: '#ffffff' },
  },
  'a site that says nothing that can be read': { palette: { themePrimary: 'rebeccapurple' } },
}

const themes = {
  ...Object.fromEntries(
    (['light', 'dark', 'contrast'] as const).map((mode) => [mode, themeOf({ place: 'teams' }, mode, 'en')]),
  ),
  ...Object.fromEntries(
    Object.entries(sections).map(([name, site]) => [name, themeOf(siteSurface(site), 'light', 'en')]),
  ),
}

describe.each(Object.entries(themes))('contrast in %s', (name, theme) => {
  const of = (variable: string): string => {
    const value = (name === 'contrast' && underContrast.get(`--k-${variable}`)) || colours.get(`--k-${variable}`)
    const token = /^var\(--(\w+)\)$/.exec(value ?? '')?.[1]
    return `${theme[token as keyof typeof theme]}`
  }

  it.each(textOnGround)('%s on %s can be read', (text, ground) => {
    expect(contrast(of(text), of(ground)), `${of(text)} on ${of(ground)}`).toBeGreaterThanOrEqual(4.5)
  })

  it.each(markOnGround)('%s on %s can be seen', (mark, ground) => {
    expect(contrast(of(mark), of(ground)), `${of(mark)} on ${of(ground)}`).toBeGreaterThanOrEqual(3)
  })
})
