import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ImportView, Refusal } from '@counterpart/contract'
import { id, type Result, type TenantId } from '@counterpart/core'
import type { Ports, Who } from '@counterpart/usecases'
import { memoryPorts } from '@counterpart/usecases/testing'
import { describe, expect, it } from 'vitest'
import { openImportDesk } from './importDesk.ts'
import { hubLogger } from './logger.ts'
import { firstIncidents, incidentLog, tempDirs } from './testing/index.ts'

const dirs = tempDirs()
const someone = (roles: Who['actor']['roles'], tenant = 'company'): Who => ({
  tenant: id<TenantId>(tenant),
  actor: { person: id<never>('ann'), department: id<never>('it'), roles },
})
const admin = someone(['administrator'])

const small = Buffer.from(firstIncidents(30))
const large = Buffer.from(firstIncidents(1200))
const sized = ({ length }: Buffer) => length

const valueOf = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

async function openDesk({ dir = dirs.fresh(), ports = memoryPorts() as Ports, bundled = '' } = {}) {
  const log: string[] = []
  const logger = hubLogger('info', { write: (line) => log.push(line) })
  const { desk, stop } = await openImportDesk(ports, { dir, bundled: bundled || undefined }, logger)
  const start = async (file: Uint8Array | null, name: string | null = null) =>
    valueOf(await desk.start(admin, file, name))
  const view = async (import_: string) => valueOf(await desk.get(admin, import_))
  /** Its views one after another, to the last. */
  async function ended(import_: string): Promise<ImportView[]> {
    const seen: ImportView[] = []
    for (;;) {
      const now = await view(import_)
      seen.push(now)
      if (now.state !== 'running') return seen
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  return { dir, ports, desk, stop, log, start, view, ended }
}
const countIn = async (ports: Ports) => (await ports.figures.extent(admin.tenant))?.n ?? 0

describe('the import of an incident log', () => {
  it('shows how it is getting on, and what it did in the end', async () => {
    const { start, ended, ports, desk } = await openDesk()
    const accepted = await start(large, 'my incidents.csv')
    expect(accepted).toMatchObject({
      state: 'running',
      fileName: 'my incidents.csv',
      size: sized(large),
      endedAt: null,
      fault: null,
    })
    const seen = await ended(accepted.id)
    const last = seen.at(-1)!
    expect(last).toMatchObject({ state: 'done', read: sized(large), added: 1200, unchanged: 0, rejected: 1 })
    expect(last.rejections).toMatchObject([{ line: 359, reason: 'time-runs-back' }])
    expect(last.rows).toBe(large.toString().split('\n').length - 2)
    expect(last.endedAt).toBeGreaterThanOrEqual(last.startedAt)
    expect(seen.some(({ added }) => added > 0 && added < 1200)).toBe(true)
    expect(seen.map(({ rows }) => rows)).toEqual(seen.map(({ rows }) => rows).toSorted((a, b) => a - b))
    expect(await countIn(ports)).toBe(1200)
    expect(valueOf(await desk.list(admin))).toEqual([last])
  })

  it('takes a packed file, and the log that comes with the product', async () => {
    const packed = gzipSync(small)
    const bundled = dirs.fresh()
    writeFileSync(bundled, packed)
    const { start, ended } = await openDesk({ bundled })
    expect((await ended((await start(packed)).id)).at(-1)).toMatchObject({
      state: 'done',
      added: 30,
      read: packed.length,
    })
    const again = await start(null)
    expect(again).toMatchObject({ fileName: 'incident_event_log.csv.gz', size: packed.length })
    expect((await ended(again.id)).at(-1)).toMatchObject({ state: 'done', added: 0, unchanged: 30 })
    expect(existsSync(bundled)).toBe(true)
  })

  it('has no log to bring where none comes with the product', async () => {
    const { desk, start } = await openDesk()
    expect(await desk.start(admin, null, null)).toEqual({
      ok: false,
      refusal: { kind: 'no-such', what: 'import', id: 'bundled' },
    })
    expect(await start(small)).toMatchObject({ state: 'running' })
  })

  it('changes nothing when it is done again', async () => {
    const { start, ended, ports } = await openDesk()
    await ended((await start(small)).id)
    const before = await ports.requests.list(admin.tenant, { scope: { of: 'all' } }, 'newest', 200)
    expect((await ended((await start(small)).id)).at(-1)).toMatchObject({ state: 'done', added: 0, unchanged: 30 })
    expect(await ports.requests.list(admin.tenant, { scope: { of: 'all' } }, 'newest', 200)).toEqual(before)
  })

  it('tells each row that it could not use, and imports the rest', async () => {
    const lines = small.toString().split('\n')
    const spoiled = lines.with(5, lines[5]!.replace(/,\d - \w+,/, ',7 - Cosmic,')).toSpliced(9, 0, 'too,short')
    const { start, ended } = await openDesk()
    const last = (await ended((await start(Buffer.from(spoiled.join('\n')))).id)).at(-1)!
    expect(last).toMatchObject({
      state: 'done',
      added: 30,
      rejected: 2,
      rejections: [
        { line: 6, column: 'impact', reason: 'not-a-choice', value: '7 - Cosmic' },
        { line: 10, column: '', reason: 'wrong-column-count', value: '2' },
      ],
    })
  })

  it('counts all rejected rows and lists the first thousand', async () => {
    const many = `${small.toString()}${'x,y\n'.repeat(1500)}`
    const { start, ended } = await openDesk()
    const last = (await ended((await start(Buffer.from(many))).id)).at(-1)!
    expect(last.rejected).toBe(1500)
    expect(last.rejections).toHaveLength(1000)
  })

  it.each([
    ['another table', Buffer.from('a,b\n1,2\n'), /^not-an-incident-log: number, incident_state, /],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /^not-an-incident-log: /],
    ['an archive that was cut off', gzipSync(small).subarray(0, 900), /unexpected end of file/],
  ])('fails for %s, and says why', async (_, file, why) => {
    const { start, ended, ports, dir } = await openDesk()
    const last = (await ended((await start(file)).id)).at(-1)!
    expect(last).toMatchObject({ state: 'failed', fault: expect.stringMatching(why) })
    expect(await countIn(ports)).toBe(0)
    expect(readdirSync(dir).filter((name) => name.endsWith('.upload'))).toEqual([])
  })

  it('fails when the database does, and the next one can start', async () => {
    const ports = memoryPorts()
    let isBroken = true
    const requests: Ports['requests'] = {
      ...ports.requests,
      addHistory: (...given) =>
        isBroken ? Promise.reject(new Error('disk full')) : ports.requests.addHistory(...given),
    }
    const { start, ended, log } = await openDesk({ ports: { ...ports, requests } })
    expect((await ended((await start(small)).id)).at(-1)).toMatchObject({ state: 'failed', fault: 'disk full' })
    expect(log.join()).toContain('an import failed')
    isBroken = false
    expect((await ended((await start(small)).id)).at(-1)).toMatchObject({ state: 'done', added: 30 })
  })
})

describe('the import desk', () => {
  it.each([[[]], [['agent']], [['programme', 'agent']]] as const)(
    'is closed to people with the roles %j',
    async (roles) => {
      const { desk, start, ended } = await openDesk()
      const done = await start(small)
      await ended(done.id)
      const refused = { ok: false, refusal: { kind: 'not-allowed' } }
      expect(await desk.start(someone(roles), small, null)).toEqual(refused)
      expect(await desk.list(someone(roles))).toEqual(refused)
      expect(await desk.get(someone(roles), done.id)).toEqual(refused)
    },
  )

  it('shows nothing of another tenant', async () => {
    const { desk, start, ended } = await openDesk()
    const done = await start(small)
    await ended(done.id)
    const other = someone(['administrator'], 'other')
    expect(await desk.list(other)).toEqual({ ok: true, value: [] })
    const refusal = { kind: 'no-such', what: 'import', id: done.id }
    expect(await desk.get(other, done.id)).toEqual({ ok: false, refusal })
  })

  it('shows nothing of its own that is not for people', async () => {
    const { desk, start } = await openDesk()
    await start(small)
    const [view] = valueOf(await desk.list(admin))
    expect(Object.keys(view!)).not.toContain('tenant')
    expect(JSON.stringify(view)).not.toMatch(/upload|counterpart-test/)
  })

  it('takes one log at a time, also of two that come at once', async () => {
    const { desk, ended, ports } = await openDesk()
    const both = await Promise.all([desk.start(admin, large, null), desk.start(admin, small, null)])
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
    expect(both[1]).toEqual({ ok: false, refusal: { kind: 'import-running' } })
    expect(await desk.start(admin, small, null)).toEqual(both[1])
    await ended(valueOf(both[0]!).id)
    expect(await countIn(ports)).toBe(1200)
    expect((await desk.start(admin, small, null)).ok).toBe(true)
  })

  it('keeps the log itself no longer than it needs it', async () => {
    const { start, ended, dir } = await openDesk()
    const { id: one } = await start(small)
    expect(readdirSync(dir)).toContain(`${one}.upload`)
    await ended(one)
    expect(readdirSync(dir)).toEqual([`${one}.json`])
  })

  it('remembers the last twenty imports, newest first', async () => {
    let now = 1_000_000
    const dir = dirs.fresh()
    const { start, ended, desk } = await openDesk({ dir, ports: memoryPorts({ now: () => now++ as never }) })
    const all: string[] = []
    for (let i = 0; i < 22; i++) {
      const { id: one } = await start(Buffer.from('no log'))
      await ended(one)
      all.unshift(one)
    }
    expect(valueOf(await desk.list(admin)).map((view) => view.id)).toEqual(all.slice(0, 20))
    expect(readdirSync(dir)).toHaveLength(20)
    const reopened = await openDesk({ dir })
    expect(valueOf(await reopened.desk.list(admin)).map((view) => view.id)).toEqual(all.slice(0, 20))
  })
})

describe('an import that is cut off', () => {
  /** Ports that tell when the first batch is being kept. */
  function watched(ports: Ports) {
    let tell = () => {}
    const firstBatch = new Promise<void>((resolve) => {
      tell = resolve
    })
    const addHistory: Ports['requests']['addHistory'] = (...given) => {
      tell()
      return ports.requests.addHistory(...given)
    }
    return { ports: { ...ports, requests: { ...ports.requests, addHistory } }, firstBatch }
  }

  it('by a stop goes on at the next start, and ends as if it had not been', async () => {
    const memory = memoryPorts()
    const { ports, firstBatch } = watched(memory)
    const first = await openDesk({ ports })
    const { id: one } = await first.start(large, 'a.csv')
    await firstBatch
    await first.stop()
    expect(await first.view(one)).toMatchObject({ state: 'running' })
    expect(await countIn(memory)).toBe(250)
    expect(await first.desk.start(admin, small, null)).toMatchObject({ refusal: { kind: 'import-running' } })

    const second = await openDesk({ dir: first.dir, ports: memory })
    const last = (await second.ended(one)).at(-1)
    expect(last).toMatchObject({ state: 'done', fileName: 'a.csv', added: 950, unchanged: 250 })
    expect(await countIn(memory)).toBe(1200)
    expect(second.log.join()).toContain('goes on')
    await second.stop()
  })

  it('while it stops waits for the batch that is under way', async () => {
    const { start, stop, ports } = await openDesk()
    await start(large)
    await stop()
    const count = await countIn(ports)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await countIn(ports)).toBe(count)
  })

  it('by a kill leaves nothing behind that is not needed, and nothing that hinders the next start', async () => {
    const dir = dirs.fresh()
    mkdirSync(dir)
    writeFileSync(join(dir, 'orphan.upload'), 'rows')
    writeFileSync(join(dir, 'half.json.part'), '{"id":')
    writeFileSync(join(dir, 'torn.json'), '{"id":')
    writeFileSync(join(dir, 'strange.json'), '{"id":7}')
    const { desk, log, start, ended } = await openDesk({ dir })
    expect(valueOf(await desk.list(admin))).toEqual([])
    expect(readdirSync(dir).toSorted()).toEqual(['strange.json', 'torn.json'])
    expect(log.filter((line) => line.includes('cannot be read'))).toHaveLength(2)
    expect((await ended((await start(small)).id)).at(-1)).toMatchObject({ state: 'done' })
  })

  it('fails when its log is not there any more', async () => {
    const bundled = dirs.fresh()
    writeFileSync(bundled, large)
    const memory = memoryPorts()
    const { ports, firstBatch } = watched(memory)
    const first = await openDesk({ ports, bundled })
    const { id: one } = await first.start(null)
    await firstBatch
    await first.stop()
    const second = await openDesk({ dir: first.dir, ports: memory })
    expect((await second.ended(one)).at(-1)).toMatchObject({
      state: 'failed',
      fault: expect.stringContaining('not there'),
    })
  })
})

it('the real log is where the tests look for it', () => {
  expect(readFileSync(incidentLog).length).toBeGreaterThan(1_000_000)
})
