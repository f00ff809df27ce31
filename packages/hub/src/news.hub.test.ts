import { openStandInMail, recorded, standInGraph } from '@counterpart/channels/testing'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entraClient, entraTenants, openStandInIssuers, settingsFor, startTestHub, tempDirs } from './testing/index.ts'

const dirs = tempDirs()
const monday = Date.UTC(2026, 2, 2, 2) // ten o'clock in Shanghai
const clientSecret = 'so~secret'
const person = '11111111-1111-4111-8111-111111111111'
const address = 'ada@contoso.example'

describe('a hub that tells people what concerns them', () => {
  let now = monday
  const close: (() => Promise<unknown> | void)[] = []
  afterAll(async () => {
    for (const end of close.toReversed()) await end()
  })

  let hub: Awaited<ReturnType<typeof startTestHub>>
  let issuers: Awaited<ReturnType<typeof openStandInIssuers>>
  let graph: ReturnType<typeof standInGraph>
  let mail: Awaited<ReturnType<typeof openStandInMail>>
  beforeAll(async () => {
    issuers = await openStandInIssuers(() => now)
    close.push(issuers.close)
    mail = await openStandInMail()
    close.push(mail.close)
    const authority = issuers.env.COUNTERPART_ENTRA_AUTHORITY
    graph = standInGraph({ authority, graph: `${authority}/graph` }, { clientId: entraClient, clientSecret })
    const server = setupServer(...graph.handlers)
    server.listen({ onUnhandledFrame: 'bypass' })
    close.push(() => server.close())
    const settings = settingsFor(await dirs.dataDir(), {
      ...issuers.env,
      ...{ COUNTERPART_ENTRA_CLIENT_SECRET: clientSecret, COUNTERPART_ADDRESS: 'https://hub.example' },
      ...{ COUNTERPART_MAIL_SERVER: mail.address, COUNTERPART_MAIL_FROM: 'Counterpart <news@contoso.example>' },
    })
    hub = await startTestHub(settings, { now: () => now })
    close.push(hub.stop)
    const { code } = (await hub.act('admin', '/v1/connection-codes', {})).json
    const keeper = { oid: '77777777-7777-4777-8777-777777777777', claims: { roles: ['Counterpart.Administrator'] } }
    const answer = await asEntra(await issuers.entra.token(keeper), 'POST', '/v1/connections', { code })
    if (answer.status !== 200) throw new Error(`not connected: ${answer.status}`)
  })

  const asEntra = async (token: string, method: string, path: string, body?: unknown) => {
    const answer = await fetch(hub.address + path, {
      method,
      headers: {
        ...{ authorization: `Bearer ${token}`, 'accept-language': 'zh-CN' },
        ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, json: JSON.parse(await answer.text()) }
  }
  /** Ada asks IT, who ask her back. */
  async function askedBack() {
    const ada = await issuers.entra.token({ claims: { email: address } })
    await asEntra(ada, 'GET', '/v1/me')
    const raised = await asEntra(ada, 'POST', '/v1/requests', { service: 'it-help', title: '打印机坏了' })
    expect(raised.status).toBe(201)
    const { id } = raised.json
    const path = `/v1/requests/${id}`
    const triaged = await hub.act('it-agent', `${path}/triage`, { urgency: 3, importance: 3 }, { version: 1 })
    const started = await hub.act('it-agent', `${path}/start`, {}, { version: triaged.json.version })
    const waits = { on: 'customer', reason: '哪一台？' }
    const waiting = await hub.act('it-agent', `${path}/wait`, waits, { version: started.json.version })
    expect(waiting.status).toBe(200)
    return id as string
  }
  const activities = () => graph.activitiesOf(entraTenants[0], person)
  const toldIn = async (way: string, outcome: string) => {
    const text = await (await fetch(`${hub.address}/metrics`)).text()
    return Number(
      new RegExp(`^counterpart_told_total{way="${way}",outcome="${outcome}"} (\\d+)$`, 'm').exec(text)?.[1] ?? 0,
    )
  }

  it('does so in Teams within one round of jobs, and once', async () => {
    const id = await askedBack()
    await hub.tick()
    expect(activities()).toMatchObject([{ activityType: 'askedBack', previewText: { content: '哪一台？' } }])
    expect(activities()[0]?.topic.webUrl).toContain(encodeURIComponent(`https://hub.example/teams/#/requests/${id}`))
    await hub.tick()
    expect(activities()).toHaveLength(1)
    expect(mail.taken).toEqual([])
    expect(await toldIn('teams', 'told')).toBe(1)
  })

  it('waits as long as Graph says, and counts it', async () => {
    graph.next.activities.push(recorded.tooMany)
    await askedBack()
    await hub.tick()
    now += 16_000
    await hub.tick()
    expect(activities()).toHaveLength(1)
    now += 1000
    await hub.tick()
    expect(activities()).toHaveLength(2)
    expect(await toldIn('teams', 'later')).toBe(1)
  })

  it('writes a mail in the language of the reader where Teams refuses, and gives up where that is refused, too', async () => {
    graph.next.activities.push(recorded.forbidden)
    await askedBack()
    await hub.tick()
    const [told] = mail.mailsOf(address)
    expect(told?.headers['content-language']).toBe('zh-CN')
    graph.next.activities.push(recorded.notFound)
    mail.next.push({ at: 'RCPT', code: 550 })
    await askedBack()
    await hub.tick()
    now += 7_200_000
    await hub.tick()
    expect(mail.mailsOf(address)).toHaveLength(1)
    expect([await toldIn('teams', 'refused'), await toldIn('mail', 'refused')]).toEqual([2, 1])
    expect(hub.log.filter((line) => line.includes('not tried again'))).toHaveLength(3)
  })

  it('tells neither secrets nor addresses to its log', async () => {
    graph.next.tokens.push(recorded.badSecret)
    graph.withdrawTokens()
    await askedBack()
    await hub.tick()
    const log = hub.log.join()
    expect(log).toContain('invalid_client 7000215')
    for (const secret of [clientSecret, address, '哪一台', '打印机', 'token-1']) expect(log).not.toContain(secret)
    now += 10_000
    await hub.tick()
    expect(activities()).toHaveLength(3)
  })
})
