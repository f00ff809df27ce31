import { openIntervals, workingMs } from '@counterpart/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aStory, counted, july, office, paused } from '../testing/stories.ts'
import { localDaysIn } from './localDay.ts'
import { marksOf } from './marksOf.ts'
import { piecesOf } from './storyPieces.ts'
import { layoutOf } from './storyRows.ts'

const local = localDaysIn('Asia/Shanghai')
const hour = 3_600_000
function laidOut(story: ReturnType<typeof aStory>) {
  const openBetween = (from: number, to: number) => openIntervals(office, from as never, to as never)
  return layoutOf({ pieces: piecesOf(story, office), marks: marksOf(story), openBetween }, local)
}
const spans = (layout: ReturnType<typeof laidOut>) =>
  layout.rows.map(({ from, to }) => `${from.slice(8)}-${to.slice(8)}`)

describe('the pieces of a story', () => {
  it('set apart what is counted after the goal', () => {
    const story = aStory(counted(july(6, '09:00'), july(7, '11:00')), { goal: workingMs(9 * hour) })
    expect(piecesOf(story, office).map(({ look, from, to }) => [look, (to - from) / hour])).toEqual([
      ['counted', 8],
      ['closed', 16],
      ['counted', 1],
      ['late', 1],
    ])
  })

  it('lead on to the due time while it lies ahead, and not when the clock stands or has stopped', () => {
    const due = { dueAt: july(7, '10:00') }
    const segments = counted(july(6, '16:00'), july(6, '16:30'))
    expect(piecesOf(aStory(segments, due), office).map(({ look }) => look)).toEqual([
      'counted',
      'ahead',
      'ahead-closed',
      'ahead',
    ])
    for (const state of ['paused', 'stopped'] as const)
      expect(piecesOf(aStory(segments, { ...due, state }), office)).toHaveLength(1)
  })

  it('begin anew with a round, and leave a hole where nothing ran', () => {
    const segments = [...counted(july(6, '09:00'), july(6, '16:00')), ...counted(july(7, '09:00'), july(7, '16:00'), 2)]
    expect(piecesOf(aStory(segments), office).map(({ look }) => look)).toEqual(['counted', 'stopped', 'counted'])
  })
})

describe('the rows of a story', () => {
  it('show of one day no more than it needs', () => {
    const layout = laidOut(aStory(counted(july(6, '10:07'), july(6, '10:27'))))
    expect(layout).toMatchObject({ unit: 'day', fromMinute: 605, toMinute: 630 })
  })

  it('are days, with a weekend as one', () => {
    const layout = laidOut(aStory(counted(july(9, '15:00'), july(14, '10:00'))))
    expect(spans(layout)).toEqual(['09-09', '10-10', '11-12', '13-13', '14-14'])
    expect(layout.rows.map(({ counted }) => counted / hour)).toEqual([2, 8, 0, 8, 1])
    expect(layout).toMatchObject({ unit: 'day', fromMinute: 540, toMinute: 1020 })
    expect(layout.rows[2]?.whole?.why).toBe('outside-hours')
  })

  it('keep a day of the weekend apart on which something happened', () => {
    expect(spans(laidOut(aStory(counted(july(11, '15:00'), july(13, '10:00')))))).toEqual(['11-11', '12-12', '13-13'])
  })

  it('make one row of a long pause, and weeks of a long story', () => {
    const pause = [...counted(july(6, '09:00'), july(6, '10:00')), paused(july(6, '10:00'), july(28, '10:00'))]
    expect(spans(laidOut(aStory(pause)))).toEqual(['06-06', '07-27', '28-28'])
    const long = laidOut(aStory(counted(july(8, '09:00'), july(31, '17:00'))))
    expect(long.unit).toBe('week')
    expect(spans(long)).toEqual(['08-12', '13-19', '20-26', '27-31'])
  })

  it('lose nothing: what the rows count is what the clock counts', () => {
    const day = fc.integer({ min: 1, max: 31 })
    const minute = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(day, minute, fc.integer({ min: 1, max: 90 * 24 * 60 }), (d, m, length) => {
        const from = july(d) + m * 60_000
        const story = aStory(counted(from, from + length * 60_000))
        const { rows, unit } = laidOut(story)
        expect(rows.reduce((sum, row) => sum + row.counted, 0)).toBe(story.used)
        expect(rows.length).toBeLessThanOrEqual(unit === 'day' ? 12 : 16)
      }),
    )
  })

  it('tell days by the clock of the reader', () => {
    const story = aStory(counted(july(6, '09:00'), july(7, '10:00')))
    const shown = { pieces: piecesOf(story, office), marks: marksOf(story), openBetween: () => [] }
    const inLondon = layoutOf(shown, localDaysIn('Europe/London'))
    expect(inLondon.rows.map(({ from, counted }) => [from, counted / hour])).toEqual([
      ['2026-07-06', 8],
      ['2026-07-07', 1],
    ])
    expect(inLondon).toMatchObject({ fromMinute: 120, toMinute: 600 })
  })
})
