import { type CommandId, id, type TenantId } from '@counterpart/core'
import { memoryPorts } from '@counterpart/usecases/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { devSignIn } from './identity/devSignIn.ts'
import { hubMetrics } from './metrics.ts'
import { hubRoutes, type RouteParts } from './routes.ts'
import { fillCompany } from './testing/index.ts'

const tenant = id<TenantId>('company')
const ports = memoryPorts()
const { directory } = ports
beforeAll(() => fillCompany(ports))

type Asked = {
  readonly from?: string
  readonly headers?: Record<string, string>
  readonly method?: string
  readonly body?: string
}

function open(parts: Partial<RouteParts> = {}) {
  const faults: unknown[] = []
  const routes = hubRoutes({
    api: async () => new Response('the api'),
    page: () => new Response('the page'),
    teams: () => new Response('the tab'),
    directory,
    tenant,
    dev: devSignIn(directory, tenant, Date.now),
    metrics: hubMetrics(() => 3),
    ready: async () => null,
    onFault: (fault) => faults.push(fault),
    ...parts,
  })
  const ask = (url: string, { from = '127.0.0.1', headers = {}, method = 'GET', body }: Asked = {}) =>
    routes.fetch(new Request(url, { method, headers, ...(body !== undefined && { body }) }), {
      incoming: { socket: { remoteAddress: from } },
    })
  return { routes, ask, faults }
}
const here = 'http://127.0.0.1:4870'
const signIn = (person: unknown) => ({ method: 'POST', body: JSON.stringify({ person }) })

describe('the development sign-in over HTTP', () => {
  it('lists the people of the company with their departments, and none of an imported log', async () => {
    const own = memoryPorts()
    await fillCompany(own)
    const command = { id: id<CommandId>('import'), by: 'system', fingerprint: '' } as const
    const [department] = (await own.directory.all(tenant, 'department')).map(({ value }) => value)
    const group = { ...department!, id: id<never>('log.group-70') }
    await own.directory.addAll(tenant, 'department', [group], command)
    const [person] = await own.directory.peopleById(tenant, [id<never>('it-agent')])
    await own.directory.addAll(
      tenant,
      'person',
      [{ ...person!, id: id<never>('log.x'), department: group.id }],
      command,
    )

    const answer = await open({ directory: own.directory }).ask(`${here}/dev/people`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.has('access-control-allow-origin')).toBe(false)
    const { people } = (await answer.json()) as { people: { id: string }[] }
    expect(people).toHaveLength(13)
    expect(people).toContainEqual(
      expect.objectContaining({
        id: 'it-agent',
        roles: ['agent'],
        departmentName: { en: 'Information Technology', 'zh-CN': '信息技术部' },
      }),
    )
  })

  it('gives a token that the same hub takes', async () => {
    const dev = devSignIn(directory, tenant, Date.now)
    const answer = await open({ dev }).ask(`${here}/dev/sign-in`, signIn('it-agent'))
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { token } = (await answer.json()) as { token: string }
    const request = new Request(here, { headers: { authorization: `Bearer ${token}` } })
    expect(await dev.identify(request)).toMatchObject({ actor: { person: 'it-agent' } })
  })

  it.each([undefined, null, 7, '', '../it-agent', 'nobody', ['it-agent'], { id: 'it-agent' }])(
    'knows nobody called %j',
    async (person) => {
      expect((await open().ask(`${here}/dev/sign-in`, signIn(person))).status).toBe(404)
    },
  )

  it.each(['', '{', 'null', '[]', '"it-agent"'])('takes %j for nobody', async (body) => {
    expect((await open().ask(`${here}/dev/sign-in`, { method: 'POST', body })).status).toBe(404)
  })

  it('reads no more than it needs', async () => {
    const answer = await open().ask(`${here}/dev/sign-in`, signIn('x'.repeat(2000)))
    expect(answer.status).toBe(413)
  })

  const doors = [
    ['GET', '/dev/people'],
    ['POST', '/dev/sign-in'],
  ] as const
  describe.each(doors)('%s %s', (method, path) => {
    const said = method === 'POST' ? signIn('it-agent') : {}

    it.each(['http://localhost:4870', 'http://[::1]:4870', 'http://127.0.0.2'])('answers under %s', async (origin) => {
      expect((await open().ask(origin + path, said)).status).toBe(200)
    })

    it.each(['::1', '::ffff:127.0.0.1'])('answers %s', async (from) => {
      expect((await open().ask(here + path, { ...said, from })).status).toBe(200)
    })

    it.each(['10.0.0.7', '::ffff:10.0.0.7', '2001:db8::1', ''])('answers nobody at %j', async (from) => {
      expect((await open().ask(here + path, { ...said, from })).status).toBe(404)
    })

    it('answers nobody whose address is not known', async () => {
      const request = new Request(here + path, { method })
      expect((await open().routes.fetch(request)).status).toBe(404)
      expect((await open().routes.fetch(request, { incoming: { socket: {} } })).status).toBe(404)
    })

    it.each([
      'http://evil.example:4870',
      'http://127.0.0.1.evil.example',
      'http://localhost.evil.example',
      'http://10.0.0.1',
    ])('answers nobody who calls this machine %s', async (origin) => {
      expect((await open().ask(origin + path, said)).status).toBe(404)
    })

    it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'])(
      'answers nothing that was passed on, as %s tells',
      async (header) => {
        expect((await open().ask(here + path, { ...said, headers: { [header]: 'x' } })).status).toBe(404)
      },
    )

    it('is not there when it is switched off', async () => {
      expect((await open({ dev: undefined, page: undefined }).ask(here + path, said)).status).toBe(404)
    })
  })
})

describe('what a hub answers beside', () => {
  it('is alive whether it is ready or not', async () => {
    const { ask } = open({ ready: async () => 'the database does not answer' })
    expect(await (await ask(`${here}/healthz`)).text()).toBe('ok')
    const ready = await ask(`${here}/readyz`)
    expect([ready.status, await ready.text()]).toEqual([503, 'the database does not answer'])
    expect((await open().ask(`${here}/readyz`)).status).toBe(200)
  })

  it('shows metrics in the form of Prometheus', async () => {
    const answer = await open().ask(`${here}/metrics`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(await answer.text()).toMatch(/^counterpart_watchers 3$/m)
  })

  it.each([
    ['GET', '/v1/requests', 'the api'],
    ['DELETE', '/v1/anything/else', 'the api'],
    ['GET', '/openapi.json', 'the api'],
    ['POST', '/openapi.json', 'the api'],
    ['GET', '/', 'the page'],
    ['GET', '/assets/x.js', 'the page'],
    ['GET', '/teams', 'the tab'],
    ['GET', '/teams/assets/x.js', 'the tab'],
    ['GET', '/teamsters', 'the page'],
  ])('passes %s %s to %s', async (method, path, who) => {
    expect(await (await open().ask(here + path, { method })).text()).toBe(who)
  })

  it('has nothing but the API where there is no page', async () => {
    expect((await open({ page: undefined }).ask(`${here}/`)).status).toBe(404)
  })

  it('tells a fault to the log and not to the caller', async () => {
    const broken = new Error('secret of the database')
    const { ask, faults } = open({ ready: () => Promise.reject(broken) })
    const answer = await ask(`${here}/readyz`)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('secret')
    expect(faults).toEqual([broken])
  })
})
