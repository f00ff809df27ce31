import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  fillCompany,
  firstIncidents,
  runProgram,
  settingsFor,
  startHubProcess,
  tempDirs,
  visitorOf,
  withPorts,
} from './testing/index.ts'

const dirs = tempDirs()
const server = process.env['TEST_POSTGRES_URL']
const stack = /^\s+at /m
const run = (args: readonly string[], env: Record<string, string> = {}) => runProgram(args, env).ended

/** A file, with the incidents of the log in it or something else. */
function write(content: string | Uint8Array, name = 'log.csv'): string {
  const dir = dirs.fresh()
  mkdirSync(dir)
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}

describe('the program', () => {
  it('says how it is used', async () => {
    // Whatever is wrong with the settings.
    const { code, out } = await run(['--help'], { COUNTERPART_PORT: 'x' })
    expect(code).toBe(0)
    expect(out).toMatch(/serve.*\n.*import incidents FILE.*\n.*backup FILE.*\n.*restore FILE/)
  })

  it('given what it does not know says how it is used, and fails', async () => {
    const unknown = [[], ['serve', 'now'], ['import', 'incidents'], ['sing'], ['serve', '--loud'], ['--sample=much']]
    for (const { code, err } of await Promise.all(unknown.map((args) => run(args)))) {
      expect(code).toBe(1)
      expect(err).toContain('counterpart serve [--sample]')
      expect(err).not.toMatch(stack)
    }
    expect((await run(['serve', '--loud'])).err).toMatch(/^Unknown option '--loud'/)
  })

  it('names every setting that is wrong, without a secret and without a stack', async () => {
    const { code, err } = await run(['serve'], { COUNTERPART_PORT: 'x', DATABASE_URL: 'mysql://hub:hush@db' })
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([
      'COUNTERPART_PORT must be a number from 0 to 65535',
      'DATABASE_URL must begin with postgres:// or postgresql://',
    ])
  })

  it.runIf(server)('does not say the password of a database that refuses it', async () => {
    const url = new URL(server ?? '')
    url.pathname = '/no_such_database'
    url.password = 'hush'
    const { code, err } = await run(['serve'], { DATABASE_URL: url.href, COUNTERPART_DATA: dirs.fresh() })
    expect(code).toBe(1)
    expect(err).toContain('no_such_database')
    expect(err).not.toContain('hush')
    expect(err).not.toMatch(stack)
  })
})

describe('serving', () => {
  it('fills an empty home with a sample company once, and ends when it is told to', async () => {
    const env = { COUNTERPART_DATA: await dirs.dataDir() }
    const first = await startHubProcess(env, ['--sample'])
    const { send } = visitorOf(() => first.address)
    const people = (await (await fetch(`${first.address}/dev/people`)).json()) as { people: unknown[] }
    expect(people.people.length).toBeGreaterThan(20)
    const { json } = await send('sample.wei-zhang', 'GET', '/v1/requests?scope=queue&limit=5')
    expect(json.items).toHaveLength(5)
    // The year comes while people look already.
    const wanted = 2500
    for (let seen = 0; seen < wanted; ) seen = (await send('sample.jing-chen', 'GET', '/v1/overview')).json.extent.n
    const ended = await first.stop('SIGTERM')
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toMatch(/Sample company: \d+ requests of the last quarter\n.*Counterpart: http[^]*SIGTERM/)

    const second = await startHubProcess(env, ['--sample'])
    const again = await second.stop('SIGINT')
    expect(again.code).toBe(0)
    expect(again.out).not.toContain('of the last quarter')
  })

  it('ends when its database does, and says why', async () => {
    const dieWhenTold = `process.on('worker',thread=>process.on('SIGUSR2',()=>thread.terminate()))`
    const hub = await startHubProcess({
      COUNTERPART_DATA: await dirs.dataDir(),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(dieWhenTold)}`,
    })
    // The next round of jobs finds it dead, though nobody asks for anything.
    const { code, err } = await hub.stop('SIGUSR2')
    expect(code).toBe(1)
    expect(err).toBe('The database stopped: its thread ended\nNothing more can be kept, so the hub ends.\n')
  })
})

describe('importing a file', () => {
  it('counts what it did, names what it could not use, and changes nothing the second time', async () => {
    const env = { COUNTERPART_DATA: await dirs.dataDir() }
    const file = write(gzipSync(`${firstIncidents(200)}too,short\n`), 'log.csv.gz')
    const first = await run(['import', 'incidents', file], env)
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/^\d+ rows: 200 requests added, 0 unchanged, 2 rows rejected, in [\d.]+ s$/m)
    expect(first.err).toMatch(/^line 359: sys_updated_at time-runs-back \("INC0000137"\)$/m)
    expect(first.err).toMatch(/^line \d+: row wrong-column-count \("2"\)$/m)
    const second = await run(['import', 'incidents', file], env)
    expect(second.out).toMatch(/^\d+ rows: 0 requests added, 200 unchanged, 2 rows rejected/m)
  })

  it('says so when there is nothing in it to import', async () => {
    const [dataDir, other] = await Promise.all([dirs.dataDir(), dirs.dataDir()])
    const files = [
      ['/no/such/log.csv', dirs.fresh(), /^\/no\/such\/log.csv: there is no such file$/],
      [join(write(''), '..'), dirs.fresh(), /is not a file$/],
      [write('a,b\n1,2\n'), dataDir, /is not an incident log; missing columns: number, incident_state/],
      [write(gzipSync(firstIncidents(50)).subarray(0, 2000)), other, /cannot be read to its end: unexpected end/],
    ] as const
    await Promise.all(
      files.map(async ([file, dir, why]) => {
        const { code, err } = await run(['import', 'incidents', file], { COUNTERPART_DATA: dir })
        expect(code).toBe(1)
        expect(err.trim()).toMatch(why)
        expect(err).not.toMatch(stack)
      }),
    )
  })
})

describe('a backup', () => {
  it('brings everything back', async () => {
    const dataDir = await dirs.dataDir()
    await withPorts(settingsFor(dataDir), fillCompany)
    const file = join(dirs.fresh(), 'backup.tar.gz')
    expect(await run(['backup', file], { COUNTERPART_DATA: dataDir })).toMatchObject({
      code: 0,
      out: `${file}: written\n`,
    })
    const restored = dirs.fresh()
    expect(await run(['restore', file], { COUNTERPART_DATA: restored })).toMatchObject({ code: 0 })
    const people = await withPorts(settingsFor(restored), ({ directory }) =>
      directory.people('company' as never, {}, 50),
    )
    expect(people).toHaveLength(13)
  })

  it('overwrites nothing, makes nothing and takes nothing that is not one', async () => {
    const [file, dataDir, fresh] = [write('precious'), await dirs.dataDir(), dirs.fresh()]
    const faults = [
      [['backup', file], dataDir, /exists already/],
      [['backup', `${file}.2`], fresh, /no database to back up/],
      [['restore', file], dataDir, /overwrites nothing/],
      [['restore', file], dirs.fresh(), /cannot be restored/],
      [['restore', '/no/such/file'], fresh, /no such file/],
    ] as const
    await Promise.all(
      faults.map(async ([args, dir, why]) => {
        const { code, err } = await run(args, { COUNTERPART_DATA: dir })
        expect(err).toMatch(why)
        expect(err).not.toMatch(stack)
        expect(code).toBe(1)
      }),
    )
    expect(existsSync(fresh)).toBe(false)
    const { code, err } = await run(['backup', `${file}.3`], { DATABASE_URL: 'postgres://127.0.0.1/x' })
    expect([code, err]).toEqual([1, expect.stringContaining('pg_dump')])
  })
})
