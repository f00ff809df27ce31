import type { NeedView } from '@counterpart/contract'
import { id, instant, type MeasureId, measureIds } from '@counterpart/core'
import { wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { sentenceOf, targetOf, targetText, unitFor, valueFormat } from './needText.ts'
import { partOf, wholeOf } from './rowsOfMeasure.ts'

const en = await wordsFor('en', { timeZone: 'Asia/Shanghai' })
const zh = await wordsFor('zh-CN', { timeZone: 'Asia/Shanghai' })
const need = (measure: MeasureId, value: number, target: number): NeedView => ({
  ...{ id: id('n'), version: 1, complaint: '推来推去', measure, provider: id('it'), target },
  baseline: {
    ...{ value, low: value * 0.8, high: value * 1.1, n: 1234 },
    from: instant('2026-04-13T00:00+08:00'),
    until: instant('2026-07-07T10:00+08:00'),
  },
  ...{ owner: id('lin'), keptBy: id('lin'), keptAt: instant('2026-07-07T10:00+08:00'), state: 'kept' },
  now: { kind: 'not-enough-data', n: 1, needed: 10 },
  nowFrom: instant(0),
  nowUntil: instant(0),
  names: { departments: { it: { en: 'IT', 'zh-CN': '信息技术部' } }, services: {}, people: {} },
})

describe('a need in one sentence', () => {
  it('says what was said, the value with interval and n, the time and the target, in both languages', () => {
    const handedOn = need('handed-on', 0.25, 0.05)
    expect(sentenceOf(en, handedOn)).toBe(
      '“推来推去” in figures: IT: 25% of the requests change departments at least once (95% interval 20% to 28%, n = 1,234, Apr 13, 2026 to Jul 7, 2026). Target: at most 5%.',
    )
    expect(sentenceOf(zh, handedOn)).toBe(
      '“推来推去”用数字来说：信息技术部，有 25% 的请求至少换过一次部门（95% 置信区间 20%至28%，n = 1,234，2026年4月13日至2026年7月7日）。目标：不超过 5%。',
    )
  })

  it('names a day where the measure is about what is open', () => {
    expect(sentenceOf(en, need('overdue', 0.3, 0.1))).toContain('n = 1,234, on Jul 7, 2026)')
  })

  it('is whole for every measure', () => {
    for (const measure of measureIds)
      for (const words of [en, zh]) {
        expect(sentenceOf(words, need(measure, 0.5, 0.1))).not.toMatch(/[{}]|undefined|NaN/)
        expect(wholeOf(measure, { from: instant(1), until: null })).not.toEqual({})
      }
  })
})

describe('a target', () => {
  it.each([
    { measure: 'on-time', value: 0.8, unit: 'share', typed: '90', target: 0.9, says: 'At least 90%' },
    { measure: 'reopened', value: 0.08, unit: 'share', typed: '2,5', target: 0.025, says: 'At most 2.5%' },
    { measure: 'response-median', value: 45, unit: 'minutes', typed: '30', target: 30, says: 'At most 30m' },
    { measure: 'response-median', value: 1560, unit: 'hours', typed: '8', target: 480, says: 'At most 8h' },
    { measure: 'resolution-p90', value: 20_000, unit: 'days', typed: '7', target: 10_080, says: 'At most 7d' },
  ] as const)('of $measure at $value is typed in $unit: $says', ({ measure, value, unit, typed, target, says }) => {
    expect(unitFor(measure, value)).toBe(unit)
    expect(targetOf(typed, unit)).toBe(target)
    expect(targetText(en, measure, target)).toBe(says)
  })

  it.each(['', ' ', 'ninety', '-1', '1e3', '0x10', '1.2.3', '.'])('is not "%s"', (typed) => {
    expect(targetOf(typed, 'share')).toBeNull()
  })
})

describe('a value', () => {
  it('has a decimal only where the interval is narrow', () => {
    expect(valueFormat(en, 'on-time', { low: 0.83, high: 0.84 })(0.8351)).toBe('83.5%')
    expect(valueFormat(en, 'on-time', { low: 0.7, high: 0.9 })(0.8351)).toBe('84%')
  })
})

describe('the rows of a measure', () => {
  it('are all that it counts, and the part that it finds', () => {
    const ends = { from: instant(1000), until: instant(2000) }
    expect(wholeOf('on-time', ends)).toEqual({ deliveredFrom: 1000, deliveredUntil: 2000, onTime: 'promised' })
    expect(partOf('on-time', ends, instant(0))).toMatchObject({ onTime: 'kept' })
    expect(partOf('handed-on', ends, instant(0))).toEqual({
      ...{ raisedFrom: 1000, raisedUntil: 2000, state: 'not-withdrawn', handedOn: true },
    })
    expect(partOf('response-median', ends, instant(0))).toBeNull()
    expect(partOf('old', ends, instant(31 * 86_400_000))).toEqual({ state: 'open', raisedUntil: 86_400_000 })
  })
})
