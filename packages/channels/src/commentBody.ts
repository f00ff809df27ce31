import type { NewsKind } from '@counterpart/core'
import type { Message } from '@counterpart/usecases'
import { doerIn, lineOf, newsWords } from './newsWords.ts'

/** The Atlassian Document Format, so far as we write it. */
type Node = {
  readonly type: string
  readonly text?: string
  readonly content?: readonly Node[]
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[]
}
export type CommentBody = { readonly version: 1; readonly type: 'doc'; readonly content: readonly Node[] }

const text = (said: string, ...marks: NonNullable<Node['marks']>): Node => ({
  ...{ type: 'text', text: said },
  ...(marks.length > 0 && { marks }),
})
const paragraph = (...content: readonly Node[]): Node => ({ type: 'paragraph', content })

/** Who said it, what they said, and the way to the request. */
export async function commentBody(message: Message, link: string | null): Promise<CommentBody> {
  const words = await newsWords(message)
  const { kind, request } = message
  const line = isRecorded(kind)
    ? words.t(`news.record.${kind}`, { who: doerIn(words, message) })
    : lineOf(words, message)
  const from = words.t('news.record.from', { key: request.key })
  return {
    version: 1,
    type: 'doc',
    content: [
      paragraph(text(line, { type: 'strong' })),
      ...paragraphsOf(message.text),
      ...(link === null ? [] : [paragraph(text(from, { type: 'link', attrs: { href: link } }))]),
    ],
  }
}

/** What a record has sentences of its own for: its readers are not those whom it is for. */
const recorded = ['asked-back', 'commented', 'delivered', 'reopened'] as const satisfies readonly NewsKind[]
const isRecorded = (kind: NewsKind): kind is (typeof recorded)[number] =>
  (recorded as readonly NewsKind[]).includes(kind)

/** A blank line begins a paragraph, any other break a line. The format knows no empty text. */
function paragraphsOf(said: string): readonly Node[] {
  return said
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((part) => part.split(/\r?\n/).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => paragraph(...lines.flatMap((line, i) => (i === 0 ? [] : [hardBreak]).concat(text(line)))))
}
const hardBreak: Node = { type: 'hardBreak' }
