import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMessageFile, writeMessageFile } from './messageFile.ts'

const kindsOf = (json: string) => readMessageFile('en', json).problems.map(({ kind, key }) => `${kind} ${key}`.trim())

describe('a message file', () => {
  it.each([
    { given: 'no JSON', json: '{"a": "x",}', problems: ['not-json'] },
    { given: 'an array', json: '["a"]', problems: ['not-flat'] },
    { given: 'texts within texts', json: '{"a": {"b": "x"}, "c": 1}', problems: ['not-flat a', 'not-flat c'] },
    { given: 'a key twice', json: '{\n  "a": "x",\n  "a": "y"\n}\n', problems: ['repeated-key a'] },
    {
      given: 'a key twice, in two spellings',
      json: '{\n  "a": "x",\n  "\\u0061": "y"\n}\n',
      problems: ['repeated-key a'],
    },
    { given: 'keys out of order', json: '{\n  "b": "x",\n  "a": "y"\n}\n', problems: ['unsorted a'] },
    { given: 'another layout', json: '{"a": "x"}', problems: ['unsorted'] },
    { given: 'a key with a space', json: '{\n  "a b": "x"\n}\n', problems: ['bad-key a b'] },
    { given: 'a key that ends in a point', json: '{\n  "a.": "x"\n}\n', problems: ['bad-key a.'] },
    { given: 'a key that objects have already', json: '{\n  "__proto__": "x"\n}\n', problems: ['bad-key __proto__'] },
    { given: 'an empty text', json: '{\n  "a": " "\n}\n', problems: ['empty a'] },
    { given: 'nothing wrong', json: '{\n  "a": "x \\"y\\": z",\n  "a.b": "y"\n}\n', problems: [] },
  ])('with $given', ({ json, problems }) => {
    expect(kindsOf(json)).toEqual(problems)
  })

  it('is in order once it was sorted, and says the same', () => {
    const key = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,3}([.-][a-z0-9]{1,2}){0,2}$/)
    const text = fc.string({ unit: 'binary' }).filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(fc.dictionary(key, text), (texts) => {
        const sorted = readMessageFile('en', writeMessageFile(Object.entries(texts)))
        expect(sorted.problems).toEqual([])
        expect(Object.fromEntries(sorted.entries)).toEqual({ ...texts })
      }),
    )
  })
})
