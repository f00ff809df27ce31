import { newsKinds } from '@counterpart/core'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TeamsSettings, teamsChannel } from './teamsChannel.ts'
import { aMessage, type Cloud, recorded, standInGraph } from './testing/index.ts'

const clouds: readonly (Cloud & { readonly name: string })[] = [
  { name: 'the world', authority: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' },
  {
    ...{ name: 'China', authority: 'https://login.partner.microsoftonline.cn' },
    graph: 'https://microsoftgraph.chinacloudapi.cn',
  },
]
const registration = { clientId: '5d1f7c9b-3d6f-4a3e-8c1b-6a7b8c9d0e03', clientSecret: 'so~secret' }
const ada = { house: '22222222-2222-4222-8222-222222222222', subject: '11111111-1111-4111-8111-111111111111' }

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => {
  server.resetHandlers()
  vi.useRealTimers()
})
afterAll(() => server.close())

let now = 0
function open(cloud: Cloud = clouds[0] as Cloud, facts: Partial<TeamsSettings> = {}) {
  const graph = standInGraph(cloud, registration)
  server.use(...graph.handlers)
  const channel = teamsChannel(
    {
      ...{ ...registration, authority: cloud.authority, resource: cloud.graph },
      ...{ appId: 'our-app', page: 'https://hub.example/teams/' },
      ...facts,
    },
    { now: () => now },
  )
  return { graph, ...channel, ofAda: () => graph.activitiesOf(ada.house, ada.subject) }
}

describe('an activity in Teams', () => {
  it.each(clouds)('is told by Graph of $name, and opens the request in the app', async (cloud) => {
    const { tell, ofAda } = open(cloud)
    expect(await tell(aMessage(), ada)).toEqual({ kind: 'told' })
    const [activity, ...others] = ofAda()
    expect(others).toEqual([])
    expect(activity).toMatchObject({
      activityType: 'askedBack',
      topic: { source: 'text', value: 'IT-1 The printer does not print' },
      previewText: { content: 'Which printer is it?' },
      templateParameters: [
        { name: 'person', value: 'Ada Lovelace' },
        { name: 'request', value: 'IT-1' },
      ],
    })
    const link = new URL(activity?.topic.webUrl ?? '')
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/our-app/my-requests')
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: '/requests/r-1' })
    expect(link.searchParams.get('webUrl')).toBe('https://hub.example/teams/#/requests/r-1')
  })

  it('of every kind of news is one that the package declares', async () => {
    const { tell, ofAda } = open()
    for (const kind of newsKinds) await tell(aMessage({ kind, id: kind, text: '' }), ada)
    expect(ofAda().map(({ activityType }) => activityType)).toEqual([
      ...['askedBack', 'commented', 'delivered', 'reopened', 'assigned', 'atRisk', 'broken', 'escalated'],
    ])
    expect(ofAda()[0]?.previewText.content).toBe('The printer does not print')
  })

  it('for those who work on it opens in their queue', async () => {
    const { tell, ofAda } = open()
    await tell(aMessage({ side: 'provider' }), ada)
    expect(new URL(ofAda()[0]?.topic.webUrl ?? '').pathname).toBe('/l/entity/our-app/my-queue')
  })

  it('shows the beginning of a long text, and somebody where nobody is named', async () => {
    const { tell, ofAda } = open()
    await tell(aMessage({ by: null, text: '打'.repeat(400), language: 'zh-CN' }), ada)
    expect(ofAda()[0]?.previewText.content).toBe('打'.repeat(150))
    expect(ofAda()[0]?.templateParameters[0]?.value).toBe('有人')
  })

  it('that was told and whose answer was lost takes the place of the first when it is told again', async () => {
    const { tell, ofAda, graph } = open()
    graph.next.activities.push('answer lost')
    await expect(tell(aMessage(), ada)).rejects.toThrow()
    expect(ofAda()).toHaveLength(1)
    expect(await tell(aMessage(), ada)).toEqual({ kind: 'told' })
    expect(ofAda()).toHaveLength(1)
    await tell(aMessage({ id: 'r-1:news:4:hr-one' }), ada)
    expect(ofAda()).toHaveLength(2)
  })

  it.each([
    { answer: recorded.forbidden, told: { kind: 'refused', why: 'activity in Teams: 403' } },
    { answer: recorded.notFound, told: { kind: 'refused', why: 'activity in Teams: 404' } },
    { answer: { status: 400, body: {} }, told: { kind: 'refused', why: 'activity in Teams: 400' } },
    { answer: recorded.tooMany, told: { kind: 'later', why: 'activity in Teams: 429', afterMs: 17_000 } },
    { answer: recorded.broken, told: { kind: 'later', why: 'activity in Teams: 500', afterMs: null } },
    {
      answer: { status: 503, headers: { 'retry-after': 'Thu, 01 Jan 1970 00:02:00 GMT' } },
      told: { kind: 'later', why: 'activity in Teams: 503', afterMs: 120_000 },
    },
  ])('that is answered with $answer.status is $told.kind', async ({ answer, told }) => {
    const { tell, graph, ofAda } = open()
    graph.next.activities.push(answer)
    expect(await tell(aMessage(), ada)).toEqual(told)
    expect(ofAda()).toEqual([])
    expect(await tell(aMessage(), ada)).toEqual({ kind: 'told' })
  })

  it('is tried with a new token where the old one was withdrawn, once', async () => {
    const { tell, graph, ofAda } = open()
    await tell(aMessage(), ada)
    graph.withdrawTokens()
    expect(await tell(aMessage({ id: 'other' }), ada)).toEqual({ kind: 'told' })
    expect(ofAda()).toHaveLength(2)
    expect(graph.asked).toEqual({ tokens: 2, activities: 3 })
    graph.next.activities.push(recorded.unauthorized, recorded.unauthorized)
    expect(await tell(aMessage({ id: 'third' }), ada)).toEqual({
      ...{ kind: 'later', why: 'activity in Teams: 401', afterMs: null },
    })
    expect(graph.asked).toEqual({ tokens: 3, activities: 5 })
  })

  it('that meets no answer is a fault', async () => {
    const { tell, graph } = open()
    graph.next.activities.push('lost')
    await expect(tell(aMessage(), ada)).rejects.toThrow()
    graph.next.tokens.push('lost')
    await expect(tell(aMessage(), { ...ada, house: 'other' })).rejects.toThrow()
  })

  it.each(['https://login', 'https://graph'])('that is never answered by %s is given up in time', async (silent) => {
    vi.useFakeTimers()
    const abandoned: string[] = []
    const channel = teamsChannel(
      { ...registration, authority: 'https://login', resource: 'https://graph', appId: '', page: '' },
      {
        fetch: async (url, call) => {
          if (!String(url).startsWith(silent)) return Response.json({ access_token: 'a', expires_in: 3599 })
          return new Promise((_, reject) => {
            call?.signal?.addEventListener('abort', () => {
              abandoned.push(String(url))
              reject(call.signal?.reason)
            })
          })
        },
      },
    )
    const told = channel.tell(aMessage(), ada).catch((fault: Error) => fault.message)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await told).toContain('no answer in 10000 ms')
    expect(abandoned).toHaveLength(1)
  })
})

describe('the token of the app', () => {
  it('is asked for once in its time, by however many at once, and for each house', async () => {
    const { tell, graph } = open()
    now = 0
    await Promise.all(['a', 'b', 'c'].map((id) => tell(aMessage({ id }), ada)))
    expect(graph.asked.tokens).toBe(1)
    await tell(aMessage(), { ...ada, house: 'other' })
    expect(graph.asked.tokens).toBe(2)
    now = (3599 - 60) * 1000 - 1
    await tell(aMessage(), ada)
    expect(graph.asked.tokens).toBe(2)
    now++
    await tell(aMessage(), ada)
    expect(graph.asked.tokens).toBe(3)
  })

  it('that is refused is asked for again later, for an administrator may set it right; its secret is not told', async () => {
    const { tell, graph } = open(undefined, { clientSecret: 'old~secret' })
    const told = await tell(aMessage(), ada)
    expect(told).toEqual({ kind: 'later', why: 'token of Entra: 401 invalid_client 7000215', afterMs: null })
    graph.next.tokens.push(recorded.tooMany)
    expect(await tell(aMessage(), ada)).toMatchObject({ kind: 'later', afterMs: 17_000 })
    expect(graph.asked).toEqual({ tokens: 2, activities: 0 })
  })
})
