import type { FigureView } from '@counterpart/contract'
import { instant } from '@counterpart/core'
import { wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { figureText, shareFormat } from './figureText.ts'
import { periodNames } from './periodNames.ts'
import { directionOf, signalsIn, type Told } from './signals.ts'

const en = await wordsFor('en')
const zh = await wordsFor('zh-CN')
const figure = (value: number, low: number, high: number, n: number): FigureView => ({
  ...{ kind: 'figure', value, low, high, n, confidence: 0.95, method: 'wilson' },
})

describe('a figure', () => {
  it('never goes without its n and interval', () => {
    const of = figure(0.835, 0.76, 0.89, 177)
    expect(figureText(en, of, shareFormat(en, of))).toEqual({
      value: '84%',
      interval: '76% to 89% (95% interval)',
      n: 'n = 177',
    })
    expect(figureText(zh, of, shareFormat(zh, of)).interval).toBe('76%至89%（95% 置信区间）')
  })

  it('has a decimal only where the interval is narrow', () => {
    const of = figure(0.8351, 0.83, 0.84, 20_760)
    expect(figureText(en, of, shareFormat(en, of))).toMatchObject({
      value: '83.5%',
      interval: '83.0% to 84.0% (95% interval)',
    })
  })

  it('says what is missing where there is too little', () => {
    const of: FigureView = { kind: 'not-enough-data', n: 8, needed: 12 }
    expect(figureText(zh, of, String)).toEqual({
      value: '数据不足',
      interval: '数据不足：还需 4 条',
      n: 'n = 8',
    })
  })
})

describe('the name of a period', () => {
  const named = (by: 'week' | 'month', count: number) =>
    periodNames({ by, count, timeZone: 'UTC' }, 'en')(Date.parse('2024-01-08T00:00Z'))

  it('is its first day, with a year where several are shown, or the month', () => {
    expect(named('week', 13)).toBe('Jan 8')
    expect(named('week', 60)).toBe('Jan 8, 24')
    expect(named('month', 30)).toBe('Jan 24')
  })
})

describe('signals', () => {
  const at = (n: number) => instant(n * 604_800_000)
  const view = (values: readonly number[], signals: Readonly<Record<number, Told['kind']>>) => ({
    chart: { kind: 'chart', method: 'p', centre: 0.8, sigmaZ: 1, n: values.length } as const,
    points: values.map((value, i) => ({
      ...{ from: at(i), until: at(i + 1), complete: true },
      onTime: figure(value, value, value, 30),
      limits: { low: 0.5, high: 1 },
      signal: signals[i] ?? null,
    })),
  })

  it('are told newest first, a row once, by its last period and its whole length', () => {
    const row = [0.9, 0.7, 0.7, 0.4, 0.7, 0.7, 0.7, 0.7, 0.7, 0.4, 0.9, 0.4]
    const told = signalsIn(view(row, { 3: 'below', 8: 'row-below', 9: 'below', 11: 'below' }))
    expect(told.map(({ kind, period }) => [kind, period.from / at(1)])).toEqual([
      ['below', 11],
      ['row-below', 9],
    ])
    expect(told[1]).toMatchObject({ length: 9 })
  })

  it('leave out what was not judged', () => {
    const of = view([0.9, 0.7], { 1: 'below' })
    expect(signalsIn({ ...of, chart: { kind: 'not-enough-data', n: 2, needed: 8 } })).toEqual([])
    expect(signalsIn({ ...of, points: of.points.map((period) => ({ ...period, limits: null })) })).toEqual([])
  })

  it('are for better or for worse', () => {
    expect((['below', 'row-below', 'above', 'row-above'] as const).map(directionOf)).toEqual([
      ...['worse', 'worse', 'better', 'better'],
    ])
  })
})
