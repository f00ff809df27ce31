import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server } from 'node:net'
import { createPostgresDatabase } from '@counterpart/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatabaseEvent } from './hubDatabase.ts'
import { openPostgres } from './postgresPool.ts'

const failure = (url: string, patienceMs = 0) => openPostgres({ url, patienceMs }).catch((error: unknown) => error)

describe('a PostgreSQL server that cannot be used', () => {
  it('because nobody answers there, is named without its password', async () => {
    const error = await failure('postgres://hub:geheim@127.0.0.1:1/counterpart')
    expect(error).toMatchObject({
      kind: 'server-unreachable',
      message: expect.stringContaining('hub@127.0.0.1:1/counterpart'),
    })
    expect(String(error)).not.toContain('geheim')
  })

  it('because its name is unknown, is waited for no longer than told', async () => {
    const began = performance.now()
    expect(await failure('postgres://hub@no-such-host.invalid/counterpart', 700)).toMatchObject({
      kind: 'server-unreachable',
    })
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it.each(['postgres://hub:geheim@host:not-a-port/x', 'postgres://%zz'])(
    'because %s is no address, says so',
    async (url) => {
      const error = await failure(url)
      expect(error).toMatchObject({ kind: 'server-address-invalid' })
      expect(String(error)).not.toContain('geheim')
    },
  )
})

const server = process.env['TEST_POSTGRES_URL']

describe.runIf(server)('a PostgreSQL server', () => {
  let url = ''
  let drop = async () => {}
  beforeAll(async () => {
    ;({ url, drop } = await createPostgresDatabase(server ?? ''))
  })
  afterAll(() => drop())

  it('that has no such database is not waited for', async () => {
    const wrong = new URL(url)
    wrong.pathname = '/there_is_none'
    const began = performance.now()
    expect(await failure(wrong.href, 60_000)).toMatchObject({
      kind: 'server-refused',
      message: expect.stringContaining('there_is_none'),
    })
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('that starts late is waited for, and said to be', async () => {
    const events: DatabaseEvent[] = []
    const road = roadTo(url)
    const port = await road.freePort()
    const opening = openPostgres({ url: road.through(port), patienceMs: 20_000, report: (event) => events.push(event) })
    await expect.poll(() => events.length, { timeout: 60_000 }).toBeGreaterThan(0)
    await road.open(port)
    const db = await opening
    expect((await db.exec('select 1 as one', [])).rows).toEqual([{ one: 1 }])
    expect(events.map(({ kind }) => kind)).toContain('server-not-yet-reachable')
    expect(events.at(-1)?.kind).toBe('database-opened')
    await db.close()
    await road.close()
  })

  it('that is gone for a while is listened to again, and what may be missed is said', async () => {
    const events: DatabaseEvent[] = []
    const road = roadTo(url)
    const port = await road.freePort()
    await road.open(port)
    const db = await openPostgres({ url: road.through(port), report: (event) => events.push(event) })
    const heard: string[] = []
    let missed = 0
    await db.listen(
      'first',
      (payload) => heard.push(payload),
      () => missed++,
    )
    await db.listen('second', (payload) => heard.push(payload))
    await db.notify('first', 'before')
    await expect.poll(() => heard).toEqual(['before'])

    await road.close()
    await expect.poll(() => events.map(({ kind }) => kind)).toContain('listening-interrupted')
    await expect(db.exec('select 1', [])).rejects.toThrow(/ECONNREFUSED|terminated|timeout/)
    await road.open(port)
    await expect.poll(() => missed, { timeout: 60_000 }).toBe(1)
    await db.notify('second', 'after')
    await expect.poll(() => heard).toEqual(['before', 'after'])
    await db.close()
    await road.close()
  })

  it('ends a statement that takes too long, and answers the next', async () => {
    const db = await openPostgres({ url, statementTimeoutMs: 100 })
    await expect(db.exec('select pg_sleep(20)', [])).rejects.toMatchObject({ code: '57014' })
    expect((await db.exec('select 1 as one', [])).rows).toEqual([{ one: 1 }])
    await db.close()
  })

  it('loses a connection that rests without ending the process', async () => {
    const events: DatabaseEvent[] = []
    const db = await openPostgres({ url, report: (event) => events.push(event) })
    const other = await openPostgres({ url })
    const { rows } = await db.exec('select pg_backend_pid() as pid', [])
    await other.exec('select pg_terminate_backend($1)', [rows[0]?.['pid']])
    await expect.poll(() => events.map(({ kind }) => kind)).toContain('connection-lost')
    expect((await db.exec('select 1 as one', [])).rows).toEqual([{ one: 1 }])
    await Promise.all([db.close(), other.close()])
  })
})

/** A way to the server that can be cut and opened again. */
function roadTo(url: string) {
  const target = new URL(url)
  let road: Server | undefined
  const ends = new Set<{ destroy(): void }>()
  const listen = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const opened = createServer((near) => {
        const far = connect(Number(target.port || 5432), target.hostname)
        for (const end of [near, far]) {
          ends.add(end)
          end.on('error', () => {})
          end.on('close', () => {
            ends.delete(end)
            near.destroy()
            far.destroy()
          })
        }
        near.pipe(far).pipe(near)
      })
      opened.once('error', reject)
      opened.listen(port, '127.0.0.1', () => resolve(opened))
    })
  const close = async () => {
    const closed = new Promise((resolve) => road?.close(resolve) ?? resolve(undefined))
    for (const end of ends) end.destroy()
    await closed
    road = undefined
  }
  return {
    close,
    through: (port: number) => Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    open: async (port: number) => {
      road = await listen(port)
    },
    async freePort() {
      road = await listen(0)
      const { port } = road.address() as AddressInfo
      await close()
      return port
    },
  }
}
