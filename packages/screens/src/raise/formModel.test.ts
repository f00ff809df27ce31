import { describe, expect, it } from 'vitest'
import { services } from '../testing/company.ts'
import { answersOf, type FormField, judgeDraft } from './formModel.ts'

const form = services[0]?.form ?? []
const label = { en: 'Label' }

describe('answers as they are sent', () => {
  it.each([
    { draft: { count: '3' }, answers: { count: 3 } },
    { draft: { count: ' １２ ' }, answers: { count: 12 } },
    { draft: { count: 'three' }, answers: { count: 'three' } },
    { draft: { count: '0x1F' }, answers: { count: '0x1F' } },
    { draft: { count: '1e999' }, answers: { count: '1e999' } },
    { draft: { count: ' ' }, answers: {} },
    { draft: { system: '', travel: false, place: 'A1' }, answers: { travel: false, place: 'A1' } },
    { draft: { gone: 'x' }, answers: {} },
  ])('$draft', ({ draft, answers }) => {
    expect(answersOf(form, draft)).toEqual(answers)
  })

  it('name a person by the id, and take nothing for an answer that nobody gave', () => {
    const asked: FormField[] = [
      { name: 'lead', label, required: true, kind: 'person' },
      { name: 'constructor', label, required: false, kind: 'text' },
    ]
    expect(answersOf(asked, { lead: { id: 'lin', name: 'Lin Mei' } })).toEqual({ lead: 'lin' })
  })
})

it('a draft is judged with its title and its hidden questions', () => {
  const asked: FormField[] = [
    { name: 'travel', label, required: false, kind: 'yes-no' },
    {
      name: 'country',
      label,
      required: true,
      kind: 'text',
      shownIf: { match: 'all', conditions: [{ field: 'travel', test: 'is', values: [true] }] },
    },
  ]
  const judged = (title: string, answers: Record<string, string | boolean>) =>
    judgeDraft({ form: asked }, { title, description: '', answers })
  expect(judged(' ', { travel: true }).issues.map(({ path }) => path)).toEqual(['title', 'answers.country'])
  expect(judged('A trip', { travel: false, country: 'Japan' })).toMatchObject({
    answers: { travel: false },
    issues: [],
    shown: [{ name: 'travel' }],
  })
})
