/** A node of Jira's documents (Atlassian Document Format), as far as it has text. */
type Node = {
  readonly type?: string
  readonly text?: string
  readonly content?: readonly Node[]
  readonly attrs?: { readonly text?: string; readonly shortName?: string; readonly url?: string }
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'blockquote', 'tableRow', 'rule', 'panel'])

/** What a document says, without how it looks. A text is a document already. */
export function plainText(document: unknown): string {
  if (typeof document === 'string') return document.trim()
  if (typeof document !== 'object' || document === null) return ''
  return textOf(document as Node)
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function textOf({ type = '', text, content, attrs }: Node): string {
  if (type === 'hardBreak') return '\n'
  const own = text ?? attrs?.text ?? attrs?.shortName ?? attrs?.url ?? ''
  const inside = (content ?? []).map(textOf).join(type === 'tableRow' ? '\t' : '')
  return `${type === 'listItem' ? '- ' : ''}${own}${inside}${blocks.has(type) ? '\n' : ''}`
}
