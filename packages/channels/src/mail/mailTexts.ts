import type { Message } from '@counterpart/usecases'
import { lineOf, newsWords } from '../newsWords.ts'

export type MailTexts = { readonly subject: string; readonly text: string; readonly html: string }

/** What a mail says, as plain text and as simple HTML: the same words in both. */
export async function mailTexts(message: Message, link: string): Promise<MailTexts> {
  const words = await newsWords(message)
  const { t } = words
  const { key, title } = message.request
  const line = lineOf(words, message)
  const said = message.text.trim()
  const name = `${key} ${title}`
  const why = t('news.why')
  return {
    subject: t('news.subject', { key, title, what: t(`news.what.${message.kind}`) }),
    text: [
      name,
      line,
      ...(said === '' ? [] : [said.replaceAll(/^/gm, '> ')]),
      `${t('news.open')}\n${link}`,
      `-- \n${why}`,
    ].join('\n\n'),
    html: `<!doctype html>
<html lang="${message.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(name)}</title></head>
<body style="font-family:system-ui,'Segoe UI','Microsoft YaHei','Noto Sans CJK SC',sans-serif;font-size:15px;line-height:1.5;margin:0;padding:24px;max-width:600px">
<p style="margin:0 0 16px"><strong>${safe(name)}</strong></p>
<p style="margin:0 0 16px">${safe(line)}</p>
${said === '' ? '' : `<blockquote style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #0c6470;white-space:pre-wrap">${safe(said)}</blockquote>`}
<p style="margin:0 0 24px"><a href="${safe(link)}">${safe(t('news.open'))}</a></p>
<p style="margin:0;font-size:13px;opacity:.75">${safe(why)}</p>
</body>
</html>
`,
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Nothing that people wrote is markup. */
const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
