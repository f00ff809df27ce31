import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { createPostgresDatabase } from '@counterpart/store/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHub } from './hub.ts'
import { hubLogger } from './logger.ts'
import { PlainFault } from './plainFault.ts'
import { firstIncidents, settingsFor, startTestHub, type TestHub, tempDirs } from './testing/index.ts'

const dirs = tempDirs()
const server = process.env['TEST_POSTGRES_URL']
const monday = Date.UTC(2026, 2, 2, 2) // ten o'clock in Shanghai
const hour = 3_600_000

/** Where a hub keeps what it keeps; the same at each start. */
async function onPglite() {
  const settings = settingsFor(await dirs.dataDir())
  return { settings, drop: async () => {} }
}
async function onPostgres(url: string) {
  const own = await createPostgresDatabase(url)
  return { settings: settingsFor(dirs.fresh(), { DATABASE_URL: own.url }), drop: own.drop }
}
const homes = [
  { name: 'PGlite', open: onPglite },
  ...(server ? [{ name: 'PostgreSQL', open: () => onPostgres(server) }] : []),
]

const raise = (hub: TestHub, title: string, person = 'hr-one') =>
  hub.act(person, '/v1/requests', { service: 'it-help', title })

/** What is told to somebody on the stream of changes, as it comes. */
async function watch(hub: TestHub, person: string) {
  const answer = await fetch(`${hub.address}/v1/live`, {
    headers: { authorization: `Bearer ${await hub.tokenOf(person)}` },
  })
  if (!answer.ok || !answer.body) throw new Error(`${person} may not watch: ${answer.status}`)
  const told: { id: string; version: number }[] = []
  const ended = (async () => {
    let text = ''
    for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += piece
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) if (event.startsWith('data: ')) told.push(JSON.parse(event.slice(6)))
    }
  })()
  return { told, ended }
}

describe.each(homes)('a hub on $name', ({ open }) => {
  let now = monday
  let home: Awaited<ReturnType<typeof open>>
  let hub: TestHub
  const start = () => startTestHub(home.settings, { now: () => now })
  beforeAll(async () => {
    home = await open()
    hub = await start()
  })
  afterAll(async () => {
    await hub.stop()
    await home.drop()
  })

  it('answers the API, its health and its description', async () => {
    expect((await raise(hub, 'The first of all')).status).toBe(201)
    expect((await fetch(`${hub.address}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${hub.address}/readyz`)).text()).toBe('ready')
    const description = (await (await fetch(`${hub.address}/openapi.json`)).json()) as { openapi: string }
    expect(description.openapi).toBe('3.1.0')
    expect((await fetch(`${hub.address}/v1/me`)).status).toBe(401)
  })

  it('speaks to people in their language', async () => {
    const refused = await hub.send('hr-one', 'GET', '/v1/requests/none', { headers: { 'accept-language': 'zh-CN' } })
    expect(refused).toMatchObject({
      status: 404,
      json: { kind: 'no-such', title: expect.stringMatching(/[\u4e00-\u9fff]/) },
    })
  })

  it('tells changes to those who may see them, and to no one else', async () => {
    const people = ['hr-one', 'hr-agent', 'it-agent', 'admin', 'hr-two', 'it-one', 'fin-agent']
    const watching = new Map(
      await Promise.all(people.map(async (person) => [person, await watch(hub, person)] as const)),
    )
    const { json } = await raise(hub, 'A change to be told')
    await hub.act('it-agent', `/v1/requests/${json.id}/triage`, { urgency: 3, importance: 3 }, { version: 1 })
    const last = await raise(hub, 'Of finance', 'fin-agent')
    const seen = (person: string) => watching.get(person)!.told
    await expect.poll(() => seen('admin')).toHaveLength(3)
    await expect.poll(() => seen('fin-agent')).toHaveLength(1)
    const both = [1, 2].map((version) => ({ id: json.id, version }))
    const finance = { id: last.json.id, version: 1 }
    expect(Object.fromEntries(people.map((person) => [person, seen(person)]))).toEqual({
      'hr-one': both,
      'hr-agent': both,
      'it-agent': [...both, finance],
      admin: [...both, finance],
      'hr-two': [],
      'it-one': [],
      'fin-agent': [finance],
    })
    const metrics = await (await fetch(`${hub.address}/metrics`)).text()
    expect(metrics).toMatch(/^counterpart_watchers 7$/m)
  })

  it('lets nobody watch who is nobody', async () => {
    expect((await fetch(`${hub.address}/v1/live`)).status).toBe(401)
  })

  it('makes of a broken promise one event and one alert, though two hubs look and both start again', async () => {
    const { json } = await raise(hub, 'Soon to be late')
    const second = home.settings.databaseUrl ? await start() : undefined
    now += 6 * hour
    await Promise.all([hub.tick(), second?.tick()])
    await second?.stop()
    await hub.stop()
    hub = await start()
    await hub.tick()
    now += hour
    await hub.tick()
    const read = await hub.send('hr-one', 'GET', `/v1/requests/${json.id}`)
    expect(read.json.timeline.map(({ type }: { type: string }) => type)).toEqual(['raised', 'breached'])
    const alertsOf = async (person: string) =>
      (await hub.send(person, 'GET', '/v1/alerts')).json.items.filter(
        ({ request }: { request: string }) => request === json.id,
      )
    expect(await alertsOf('it-agent')).toMatchObject([
      { title: 'Soon to be late', target: 'first-response', provider: 'it' },
    ])
    expect(await alertsOf('admin')).toHaveLength(1)
    for (const person of ['it-one', 'hr-agent', 'hr-one', 'fin-agent']) expect(await alertsOf(person)).toEqual([])
  })

  it('keeps what it was told, from one start to the next', async () => {
    const { json } = await raise(hub, 'To be kept')
    await hub.stop()
    hub = await start()
    expect((await hub.send('hr-one', 'GET', `/v1/requests/${json.id}`)).json).toMatchObject({ title: 'To be kept' })
  })

  it('takes a log to import from an administrator, and shows how it is getting on', async () => {
    const send = (person: string, file: Uint8Array | null) =>
      hub.tokenOf(person).then((token) =>
        fetch(`${hub.address}/v1/imports?fileName=part.csv.gz`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, ...(file && { 'content-type': 'application/gzip' }) },
          body: file as Uint8Array<ArrayBuffer> | null,
        }),
      )
    expect((await send('it-agent', gzipSync(firstIncidents(300)))).status).toBe(403)
    const accepted = await send('admin', gzipSync(firstIncidents(300)))
    expect(accepted.status).toBe(202)
    const { id } = (await accepted.json()) as { id: string }
    const view = () => hub.send('admin', 'GET', `/v1/imports/${id}`).then(({ json }) => json)
    await expect.poll(view, { timeout: 90_000, interval: 100 }).toMatchObject({ state: 'done', added: 300 })
    const { json } = await hub.send('admin', 'GET', '/v1/requests?scope=all&text=INC0000045')
    expect(json.items).toMatchObject([{ key: 'INC0000045', state: 'confirmed' }])
  })

  it('writes nothing into its log that was said to it', async () => {
    expect(hub.log.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
    expect(hub.log.join()).not.toMatch(/Soon to be late|Bearer|To be kept/)
  })

  it('ends streams and lets what is being answered end when it stops', async () => {
    const watching = await watch(hub, 'hr-one')
    const token = await hub.tokenOf('hr-one')
    const body = JSON.stringify({ service: 'it-help', title: 'On the way while it stops' })
    const slow = httpRequest(`${hub.address}/v1/requests`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'idempotency-key': 'on-the-way',
      },
    })
    slow.write(body.slice(0, 10))
    await once(slow, 'socket')
    // So that the hub has begun to read it.
    await hub.send('hr-one', 'GET', '/v1/me')

    const began = performance.now()
    const stopped = hub.stop()
    await watching.ended
    const [[answer]] = await Promise.all([once(slow, 'response'), slow.end(body.slice(10))])
    expect(answer.statusCode).toBe(201)
    answer.resume()
    await Promise.all([stopped, hub.stop()])
    expect(performance.now() - began).toBeLessThan(5000)
    await expect(fetch(`${hub.address}/healthz`)).rejects.toThrow('fetch failed')

    hub = await start()
    const { json } = await hub.send('hr-one', 'GET', '/v1/requests/on-the-way')
    expect(json).toMatchObject({ title: 'On the way while it stops', version: 1 })
  })
})

describe.runIf(server)('two hubs on one PostgreSQL', () => {
  let home: Awaited<ReturnType<typeof onPostgres>>
  let hub: TestHub
  let beside: pg.Client
  beforeAll(async () => {
    home = await onPostgres(server ?? '')
    hub = await startTestHub(home.settings)
    beside = new pg.Client({ connectionString: home.settings.databaseUrl })
    await beside.connect()
  })
  afterAll(async () => {
    await hub.stop()
    await beside.end()
    await home.drop()
  })

  it('tell each other what changed', async () => {
    const other = await startTestHub(home.settings)
    const watching = await watch(other, 'hr-one')
    const { json } = await raise(hub, 'Told to the other')
    await expect.poll(() => watching.told).toEqual([{ id: json.id, version: 1 }])
    await other.stop()
  })

  it('pass over an announcement that is none', async () => {
    const watching = await watch(hub, 'hr-one')
    for (const payload of ['', 'nonsense', 'null', '7', '{"tenant":"company"}'])
      await beside.query(`select pg_notify('counterpart_changes', $1)`, [payload])
    const { json } = await raise(hub, 'After the nonsense')
    await expect.poll(() => watching.told).toEqual([{ id: json.id, version: 1 }])
    expect(hub.log.filter((line) => line.includes('is no change'))).toHaveLength(5)
  })

  it('end their streams when something may have been told unheard', async () => {
    const watching = await watch(hub, 'hr-one')
    const { rowCount } = await beside.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen %'`,
    )
    expect(rowCount).toBe(1)
    await watching.ended
    const again = await watch(hub, 'hr-one')
    const { json } = await raise(hub, 'Heard again')
    await expect.poll(() => again.told).toEqual([{ id: json.id, version: 1 }])
  })

  it('are alive but not ready while the database is away', async () => {
    const lost = await onPostgres(server ?? '')
    const alone = await startTestHub(lost.settings)
    await alone.tokenOf('hr-one')
    await lost.drop()
    const ready = await fetch(`${alone.address}/readyz`)
    expect([ready.status, await ready.text()]).toEqual([503, 'the database does not answer'])
    expect((await fetch(`${alone.address}/healthz`)).status).toBe(200)
    expect(await alone.send('hr-one', 'GET', '/v1/me')).toMatchObject({ status: 500, json: { kind: 'fault' } })
    await alone.stop()
  })
})

describe('a hub that cannot start', () => {
  const logger = hubLogger('silent')

  it('says so where another program listens, and lets its directory go', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const dataDir = await dirs.dataDir()
    const fault = await startHub({ settings: settingsFor(dataDir, { COUNTERPART_PORT: String(port) }), logger }).catch(
      (error: unknown) => error,
    )
    other.close()
    expect(fault).toBeInstanceOf(PlainFault)
    expect(fault).toMatchObject({ message: expect.stringMatching(`port ${port}.*COUNTERPART_PORT`) })
    const hub = await startHub({ settings: settingsFor(dataDir), logger })
    await hub.stop()
  })

  it('says so where there is no page, before it makes anything', async () => {
    const dataDir = dirs.fresh()
    const settings = settingsFor(dataDir, { COUNTERPART_PAGE: '/no/such/page' })
    await expect(startHub({ settings, logger })).rejects.toThrow('/no/such/page')
    expect(existsSync(dataDir)).toBe(false)
  })

  it('says so where its data directory cannot be', async () => {
    const file = dirs.fresh()
    writeFileSync(file, '')
    await expect(startHub({ settings: settingsFor(file), logger })).rejects.toMatchObject({
      kind: 'directory-not-writable',
      message: expect.stringContaining(file),
    })
  })
})
