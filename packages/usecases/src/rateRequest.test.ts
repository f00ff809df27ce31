import {
  type CommandId,
  type Invitation,
  id,
  invitationIdFor,
  type PersonId,
  type Role,
  roles,
} from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import {
  confirmRequest,
  deliverRequest,
  getOverview,
  getRequest,
  listRequests,
  type RateRequest,
  type RequestDetail,
  rateRequest,
  reopenRequest,
  runJobs,
  triageRequest,
} from './index.ts'
import type { Ports } from './ports.ts'
import { raiseRequest } from './raiseRequest.ts'
import { type Scene, scene } from './testing/index.ts'

const day = 24 * 60
const good = { process: 4, result: 5, reason: '' } as const

async function delivered(stage: Scene, detail?: RequestDetail): Promise<RequestDetail> {
  const { ports, who, command } = stage
  let { request } = detail ?? (await stage.raised())
  if (request.state === 'new') {
    const said = { urgency: 3, importance: 3, reason: '' } as const
    const triaged = await triageRequest(ports)(who('it-agent'), {
      ...{ request: request.id, version: request.version, command: command(), ...said },
    })
    if (!triaged.ok) throw new Error(triaged.refusal.kind)
    request = triaged.value.request
  }
  const done = await deliverRequest(ports)(who('it-agent'), {
    ...{ request: request.id, version: request.version, command: command(), result: 'done' },
  })
  if (!done.ok) throw new Error(done.refusal.kind)
  return done.value
}
const reopened = async ({ ports, who, command }: Scene, { request }: RequestDetail) => {
  const said = { request: request.id, version: request.version, command: command(), reason: 'not yet' }
  const result = await reopenRequest(ports)(who('hr-one'), said)
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}
const jobs = (ports: Ports) =>
  runJobs(ports, (fault) => {
    throw fault
  })(100)
const rating = (stage: Scene, { request }: RequestDetail, said: Partial<RateRequest> = {}): RateRequest => ({
  request: request.id,
  cycle: request.cycle,
  ...good,
  command: stage.command(),
  ...said,
})
const invitationOf = async ({ ports, tenant }: Scene, { request }: RequestDetail): Promise<Invitation | undefined> =>
  (await ports.invitations.load(tenant, invitationIdFor({ request: request.id, cycle: request.cycle })))?.value
const told = ({ timeline }: RequestDetail) => timeline.map(({ event }) => event.type)

describe('a delivery', () => {
  it('invites its customer once, however often it is owed, and tells until when', async () => {
    const stage = await scene()
    const detail = await delivered(stage)
    expect(await invitationOf(stage, detail)).toBeUndefined()
    expect(await jobs(stage.ports)).toBeGreaterThan(0)
    expect(await invitationOf(stage, detail)).toMatchObject({ invited: ['hr-one'], cycle: 1, rating: null })
    expect(await jobs(stage.ports)).toBe(0)
    const seen = await getRequest(stage.ports)(stage.who('hr-one'), detail.request.id)
    const deliveredAt = Number(detail.request.deliveredAt)
    expect(seen).toMatchObject({
      value: { rating: { cycle: 1, may: { what: 'give', until: deliveredAt + 14 * day * 60_000 }, given: null } },
    })
    const agents = await getRequest(stage.ports)(stage.who('it-agent'), detail.request.id)
    expect(agents).toMatchObject({ value: { rating: { may: null, given: null } } })
  })

  it('that was opened again before anybody was invited, invites nobody', async () => {
    const stage = await scene()
    const detail = await delivered(stage)
    await reopened(stage, detail)
    await jobs(stage.ports)
    expect(await invitationOf(stage, detail)).toBeUndefined()
  })

  it('to somebody of the own department invites nobody', async () => {
    const stage = await scene()
    const { ports, who, command } = stage
    const asked = { service: id<never>('it-help'), title: 'Ours', description: '', answers: {} }
    const raised = await raiseRequest(ports)(who('it-one'), {
      ...{ ...asked, urgency: 3, importance: 3, command: command() },
    })
    if (!raised.ok) throw new Error(raised.refusal.kind)
    const detail = await delivered(stage, raised.value)
    await jobs(ports)
    expect(await invitationOf(stage, detail)).toBeUndefined()
    expect(await rateRequest(ports)(who('it-one'), rating(stage, detail))).toEqual({
      ok: false,
      refusal: { kind: 'rating-own-work' },
    })
  })
})

describe('rating a request', () => {
  it.each(['before', 'after'] as const)(
    'is kept %s the invitation was made, and the request tells it',
    async (when) => {
      const stage = await scene()
      const detail = await delivered(stage)
      if (when === 'after') await jobs(stage.ports)
      const said = { process: 2, result: 5, reason: 'Slow' } as const
      const rated = await rateRequest(stage.ports)(stage.who('hr-one'), rating(stage, detail, said))
      if (!rated.ok) throw new Error(rated.refusal.kind)
      expect(told(rated.value).at(-1)).toBe('rated')
      expect(rated.value.rating).toMatchObject({
        may: { what: 'change' },
        given: { by: 'hr-one', scores: { process: 2, result: 5 }, reason: 'Slow', changedAt: null },
      })
      expect(stage.ports.announced.at(-1)).toMatchObject({ version: rated.value.request.version })
      // What is owed for it all is done by now.
      const { version } = rated.value.request
      await jobs(stage.ports)
      const after = await getRequest(stage.ports)(stage.who('it-agent'), detail.request.id)
      expect(after).toMatchObject({
        value: { request: { version }, ratingsTold: [{ cycle: 1, rating: 1, reason: 'Slow' }] },
      })
      expect((await invitationOf(stage, detail))?.version).toBe(2)
    },
  )

  it('is told by the job where the one who rated could not', async () => {
    const stage = await scene()
    const detail = await delivered(stage)
    const { ports, who } = stage
    const dies: Ports = {
      ...ports,
      requests: {
        ...ports.requests,
        commit: () => {
          throw new Error('lost')
        },
      },
    }
    const said = rating(stage, detail)
    await expect(rateRequest(dies)(who('hr-one'), said)).rejects.toThrow('lost')
    expect((await invitationOf(stage, detail))?.rating).toMatchObject({ scores: { process: 4, result: 5 } })
    await jobs(ports)
    const seen = await getRequest(ports)(who('hr-one'), detail.request.id)
    expect(seen.ok && told(seen.value).filter((type) => type === 'rated')).toHaveLength(1)
    // Sent again it is the same.
    const again = await rateRequest(ports)(who('hr-one'), said)
    expect(again).toMatchObject({ ok: true, value: { repeated: true } })
    expect(again.ok && told(again.value).filter((type) => type === 'rated')).toHaveLength(1)
  })

  it('sent twice is once, also when the first answer was lost on its way; another body under its name is refused', async () => {
    const stage = await scene()
    const detail = await delivered(stage)
    const { ports, who } = stage
    const said = rating(stage, detail)
    const loses: Ports = {
      ...ports,
      invitations: {
        ...ports.invitations,
        async commit(tenant, commit) {
          await ports.invitations.commit(tenant, commit)
          throw new Error('lost')
        },
      },
    }
    expect(await rateRequest(loses)(who('hr-one'), said)).toMatchObject({ ok: true })
    expect(await rateRequest(ports)(who('hr-one'), said)).toMatchObject({ ok: true, value: { repeated: true } })
    expect((await invitationOf(stage, detail))?.version).toBe(2)
    const other = { ...said, process: 1, command: { ...said.command, fingerprint: 'other' } } as const
    const reused = { ok: false, refusal: { kind: 'command-reused' } }
    expect(await rateRequest(ports)(who('hr-one'), other)).toEqual(reused)
    const move = detail.timeline[0]?.command as CommandId
    expect(await rateRequest(ports)(who('hr-one'), { ...said, command: { id: move, fingerprint: 'x' } })).toEqual(
      reused,
    )
  })

  it('is changed for a week, with all that was said before, and not a millisecond longer', async () => {
    const stage = await scene()
    const detail = await delivered(stage)
    const { ports, who, passMinutes } = stage
    await rateRequest(ports)(who('hr-one'), rating(stage, detail, { process: 1, reason: 'Angry' }))
    passMinutes(7 * day - 1)
    const changed = await rateRequest(ports)(who('hr-one'), rating(stage, detail))
    if (!changed.ok) throw new Error(changed.refusal.kind)
    expect(changed.value.ratingsTold).toMatchObject([
      { rating: 1, scores: { process: 1 }, reason: 'Angry' },
      { rating: 2, scores: { process: 4 }, reason: '' },
    ])
    expect(told(changed.value).filter((type) => type === 'rated')).toHaveLength(2)
    passMinutes(1)
    expect(await rateRequest(ports)(who('hr-one'), rating(stage, detail))).toMatchObject({
      ok: false,
      refusal: { kind: 'rating-too-late' },
    })
    expect((await invitationOf(stage, detail))?.rating).toMatchObject({ scores: { process: 4, result: 5 } })
  })

  it('of each delivery is one: an open request has none, and a new delivery another', async () => {
    const stage = await scene()
    const first = await delivered(stage)
    const { ports, who } = stage
    const rated = await rateRequest(ports)(who('hr-one'), rating(stage, first, { result: 1, reason: 'Half of it' }))
    if (!rated.ok) throw new Error(rated.refusal.kind)
    const open = await reopened(stage, rated.value)
    for (const cycle of [1, 2])
      expect(await rateRequest(ports)(who('hr-one'), rating(stage, open, { cycle }))).toEqual({
        ok: false,
        refusal: { kind: 'rating-not-delivered' },
      })
    const second = await delivered(stage, open)
    expect(second.request.cycle).toBe(2)
    const late = await rateRequest(ports)(who('hr-one'), rating(stage, second, { cycle: 1 }))
    expect(late).toMatchObject({ refusal: { kind: 'rating-not-delivered' } })
    const again = await rateRequest(ports)(who('hr-one'), rating(stage, second))
    expect(again).toMatchObject({ value: { rating: { cycle: 2, given: { scores: { result: 5 } } } } })
    expect(again.ok && again.value.ratingsTold.map(({ cycle }) => cycle)).toEqual([1, 2])
  })

  it('is refused to the provider whatever the role, and to everyone who is not the customer', async () => {
    const stage = await scene()
    const detail = await delivered(stage)
    const { ports, who } = stage
    const kind = async (person: string, of?: readonly Role[]) => {
      const result = await rateRequest(ports)(who(person, of), rating(stage, detail))
      return result.ok ? 'rated' : result.refusal.kind
    }
    for (const of of [['agent'], ['programme', 'agent'], ['administrator'], [...roles]] as const)
      expect(await kind('it-one', of)).toBe('rating-own-work')
    expect(await kind('it-one', ['programme'])).toBe('rating-own-work')
    // Who may not see it learns nothing, not even that.
    expect(await kind('it-one', [])).toBe('no-such')
    expect(await kind('fin-one', [])).toBe('no-such')
    expect(await kind('hr-agent')).toBe('rating-not-customer')
    expect(await kind('fin-one', ['programme'])).toBe('rating-not-customer')
    expect(await kind('hr-one', ['administrator'])).toBe('rated')
  })

  it('is of one of the customer: the other is told who was quicker, and reads it', async () => {
    const stage = await scene()
    const { ports, who, command } = stage
    const asked = { service: id<never>('it-help'), title: 'For two', description: '', answers: {} }
    const raised = await raiseRequest(ports)(who('hr-two'), {
      ...{ ...asked, urgency: 3, importance: 3, command: command(), requester: id<PersonId>('hr-one') },
    })
    if (!raised.ok) throw new Error(JSON.stringify(raised.refusal))
    const detail = await delivered(stage, raised.value)
    await jobs(ports)
    const both = await Promise.all(
      ['hr-one', 'hr-two'].map((person) => rateRequest(ports)(who(person), rating(stage, detail))),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [quick, slow] = both[0]?.ok ? ['hr-one', 'hr-two'] : ['hr-two', 'hr-one']
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'rating-answered', by: quick } })
    expect(await getRequest(ports)(who(slow), detail.request.id)).toMatchObject({
      value: { rating: { may: null, given: { by: quick } } },
    })
  })

  it('goes with what is wrong with it', async () => {
    const stage = await scene()
    const detail = await delivered(stage)
    const said = rating(stage, detail, { process: 2 })
    expect(await rateRequest(stage.ports)(stage.who('hr-one'), said)).toEqual({
      ok: false,
      refusal: { kind: 'invalid-input', issues: [{ path: 'reason', reason: 'required' }] },
    })
    expect((await invitationOf(stage, detail))?.rating ?? null).toBeNull()
  })
})

describe('what of a rating is shown', () => {
  it('stands with the lines of a list where the news is asked for', async () => {
    const stage = await scene()
    const detail = await delivered(stage)
    const { ports, who } = stage
    const listed = (withNews: boolean) =>
      listRequests(ports)(who('hr-one'), { scope: 'mine', filter: {}, order: 'newest', limit: 9, withNews })
    const before = await listed(true)
    expect(before.ok && [...before.value.ratings]).toMatchObject([[detail.request.id, { may: { what: 'give' } }]])
    await rateRequest(ports)(who('hr-one'), rating(stage, detail))
    const after = await listed(true)
    expect(after.ok && [...after.value.ratings]).toMatchObject([[detail.request.id, { may: { what: 'change' } }]])
    const plain = await listed(false)
    expect(plain.ok && plain.value.ratings.size).toBe(0)
  })

  it('is a figure of the overview with n and interval, from ten ratings on', async () => {
    const stage = await scene()
    const { ports, who, command } = stage
    const overview = async () => {
      const result = await getOverview(ports)(who('it-agent'), {})
      if (!result.ok) throw new Error(result.refusal.kind)
      return result.value.ratings
    }
    for (let i = 0; i < 11; i++) {
      const detail = await delivered(stage)
      await jobs(ports)
      if (i === 10) break
      if (i === 9)
        expect(await overview()).toMatchObject({
          rated: 9,
          process: { kind: 'not-enough-data', n: 9, needed: 10 },
        })
      const said = i < 2 ? ({ process: 1, result: 3, reason: 'Slow' } as const) : good
      await rateRequest(ports)(who('hr-one'), rating(stage, detail, said))
      await confirmRequest(ports)(who('hr-one'), {
        ...{ request: detail.request.id, version: detail.request.version + 1, command: command(), note: '' },
      })
    }
    const all = { invited: 11, rated: 10, low: 2 }
    expect(await overview()).toMatchObject({
      ...all,
      process: { kind: 'figure', value: 0.8, n: 10, method: 'wilson' },
      result: { kind: 'figure', value: 0.8, n: 10 },
      byProvider: [{ provider: 'it', ...all }],
    })
  })
})
