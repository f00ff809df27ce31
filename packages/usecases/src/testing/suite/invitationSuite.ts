import {
  applyEvent,
  type DepartmentId,
  type Instant,
  type Invitation,
  type InvitationEvent,
  type Invited,
  id,
  instant,
  invitationIdFor,
  inviteTo,
  type PersonId,
  type Request,
  type RequestEvent,
  type RequestId,
  rate,
  type Scores,
} from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { deliveryOf } from '../../inviteCustomer.ts'
import type { Job, Loaded, Outcome } from '../../ports.ts'
import { aPerson, officeCalendars } from '../builders.ts'
import { aCommand, aTenant, noAlarm, raiseIn, type StorePorts } from './suiteStores.ts'

const ann = id<PersonId>('ann')
const rater = { person: ann, department: id<DepartmentId>('hr') }
const good: Scores = { process: 4, result: 5 }
const requestId = (name: string) => id<RequestId>(name)

/** The request after one more event, kept. */
async function goOn({ requests }: StorePorts, tenant: ReturnType<typeof aTenant>, of: string, event: object) {
  const before = (await requests.load(tenant, requestId(of))) as Loaded<Request>
  const at = instant(before.value.lastEventAt + 1000)
  const whole = { at, by: ann, ...event } as RequestEvent
  const after = applyEvent(before.value, whole, officeCalendars)
  const command = aCommand(`${whole.type}.${before.version}`)
  const commit = { before, after, version: after.version, events: [whole], command, jobs: [] }
  expect(await requests.commit(tenant, commit, noAlarm)).toBe('committed')
  return after
}

/** A request that was delivered, with its invitation, not kept yet. */
async function delivered(stores: StorePorts, tenant: ReturnType<typeof aTenant>, name: string, facts: object = {}) {
  await raiseIn(stores, tenant, { id: requestId(name), ...facts })
  const request = await goOn(stores, tenant, name, { type: 'delivered', result: '' })
  return { request, invited: inviteTo(deliveryOf(request), [aPerson()]) as Invited }
}

const keep = (
  { invitations }: StorePorts,
  tenant: ReturnType<typeof aTenant>,
  { invitation, events }: Invited,
  about: { before?: Loaded<Invitation> | undefined; name: string; jobs?: readonly Job[] },
): Promise<Outcome> =>
  invitations.commit(tenant, {
    before: about.before,
    after: invitation,
    version: invitation.version,
    events,
    command: aCommand(about.name),
    jobs: about.jobs ?? [],
  })

function answered(request: Request, opened: Invited, scores: Scores = good, reason = 'so so'): Invited {
  const now = instant(Number(request.deliveredAt) + 60_000)
  const rated = rate(deliveryOf(request), opened, { cycle: request.cycle, scores, reason }, { rater, now })
  if (!rated.ok) throw new Error(rated.refusal.kind)
  return rated.value
}

/** What must hold of invitations, on every store. */
export function invitationSuite(stores: () => StorePorts): void {
  describe('an invitation', () => {
    it('gives back what was put in, with all that was answered, whatever characters it has', async () => {
      const tenant = aTenant()
      const { invitations } = stores()
      const { request, invited } = await delivered(stores(), tenant, 'r')
      expect(await invitations.load(tenant, invited.invitation.id)).toBeUndefined()
      const reason = "Émile’s “café” \\ 'twice' %_; 太慢了 😀 \u2028 $1 ?"
      const first = answered(request, invited, { process: 1, result: 5 }, reason)
      expect(await keep(stores(), tenant, first, { name: 'first' })).toBe('committed')
      const loaded = (await invitations.load(tenant, invited.invitation.id)) as Loaded<Invitation>
      expect(loaded).toMatchObject({ value: first.invitation, version: 2 })

      const second = answered(request, { invitation: loaded.value, events: [] })
      expect(await keep(stores(), tenant, second, { name: 'second', before: loaded })).toBe('committed')
      const now = (await invitations.load(tenant, invited.invitation.id)) as Loaded<Invitation>
      expect(now).toMatchObject({ value: second.invitation, version: 3 })
      const journal = await invitations.journal(tenant, now)
      expect(journal.map(({ version, command }) => [version, command])).toEqual([
        [1, 'first'],
        [2, 'first'],
        [3, 'second'],
      ])
      expect(journal.map(({ event }) => event)).toEqual([...first.events, ...second.events])
      expect((await invitations.journal(tenant, loaded)).length).toBe(2)
    })

    it('is there once: a second one, and an answer to what was answered meanwhile, are conflicts', async () => {
      const tenant = aTenant()
      const { invitations } = stores()
      const { request, invited } = await delivered(stores(), tenant, 'r')
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, i) =>
          keep(stores(), tenant, i % 2 ? invited : answered(request, invited), { name: `new-${i}` }),
        ),
      )
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1)
      const read = (await invitations.load(tenant, invited.invitation.id)) as Loaded<Invitation>
      const answer = answered(request, { invitation: read.value, events: [] })
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, i) => keep(stores(), tenant, answer, { name: `answer-${i}`, before: read })),
      )
      expect(answers.filter((outcome) => outcome === 'committed')).toHaveLength(1)
      const now = (await invitations.load(tenant, invited.invitation.id)) as Loaded<Invitation>
      expect(now.version).toBe(read.version + 1)
    })

    it('remembers each command with its sender and what it said, and owes its jobs', async () => {
      const tenant = aTenant()
      const { invitations, jobs } = stores()
      const { request, invited } = await delivered(stores(), tenant, 'r')
      const job = {
        id: 'r:rated:1:1',
        kind: 'note-rating',
        dueAt: instant(7),
        payload: { rating: 1 },
      } as unknown as Job
      await keep(stores(), tenant, answered(request, invited), { name: 'said', jobs: [job] })
      const loaded = (await invitations.load(tenant, invited.invitation.id)) as Loaded<Invitation>
      expect(await invitations.findCommand(tenant, loaded, aCommand('said').id)).toEqual(aCommand('said'))
      expect(await invitations.findCommand(tenant, loaded, aCommand('other').id)).toBeUndefined()
      const claimed = await jobs.claim(instant(10), instant(20), 50)
      const mine = claimed.filter((one) => one.tenant === tenant)
      expect(mine).toMatchObject([job])
      for (const one of mine) await jobs.finish(one, instant(11))
      expect(await stores().requests.sweep(instant(0), 100)).toBe(0)
    })

    it('is found by its request, those of all cycles, and of no other request', async () => {
      const tenant = aTenant()
      const { invitations } = stores()
      const first = await delivered(stores(), tenant, 'r')
      await keep(stores(), tenant, first.invited, { name: 'one' })
      await goOn(stores(), tenant, 'r', { type: 'reopened', reason: 'not yet' })
      const again = await goOn(stores(), tenant, 'r', { type: 'delivered', result: '' })
      const second = inviteTo(deliveryOf(again), [aPerson()]) as Invited
      await keep(stores(), tenant, second, { name: 'two' })
      const other = await delivered(stores(), tenant, 'r:1')
      await keep(stores(), tenant, other.invited, { name: 'three' })
      const found = await invitations.ofRequests(tenant, [requestId('r'), requestId('none')])
      expect(found.map(({ value }) => value.id).toSorted()).toEqual(
        [1, 2].map((cycle) => invitationIdFor({ request: requestId('r'), cycle })),
      )
      expect(await invitations.ofRequests(tenant, [])).toEqual([])
    })

    it('comes whole with a company that is brought in, and once', async () => {
      const tenant = aTenant()
      const { invitations } = stores()
      const { request, invited } = await delivered(stores(), tenant, 'r')
      const other = await delivered(stores(), tenant, 's')
      const command = aCommand('import')
      const histories = [
        { ...answered(request, invited), command },
        { ...other.invited, command },
      ]
      expect(await invitations.addAll(tenant, histories)).toBe(2)
      const changed = { ...answered(request, invited, { process: 5, result: 5 }), command }
      expect(await invitations.addAll(tenant, [changed])).toBe(0)
      const loaded = (await invitations.load(tenant, invited.invitation.id)) as Loaded<Invitation>
      expect(loaded.value).toEqual(answered(request, invited).invitation)
      const events: readonly InvitationEvent[] = (await invitations.journal(tenant, loaded)).map(({ event }) => event)
      expect(events).toEqual(answered(request, invited).events)
    })

    it('goes with its request, with all that was answered, and one whose request never came goes too', async () => {
      const tenant = aTenant()
      const other = aTenant()
      const { invitations, erasures } = stores()
      const gone = id<DepartmentId>('gone')
      for (const home of [tenant, other]) {
        const leaves = await delivered(stores(), home, 'goes', { provider: gone })
        await keep(stores(), home, answered(leaves.request, leaves.invited), { name: 'goes' })
        const stays = await delivered(stores(), home, 'stays')
        await keep(stores(), home, stays.invited, { name: 'stays' })
        const never: Invited = inviteTo({ ...deliveryOf(stays.request), request: requestId('never') }, [
          aPerson(),
        ]) as Invited
        await keep(stores(), home, never, { name: 'never' })
      }
      const doomed = {
        department: [gone],
        person: [],
        service: [],
        agreement: [],
        calendar: [],
        relation: [],
        need: [],
      }
      expect(await erasures.eraseRequests(tenant, doomed, 10)).toBe(1)
      const names = ['goes', 'stays', 'never'].map(requestId)
      const left = async (home: typeof tenant) =>
        (await invitations.ofRequests(home, names)).map(({ value }) => value.request).toSorted()
      expect(await left(tenant)).toEqual(['stays'])
      expect(await left(other)).toEqual(['goes', 'never', 'stays'])
      // Nothing of its past is in the way of a new one with its id.
      const again = await delivered(stores(), tenant, 'goes')
      await keep(stores(), tenant, again.invited, { name: 'again' })
      const loaded = (await invitations.load(tenant, again.invited.invitation.id)) as Loaded<Invitation>
      expect((await invitations.journal(tenant, loaded)).map(({ command }) => command)).toEqual(['again'])
    })
  })

  describe('ratings', () => {
    it('are counted by the last delivery, of whom was asked, and the list shows exactly those', async () => {
      const tenant = aTenant()
      const { figures, requests } = stores()
      const hr = id<DepartmentId>('fin')
      const said: readonly (readonly [string, DepartmentId | undefined, Scores | null])[] = [
        ['a', undefined, { process: 5, result: 5 }],
        ['b', undefined, { process: 2, result: 4 }],
        ['c', undefined, { process: 4, result: 3 }],
        ['d', undefined, null],
        ['e', hr, { process: 1, result: 1 }],
      ]
      for (const [name, provider, scores] of said) {
        const { request, invited } = await delivered(stores(), tenant, name, provider ? { provider } : {})
        await keep(stores(), tenant, scores ? answered(request, invited, scores) : invited, { name })
      }
      // Delivered and not asked, as what was imported.
      await delivered(stores(), tenant, 'f')
      // Opened again: what was said of the delivery before is no figure of the one to come.
      const again = await delivered(stores(), tenant, 'g')
      await keep(stores(), tenant, answered(again.request, again.invited), { name: 'g' })
      await goOn(stores(), tenant, 'g', { type: 'reopened', reason: 'no' })
      const it_ = { provider: 'it', invited: 4, rated: 3, low: 1, process: 2, result: 2 }
      const fin = { provider: 'fin', invited: 1, rated: 1, low: 1, process: 0, result: 0 }
      const rated = async (period: Parameters<typeof figures.rated>[1]) =>
        (await figures.rated(tenant, period)).toSorted((a, b) => (a.provider < b.provider ? -1 : 1))
      expect(await rated({})).toEqual([fin, it_])
      expect(await rated({ provider: hr })).toEqual([fin])
      const at = again.request.deliveredAt as Instant
      expect(await rated({ from: at })).toEqual([fin, it_])
      expect(await rated({ until: at })).toEqual([])
      expect(await rated({ from: instant(at + 1) })).toEqual([])

      const listed = async (wanted: 'all' | 'low', more: object = {}) => {
        const filter = { scope: { of: 'all' }, rated: wanted, ...more } as const
        return (await requests.list(tenant, filter, 'newest', 50)).items.map((request) => request.id).toSorted()
      }
      expect(await listed('all')).toEqual(['a', 'b', 'c', 'e'])
      expect(await listed('low')).toEqual(['b', 'e'])
      expect(await listed('all', { provider: hr })).toEqual(['e'])
      expect(await listed('all', { delivered: { until: at } })).toEqual([])
      expect(await listed('low', { text: 'printer' })).toEqual(['b', 'e'])

      await goOn(stores(), tenant, 'g', { type: 'delivered', result: '' })
      expect(await rated({ provider: id<DepartmentId>('it') })).toEqual([it_])
    })
  })
}
