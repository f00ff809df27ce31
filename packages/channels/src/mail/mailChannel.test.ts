import { type MailAddress, type NewsKind, newsKinds } from '@counterpart/core'
import { afterEach, describe, expect, it } from 'vitest'
import { aMessage, openStandInMail } from '../testing/index.ts'
import { type MailChannel, type MailSettings, mailChannel } from './mailChannel.ts'
import { mailTexts } from './mailTexts.ts'

const ada = 'ada@contoso.example' as MailAddress
const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

async function open(facts: Partial<MailSettings> = {}) {
  const server = await openStandInMail()
  const channel = mailChannel({
    ...{ server: server.address, from: 'Counterpart <news@contoso.example>', domain: 'contoso.example' },
    linkTo: ({ request }) => `https://hub.example/#/requests/${request.id}`,
    ...facts,
  })
  opened.push(server.close, channel.close)
  return { server, channel }
}
const tell = (channel: MailChannel, facts = {}) => channel.tell(aMessage(facts), ada)

describe('a mail', () => {
  it('comes with headers that follow from what it tells, as a machine writes them', async () => {
    const { server, channel } = await open()
    expect(await tell(channel)).toEqual({ kind: 'told' })
    const [mail] = server.mailsOf(ada)
    expect(mail?.headers).toMatchObject({
      from: 'Counterpart <news@contoso.example>',
      ...{ to: ada, date: 'Mon, 02 Mar 2026 02:00:00 +0000', 'auto-submitted': 'auto-generated' },
      ...{ 'x-auto-response-suppress': 'All', 'content-language': 'en' },
      'message-id': expect.stringMatching(/^<[0-9a-f]{40}@contoso\.example>$/),
    })
    expect(mail?.headers['content-type']).toMatch(/^multipart\/alternative;/)
    expect(mail?.headers['references']).toBe(mail?.headers['in-reply-to'])
    expect(mail?.headers['references']).not.toBe(mail?.headers['message-id'])
    expect(mail?.parts[0]?.replaceAll('\r\n', '\n')).toBe(
      [
        ...['IT-1 The printer does not print', 'Ada Lovelace needs an answer from you to go on.'],
        ...['> Which printer is it?', 'Open the request\nhttps://hub.example/#/requests/r-1'],
        '-- \nCounterpart sends this by itself, because the request is yours to answer, to work on or to look after. ' +
          'An answer to this mail is read by nobody: please answer in the request.\n',
      ].join('\n\n'),
    )
    expect(mail?.parts[1]).toMatch(/^<!doctype html>[^]*<a href="https:\/\/hub\.example\/#\/requests\/r-1">/)
  })

  it('in Chinese arrives as it was written', async () => {
    const { server, channel } = await open()
    await tell(channel, {
      language: 'zh-CN',
      text: '哪一台？',
      by: '李琳',
      request: { ...aMessage().request, title: '打印机坏了' },
    })
    const [mail] = server.mailsOf(ada)
    for (const part of mail?.parts ?? []) expect(part).toContain('李琳需要您的答复才能继续。')
    expect(mail?.parts).toHaveLength(2)
    expect(mail?.parts[0]).toContain('> 哪一台？')
    expect(mail?.parts[1]).toContain('<html lang="zh-CN">')
  })

  it('told again is the same mail, and of one request they stand together', async () => {
    const { server, channel } = await open()
    for (const id of ['one', 'one', 'two']) await tell(channel, { id })
    const ids = server.taken.map(({ headers }) => headers['message-id'])
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[1])
    expect(new Set(server.taken.map(({ headers }) => headers['references'])).size).toBe(1)
    expect(server.mailsOf(ada)).toHaveLength(2)
  })

  it('that was taken over and whose answer was lost is there once after it was sent again', async () => {
    const { server, channel } = await open()
    server.next.push({ at: 'DATA', isKept: true })
    expect(await tell(channel)).toMatchObject({ kind: 'later' })
    expect(await tell(channel)).toEqual({ kind: 'told' })
    expect(server.taken).toHaveLength(2)
    expect(server.mailsOf(ada)).toHaveLength(1)
  })

  it.each([
    { at: 'RCPT', code: 550, kind: 'refused', why: 'the mail server EENVELOPE 550' },
    { at: 'DATA', code: 554, kind: 'refused', why: 'the mail server EMESSAGE 554' },
    { at: 'RCPT', code: 450, kind: 'later', why: 'the mail server EENVELOPE 450' },
    { at: 'DATA', code: 451, kind: 'later', why: 'the mail server EMESSAGE 451' },
    // Not the reader is refused, but we: that can be set right.
    { at: 'MAIL', code: 550, kind: 'later', why: 'the mail server EENVELOPE 550' },
  ] as const)('that is answered with $code at $at is $kind', async ({ at, code, kind, why }) => {
    const { server, channel } = await open()
    server.next.push({ at, code })
    expect(await tell(channel)).toMatchObject({ kind, why })
    expect(await tell(channel)).toEqual({ kind: 'told' })
  })

  it('waits for a server that is not there, and says nothing of who was to be told', async () => {
    const { server, channel } = await open()
    await server.close()
    const told = await tell(channel)
    expect(told).toMatchObject({ kind: 'later', afterMs: null })
    expect(JSON.stringify(told)).not.toContain('ada')
  })

  it.each(['open', 'closed'] as const)(
    'does not go with a password over a line that is %s and not to be trusted',
    async (line) => {
      const server = await openStandInMail({ user: 'hub', password: 'p@ss/word', line })
      opened.push(server.close)
      const { channel } = await open({ server: server.address.replace('://', '://hub:p%40ss%2Fword@') })
      expect(await tell(channel)).toMatchObject({ kind: 'later' })
      expect([server.heard, server.taken]).toEqual([[], []])
    },
  )

  it('waits for an administrator where the server wants a password', async () => {
    const server = await openStandInMail({ user: 'hub', password: 'p@ss/word', line: 'open' })
    opened.push(server.close)
    const { channel } = await open({ server: server.address })
    expect(await tell(channel)).toMatchObject({ kind: 'later', why: expect.stringContaining('530') })
  })
})

describe('what a mail says', () => {
  const link = 'https://hub.example/#/requests/r-1'
  const textsOf = (kind: NewsKind, language: 'en' | 'zh-CN') =>
    mailTexts(aMessage({ kind, language, promise: { target: 'resolution', name: null }, text: '' }), link)
  const said: Readonly<Record<NewsKind, readonly [what: string, line: string, 是什么: string, 句子: string]>> = {
    'asked-back': [
      ...(['Your answer is needed', 'Ada Lovelace needs an answer from you to go on.'] as const),
      ...(['请您答复', 'Ada Lovelace需要您的答复才能继续。'] as const),
    ],
    commented: ['New message', 'Ada Lovelace wrote to you.', '新留言', 'Ada Lovelace给您留言。'],
    delivered: [
      'Delivered: please confirm and rate',
      'Ada Lovelace has delivered what you asked for. Please confirm it and say how it was, or reopen it if something is missing.',
      '已交付，请确认并评价',
      'Ada Lovelace已交付您的请求。请确认并评价；如有缺漏，可重新打开。',
    ],
    reopened: [
      ...(['Reopened', 'Ada Lovelace has reopened it after the delivery.'] as const),
      ...(['已重新打开', 'Ada Lovelace在交付后重新打开了请求。'] as const),
    ],
    assigned: ['Assigned to you', 'Ada Lovelace has given it to you.', '已指派给您', 'Ada Lovelace将其指派给您。'],
    'at-risk': [
      ...(['Promise at risk', 'The promise “Resolution” will break if nothing happens.'] as const),
      ...(['即将超时', '“解决”即将超时。'] as const),
    ],
    broken: ['Promise broken', 'The promise “Resolution” is broken.', '超时违约', '“解决”已超时违约。'],
    escalated: [
      ...([
        'Promise broken, and still open',
        'The promise “Resolution” was broken a while ago, and the request is still open.',
      ] as const),
      ...(['超时已久', '“解决”超时已久，请求仍未完成。'] as const),
    ],
  }

  it.each(newsKinds)('of %s is said in both languages, the same as text and as HTML', async (kind) => {
    const [what, line, 是什么, 句子] = said[kind]
    const en = await textsOf(kind, 'en')
    const zh = await textsOf(kind, 'zh-CN')
    expect(en.subject).toBe(`IT-1 The printer does not print – ${what}`)
    expect(zh.subject).toBe(`IT-1 The printer does not print – ${是什么}`)
    for (const text of [en.text, en.html]) expect(text).toContain(line)
    for (const text of [zh.text, zh.html]) expect(text).toContain(句子)
    // Nothing was written, so nothing is quoted.
    expect(en.text).not.toContain('>')
    expect(en.html).not.toContain('<blockquote')
  })

  it('names a promise of an agreement by the name that it has there', async () => {
    const promise = { target: 'own:part', name: '配件已订' } as const
    const { text } = await mailTexts(aMessage({ kind: 'broken', language: 'zh-CN', promise }), link)
    expect(text).toContain('“配件已订”已超时违约。')
  })

  it('takes nothing that people wrote for markup', async () => {
    const wrote = `<script>alert("1")</script> & 'so' on`
    const { html, text, subject } = await mailTexts(
      aMessage({
        text: `${wrote}\nsecond line`,
        by: '<b>Ada</b>',
        request: { ...aMessage().request, title: '<i>x</i>' },
      }),
      `${link}?a=1&b="2"`,
    )
    expect(html).not.toMatch(/<script|<b>|<i>|b="2"/)
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39; on')
    expect(text).toContain(`> ${wrote}\n> second line`)
    expect(subject).toContain('<i>x</i>')
  })

  it('cannot break out of its headers', async () => {
    const { server, channel } = await open()
    const title = 'Printer\r\nBcc: eve@evil.example\r\n\r\nHello 打印机'
    await tell(channel, { request: { ...aMessage().request, title } })
    const [mail] = server.mailsOf(ada)
    expect(mail?.headers['bcc']).toBeUndefined()
    expect(mail?.headers['subject']).toMatch(/^=\?UTF-8\?/)
  })
})
