import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  fillCompany,
  runProgram,
  settingsFor,
  startHubProcess,
  tempDirs,
  visitorOf,
  withPorts,
} from './testing/index.ts'

const dirs = tempDirs()

describe('two hubs on one PGlite directory', () => {
  it('the second refuses to start and says why, the first goes on working', async () => {
    const dataDir = await dirs.dataDir()
    await withPorts(settingsFor(dataDir), fillCompany)
    const env = { COUNTERPART_DATA: dataDir }
    const first = await startHubProcess(env)
    const { act, send } = visitorOf(() => first.address)
    const raise = (title: string) => act('hr-one', '/v1/requests', { service: 'it-help', title })
    expect((await raise('Before')).status).toBe(201)

    // Whatever else wants to work there is refused, too.
    const others = [
      ['serve'],
      ['serve', '--sample'],
      ['import', 'incidents', import.meta.filename],
      ['backup', dirs.fresh()],
    ]
    for (const { code, out, err } of await Promise.all(others.map((args) => runProgram(args, env).ended))) {
      expect(code).toBe(1)
      expect(err).toBe(
        `The data directory ${join(dataDir, 'database')} is in use by another process. Stop that one, or give this one a directory of its own.\n`,
      )
      expect(out).not.toContain('Counterpart: http')
    }

    expect((await raise('After')).status).toBe(201)
    const { json } = await send('hr-one', 'GET', '/v1/requests')
    expect(json.items.map(({ title }: { title: string }) => title)).toEqual(['After', 'Before'])
    expect((await first.stop('SIGTERM')).code).toBe(0)

    const second = await startHubProcess(env)
    const later = await visitorOf(() => second.address).send('hr-one', 'GET', '/v1/requests')
    expect(later.json.items).toHaveLength(2)
    expect((await second.stop('SIGTERM')).code).toBe(0)
  })
})
