import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  fillCompany,
  firstIncidents,
  hashOf,
  runProgram,
  settingsFor,
  startHubProcess,
  type Totals,
  tempDirs,
  tenant,
  totalsOf,
  visitorOf,
  withPorts,
} from './testing/index.ts'

const dirs = tempDirs()
const incidents = 2500
const kills = 2

type Ending = { readonly totals: Totals; readonly hash: string }
const endingOf = (dataDir: string): Promise<Ending> =>
  withPorts(settingsFor(dataDir), async (ports) => ({
    totals: await totalsOf(ports, tenant),
    hash: await hashOf(ports, tenant),
  }))
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)

/** A data directory with the test company in it, whose administrator may import. */
async function companyDir(): Promise<string> {
  const dataDir = await dirs.dataDir()
  await withPorts(settingsFor(dataDir), fillCompany)
  return dataDir
}

describe('the import of a log that is killed', () => {
  let file: string
  let first: Awaited<ReturnType<typeof runProgram>['ended']>
  let uninterrupted: Ending
  const importInto = (dataDir: string) => runProgram(['import', 'incidents', file], { COUNTERPART_DATA: dataDir })
  const countsIn = (out: string) =>
    /(\d+) requests added, (\d+) unchanged, (\d+) rows rejected/.exec(out)?.slice(1).map(Number)

  beforeAll(async () => {
    const folder = dirs.fresh()
    mkdirSync(folder)
    file = join(folder, 'log.csv')
    writeFileSync(file, firstIncidents(incidents))
    const dataDir = await companyDir()
    first = await importInto(dataDir).ended
    uninterrupted = await endingOf(dataDir)
  })

  it('is compared with one that was not, which brought everything', () => {
    expect([first.code, countsIn(first.out)]).toEqual([0, [incidents, 0, 1]])
    expect(sum(uninterrupted.totals.state)).toBe(incidents)
    expect(Object.keys(uninterrupted.totals.provider).length).toBeGreaterThan(20)
  })

  it('at random moments and begun again ends as if it had not been, and then changes nothing', async () => {
    const dataDir = await companyDir()
    for (let kill = 0; kill < kills; kill++) {
      const { child, said, ended } = importInto(dataDir)
      // From the first batch on, so that there is something to lose.
      while (!said.out.includes('Importing')) await wait(5)
      await wait(Math.random() * 800)
      child.kill('SIGKILL')
      expect(await ended).toMatchObject({ signal: 'SIGKILL' })
    }
    const last = await importInto(dataDir).ended
    const [added = 0, unchanged = 0] = countsIn(last.out) ?? []
    expect(added + unchanged).toBe(incidents)
    expect(unchanged).toBeGreaterThanOrEqual(250)
    expect(added).toBeGreaterThan(0)
    expect(await endingOf(dataDir)).toEqual(uninterrupted)

    const again = await importInto(dataDir).ended
    expect([again.code, countsIn(again.out)]).toEqual([0, [0, incidents, 1]])
    expect(await endingOf(dataDir)).toEqual(uninterrupted)
  })

  it('with the hub that does it goes on when that starts again, and ends the same', async () => {
    const env = { COUNTERPART_DATA: await companyDir() }
    const killed = await startHubProcess(env)
    const token = await visitorOf(() => killed.address).tokenOf('admin')
    const accepted = await fetch(`${killed.address}/v1/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: firstIncidents(incidents),
    })
    const { id } = (await accepted.json()) as { id: string }
    const viewIn = (address: string) =>
      visitorOf(() => address)
        .send('admin', 'GET', `/v1/imports/${id}`)
        .then(({ json }) => json)
    while (!((await viewIn(killed.address)).added > 0)) await wait(10)
    await killed.stop('SIGKILL')

    const second = await startHubProcess(env)
    await expect
      .poll(() => viewIn(second.address), { timeout: 150_000, interval: 200 })
      .toMatchObject({ state: 'done', rejected: 1, rejections: [{ line: 359 }] })
    const { added, unchanged } = await viewIn(second.address)
    expect(added + unchanged).toBe(incidents)
    expect(unchanged).toBeGreaterThanOrEqual(250)
    expect((await second.stop('SIGTERM')).code).toBe(0)
    expect(await endingOf(env.COUNTERPART_DATA)).toEqual(uninterrupted)
  })
})
