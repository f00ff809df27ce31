import { describe, expect, it } from 'vitest'
import { plainText } from './plainText.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (said: string) => ({ type: 'text', text: said, marks: [{ type: 'strong' }] })

describe('what a document of Jira says', () => {
  it.each([
    { given: doc(paragraph(text('One '), text('word'))), says: 'One word' },
    { given: doc(paragraph(text('一')), paragraph(text('二'))), says: '一\n二' },
    { given: doc(paragraph(text('a'), { type: 'hardBreak' }, text('b'))), says: 'a\nb' },
    {
      given: doc(paragraph({ type: 'mention', attrs: { id: '1', text: '@Ada' } }, text(' please'))),
      says: '@Ada please',
    },
    { given: doc(paragraph({ type: 'emoji', attrs: { shortName: ':ok:' } })), says: ':ok:' },
    {
      given: doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] }),
      says: '- one',
    },
    { given: doc(paragraph({ type: 'inlineCard', attrs: { url: 'https://a.example' } })), says: 'https://a.example' },
    { given: doc({ type: 'mediaSingle', content: [{ type: 'media', attrs: { id: '1' } }] }), says: '' },
    { given: 'plain already ', says: 'plain already' },
    { given: null, says: '' },
    { given: undefined, says: '' },
  ])('$says', ({ given, says }) => {
    expect(plainText(given)).toBe(says)
  })
})
