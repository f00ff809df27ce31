import { newsKinds } from '@counterpart/core'
import type { Message, RecordReader } from '@counterpart/usecases'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { isOurComment, type JiraSettings, jiraChannel } from './jiraChannel.ts'
import { aMessage, standInJira } from './testing/index.ts'

const site = 'https://contoso.atlassian.net'
const record: RecordReader = { house: 'contoso', issue: '10001' }
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => {
  server.resetHandlers()
  vi.useRealTimers()
})
afterAll(() => server.close())

const said = (facts: Partial<Message> = {}) => aMessage({ kind: 'commented', id: 'r-1:news:3:@record', ...facts })
const minute = 60_000

function open(facts: Partial<JiraSettings> = {}) {
  let now = said().at + minute
  const jira = standInJira(site, ['10001'], () => now)
  server.use(...jira.handlers)
  const channel = jiraChannel({
    request: (path, call, house) => fetch(`https://${house}.atlassian.net${path}`, call),
    linkTo: () => null,
    now: () => now,
    ...facts,
  })
  return {
    jira,
    tell: (message: Message) => channel.tell(message, record),
    pass: (ms: number) => {
      now += ms
    },
  }
}
const bodies = (jira: ReturnType<typeof standInJira>) => jira.commentsOn('10001').map(({ body }) => body)

describe('a comment in Jira', () => {
  it('says who said what, in the document format of Atlassian', async () => {
    const { tell, jira } = open({ linkTo: () => 'https://teams.example/r-1' })
    expect(await tell(said({ text: 'It beeps.\nTwice.\n\n \nThen nothing.' }))).toEqual({ kind: 'told' })
    const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
    const text = (words: string, ...marks: object[]) => ({
      ...{ type: 'text', text: words },
      ...(marks.length > 0 && { marks }),
    })
    expect(bodies(jira)).toEqual([
      {
        ...{ version: 1, type: 'doc' },
        content: [
          paragraph(text('Ada Lovelace wrote', { type: 'strong' })),
          paragraph(text('It beeps.'), { type: 'hardBreak' }, text('Twice.')),
          paragraph(text('Then nothing.')),
          paragraph(text('IT-1 in Counterpart', { type: 'link', attrs: { href: 'https://teams.example/r-1' } })),
        ],
      },
    ])
  })

  it.each([
    ['asked-back', 'Ada Lovelace asked the customer back', 'Ada Lovelace向客户提问'],
    ['commented', 'Ada Lovelace wrote', 'Ada Lovelace留言'],
    ['delivered', 'Ada Lovelace delivered', 'Ada Lovelace交付'],
    ['reopened', 'Ada Lovelace reopened it after the delivery', 'Ada Lovelace在交付后重新打开'],
  ] as const)('of %s speaks both languages', async (kind, en, zh) => {
    const { tell, jira } = open()
    await tell(said({ kind, id: 'en' }))
    await tell(said({ kind, id: 'zh', language: 'zh-CN' }))
    const lines = bodies(jira).map((body) => JSON.stringify(body))
    expect(lines[0]).toContain(JSON.stringify(en))
    expect(lines[1]).toContain(JSON.stringify(zh))
  })

  it('of any kind has no empty text, which the format does not know', async () => {
    const { tell, jira } = open()
    for (const kind of newsKinds)
      for (const text of ['', ' \n\n ', 'one\r\n\r\ntwo'])
        expect(await tell(said({ kind, text, id: `${kind} ${text}` }))).toEqual({ kind: 'told' })
    expect(JSON.stringify(bodies(jira))).not.toMatch(/"text":"\s*"|"content":\[\]/)
    expect(bodies(jira)).toHaveLength(newsKinds.length * 3)
  })

  it('carries what it is of, by which whoever hears of it knows it for ours', async () => {
    const { tell, jira } = open()
    await tell(said())
    jira.write('10001', { at: 0, properties: [{ key: 'sd.public.comment', value: { internal: true } }] })
    expect(jira.commentsOn('10001').map(isOurComment)).toEqual([true, false])
    expect(isOurComment({ id: '1' })).toBe(false)
  })

  it('is written once, however often it is told', async () => {
    const { tell, jira } = open()
    for (let i = 0; i < 3; i++) expect(await tell(said())).toEqual({ kind: 'told' })
    expect(bodies(jira)).toHaveLength(1)
    await tell(said({ id: 'r-1:news:4:@record' }))
    expect(bodies(jira)).toHaveLength(2)
  })

  it('that was written and whose answer was lost is found, also beneath hundreds of others and days later', async () => {
    const { tell, jira, pass } = open()
    for (let i = 0; i < 30; i++) jira.write('10001', { at: said().at - 20 * minute })
    jira.next.push({ call: /^POST .*\/issue\/10001\/comment$/, answer: 'answer lost' })
    await expect(tell(said())).rejects.toThrow()
    expect(bodies(jira)).toHaveLength(31)
    for (let i = 0; i < 250; i++) {
      pass(minute)
      jira.write('10001', { at: said().at + i * minute })
    }
    expect(await tell(said())).toEqual({ kind: 'told' })
    expect(bodies(jira)).toHaveLength(281)
  })

  it('is not looked for among what was written long before', async () => {
    const { tell, jira } = open()
    for (let i = 0; i < 300; i++) jira.write('10001', { at: said().at - (300 - i) * 20 * minute })
    await tell(said())
    expect(jira.asked.map((call) => call.split('?')[0])).toEqual([
      'GET /rest/api/3/issue/10001/comment',
      'POST /rest/api/3/issue/10001/comment',
    ])
  })

  it.each([
    { status: 400, kind: 'refused' },
    { status: 403, kind: 'refused' },
    { status: 404, kind: 'refused' },
    { status: 413, kind: 'refused' },
    { status: 401, kind: 'later' },
    { status: 500, kind: 'later' },
  ])('that is answered with $status is $kind, wherever on the way', async ({ status, kind }) => {
    for (const call of [/^GET/, /comment\/list/, /^POST .*\/10001\/comment$/]) {
      const { tell, jira } = open()
      jira.write('10001', { at: said().at })
      jira.next.push({ call, answer: { status } })
      expect(await tell(said())).toMatchObject({ kind, why: expect.stringMatching(new RegExp(`Jira: ${status}$`)) })
      expect(bodies(jira)).toHaveLength(1)
    }
  })

  it('waits as long as Jira says', async () => {
    const { tell, jira } = open()
    jira.next.push({ call: /^POST/, answer: { status: 429, headers: { 'retry-after': '30' } } })
    expect(await tell(said())).toMatchObject({ kind: 'later', afterMs: 30_000 })
  })

  it('that meets no answer is a fault, and so is one that never comes', async () => {
    const { tell, jira } = open()
    jira.next.push({ call: /^GET/, answer: 'lost' })
    await expect(tell(said())).rejects.toThrow()
    vi.useFakeTimers()
    const silent = open({ request: () => new Promise(() => {}) })
    const told = silent.tell(said()).catch((fault: Error) => fault.message)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await told).toBe('Jira, GET: no answer in 10000 ms')
  })
})
