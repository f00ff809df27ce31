import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankMatches } from './rankMatches.ts'

type Item = { readonly name: string; readonly about?: string }
const items: readonly Item[] = [
  { name: 'Printers', about: 'Paper, toner and repair.' },
  { name: 'Laptop', about: 'New, replaced or lent.' },
  { name: '请假', about: '年假与病假的申请。' },
  { name: 'Meeting room', about: 'With a screen.' },
  { name: 'Room', about: 'To live in.' },
]
const findableOf = ({ name, about = '' }: Item) => ({
  texts: [
    { text: name, weight: 1 },
    { text: about, weight: 0.4 },
  ],
})
const found = (query: string) => rankMatches(items, findableOf, query).map(({ item }) => item.name)

describe('ranking what a person may mean', () => {
  it.each([
    { given: 'another form of the word', query: 'printing', first: 'Printers' },
    { given: 'a word not yet typed to its end', query: 'lapt', first: 'Laptop' },
    { given: 'two letters swapped', query: 'latpop', first: 'Laptop' },
    { given: 'a letter missing', query: 'printrs', first: 'Printers' },
    { given: 'two slips in a long word', query: 'prniterss', first: 'Printers' },
    { given: 'a word of a description', query: 'toner', first: 'Printers' },
    { given: 'a sentence around it', query: 'could you please lend me a laptop', first: 'Laptop' },
    { given: 'a Chinese sentence around it', query: '我想请假三天', first: '请假' },
    { given: 'one Chinese character', query: '假', first: '请假' },
    { given: 'full-width letters', query: 'ＬＡＰＴＯＰ', first: 'Laptop' },
    { given: 'a whole name before its parts', query: 'meeting room', first: 'Meeting room' },
  ])('finds $given', ({ query, first }) => {
    expect(found(query)[0]).toBe(first)
  })

  it.each(['', '  ', '?!', 'xyzzy', 'roam', 'tap', '的了吗'])('finds nothing for "%s"', (query) => {
    expect(found(query)).toEqual([])
  })

  it('does not take a word of a description in a sentence about something else for what is meant', () => {
    expect(found('paper planes over distant mountains')).toEqual([])
  })

  it('gives the best first, the same each time, and only what was there', () => {
    const words = fc.array(fc.constantFrom('room', 'meeting', '请假', 'printer', 'new', 'a', '年', 'lapttop', 'x'))
    fc.assert(
      fc.property(words, (list) => {
        const query = list.join(' ')
        const ranked = rankMatches(items, findableOf, query)
        expect(ranked).toEqual(rankMatches(items, findableOf, query))
        const scores = ranked.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(scores.every((score) => score > 0)).toBe(true)
        expect(new Set(ranked.map(({ item }) => item)).size).toBe(ranked.length)
      }),
    )
  })

  it('finds each item by its own name', () => {
    for (const { name } of items) expect(found(name)[0]).toBe(name)
  })
})
