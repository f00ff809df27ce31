import { describe, expect, it } from 'vitest'
import golden from '../../../../test/golden/complaints/complaints.json' with { type: 'json' }
import { languages } from '../kernel/index.ts'
import { complaints } from './complaints.ts'
import { complaintsFor } from './complaintsFor.ts'
import { measureIds } from './measures.ts'

describe('a complaint', () => {
  it('is there for every measure, once, with words in every language', () => {
    expect(complaints.map(({ measure }) => measure).toSorted()).toEqual([...measureIds].toSorted())
    for (const { wording } of complaints) for (const language of languages) expect(wording[language]).toBeTruthy()
  })

  it.each(
    complaints.flatMap(({ measure, wording }) => languages.map((language) => [wording[language] ?? '', measure])),
  )('"%s" is %s', (said, measure) => {
    expect(complaintsFor(said)[0]?.measure).toBe(measure)
  })

  it.each(golden.cases)('"$said" is $measure', ({ said, measure }) => {
    expect(complaintsFor(said)[0]?.measure).toBe(measure)
  })

  it('was looked at in 40 wordings, most of them not those of the catalogue', () => {
    const own = new Set(complaints.flatMap(({ wording }) => Object.values(wording)))
    expect(golden.cases).toHaveLength(40)
    expect(golden.cases.filter(({ said }) => own.has(said)).length).toBe(
      golden.cases.filter((one) => 'catalogue' in one).length,
    )
    expect(golden.cases.filter(({ said }) => own.has(said)).length).toBeLessThan(5)
    expect(new Set(golden.cases.map(({ measure }) => measure))).toEqual(new Set(measureIds))
    const chinese = golden.cases.filter(({ said }) => /\p{Script=Han}/u.test(said))
    expect(chinese.length).toBeGreaterThan(15)
  })

  it.each(golden.unknown)('that is none of these is not known: "%s"', (said) => {
    expect(complaintsFor(said)).toEqual([])
  })

  it('may fit several, of which the best comes first', () => {
    const fits = complaintsFor('slow, and nobody answers').map(({ measure }) => measure)
    expect(fits.slice(0, 3)).toEqual(expect.arrayContaining(['resolution-median', 'response-median']))
  })

  it('is found whatever its case, width and ending', () => {
    for (const said of ['SLOW', 'ｓｌｏｗ', 'slowly', '效率低！', '效率 低，'])
      expect(complaintsFor(said)[0]?.measure).toBe('resolution-median')
  })
})
