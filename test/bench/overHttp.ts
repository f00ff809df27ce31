import { randomUUID } from 'node:crypto'
import { departments, rareChinese, reader } from './corpus.ts'
import type { HubProcess } from './hubProcess.ts'
import { cpuMs, cpuMsOfChildren, quantile } from './process.ts'

export type Measured = {
  readonly what: string
  readonly serverMs: number
  readonly databaseMs: number
  readonly p50: number
  readonly p99: number
}

type Call = (i: number) => { path: string; method?: string; body?: unknown }

/** One caller at a time, so that waiting times are those of the work and not of a queue of our own. */
async function measure(
  what: string,
  {
    hub,
    token,
    databasePids,
    times,
  }: { hub: HubProcess; token: string; databasePids: () => Promise<readonly number[]>; times: number },
  call: Call,
): Promise<Measured> {
  const send = async (i: number) => {
    const { path, method = 'GET', body } = call(i)
    const answer = await fetch(hub.address + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
      },
      body: body ? JSON.stringify(body) : null,
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${text.slice(0, 200)}`)
  }
  for (let i = 0; i < Math.min(200, times); i++) await send(i)
  const before = { server: cpuMs(hub.pid), database: cpuMsOfChildren(await databasePids()) }
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    await send(i + 1000)
    took.push(performance.now() - began)
  }
  const after = { server: cpuMs(hub.pid), database: cpuMsOfChildren(await databasePids()) }
  took.sort((a, b) => a - b)
  return {
    what,
    serverMs: (after.server - before.server) / times,
    databaseMs: (after.database - before.database) / times,
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
  }
}

export async function measureOverHttp(
  hub: HubProcess,
  ids: readonly string[],
  databasePids: () => Promise<readonly number[]>,
): Promise<Measured[]> {
  const token = await hub.token(reader)
  const about = { hub, token, databasePids, times: 600 }
  const queue = '/v1/requests?scope=queue&limit=50'
  return [
    await measure('create', about, (i) => ({
      path: '/v1/requests',
      method: 'POST',
      body: {
        service: `${departments[0]}.service`,
        title: `打印机无法连接 ${i}`,
        description: 'The printer on the third floor does not connect.',
      },
    })),
    await measure('list 50, newest', about, () => ({ path: queue })),
    await measure('list 50, by due time', about, () => ({ path: `${queue}&order=due` })),
    await measure('search, a common word (打印)', about, () => ({
      path: `${queue}&text=${encodeURIComponent('打印')}`,
    })),
    await measure(`search, a rare word (${rareChinese})`, about, () => ({
      path: `${queue}&text=${encodeURIComponent(rareChinese)}`,
    })),
    await measure('one with its history', about, (i) => ({ path: `/v1/requests/${ids[i % ids.length]}` })),
  ]
}
