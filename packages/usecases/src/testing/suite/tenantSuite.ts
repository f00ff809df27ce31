import {
  type CommandId,
  type DepartmentId,
  type Invitation,
  type Invited,
  id,
  instant,
  inviteTo,
  type PersonId,
  type RequestId,
  type RequestKey,
} from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { deliveryOf } from '../../inviteCustomer.ts'
import type { Loaded } from '../../ports.ts'
import { aDepartment, aPerson } from '../builders.ts'
import { aCommand, aTenant, commentOn, noAlarm, raiseIn, type StorePorts } from './suiteStores.ts'

/** What must hold between tenants, on every store: the same ids on both sides of the wall, and no way through. */
export function tenantSuite(stores: () => StorePorts): void {
  describe('tenants', () => {
    it('see nothing of one another', async () => {
      const mine = aTenant()
      const theirs = aTenant()
      const { requests, invitations, directory, alerts, figures } = stores()
      const r1 = id<RequestId>('r-1')
      const loaded = await raiseIn(stores(), theirs, { id: r1, key: id<RequestKey>('IT-1') })
      await directory.addAll(theirs, 'person', [aPerson()], aCommand('fill'))
      await directory.addAll(theirs, 'department', [aDepartment()], aCommand('fill'))
      const filters = { id: id<PersonId>('ann'), items: [] }
      await directory.addAll(theirs, 'filters', [filters], aCommand('fill'))
      const it = id<DepartmentId>('it')
      const delivery = { ...deliveryOf(loaded.value), deliveredAt: instant(0) }
      const { invitation, events } = inviteTo(delivery, [aPerson()]) as Invited
      await invitations.addAll(theirs, [{ invitation, events, command: aCommand('invite') }])
      await alerts.add(theirs, {
        id: 'a-1',
        kind: 'breach',
        tell: ['agents'],
        request: r1,
        key: loaded.value.key,
        title: '',
        provider: it,
        assignee: null,
        target: 'resolution',
        cycle: 1,
        since: instant(0),
        raisedAt: instant(0),
      })

      expect(await requests.load(mine, r1)).toBeUndefined()
      expect(await requests.findByKey(mine, loaded.value.key)).toBeUndefined()
      expect(await requests.findCommand(mine, loaded, id<CommandId>('raise.r-1'))).toBeUndefined()
      expect(await requests.journal(mine, { ...loaded, owed: loaded.owed })).toEqual([])
      for (const text of [undefined, 'printer'])
        expect(await requests.list(mine, { scope: { of: 'all' }, text }, 'newest', 10)).toEqual({
          items: [],
          next: null,
        })
      expect(await directory.load(mine, 'person', 'ann')).toBeUndefined()
      expect(await directory.load(mine, 'filters', 'ann')).toBeUndefined()
      expect(await directory.all(mine, 'department')).toEqual([])
      expect(await directory.people(mine, {}, 10)).toEqual([])
      expect(await directory.peopleById(mine, [id<PersonId>('ann')])).toEqual([])
      expect(await directory.revision(mine)).toBe(await directory.revision(aTenant()))
      expect(await alerts.list(mine, 'all', 10)).toEqual([])
      expect(await alerts.list(mine, it, 10)).toEqual([])
      expect(await figures.extent(mine)).toBeNull()
      expect(await figures.openByProvider(mine, instant(0))).toEqual([])
      expect(await figures.openByState(mine)).toEqual([])
      for (const what of ['waits', 'responses'] as const)
        expect(await figures.waited(mine, what, {}, instant(0))).toEqual([])
      for (const about of ['delivered', 'raised', 'open'] as const)
        expect(Object.values(await figures.counted(mine, about, {}, instant(0))).filter((n) => n !== 0)).toEqual([])
      expect(await figures.openByAge(mine, instant(0), [instant(0)])).toEqual([
        { open: 0, breached: 0 },
        { open: 0, breached: 0 },
      ])
      expect(await figures.traffic(mine, {})).toEqual([])
      expect(await figures.rated(mine, {})).toEqual([])
      expect(await invitations.load(mine, invitation.id)).toBeUndefined()
      expect(await invitations.ofRequests(mine, [r1])).toEqual([])
      const theirInvitation = (await invitations.load(theirs, invitation.id)) as Loaded<Invitation>
      expect(await invitations.journal(mine, theirInvitation)).toEqual([])
      expect(await invitations.findCommand(mine, theirInvitation, id<CommandId>('invite'))).toBeUndefined()
      expect(await figures.onTimeByProvider(mine, {})).toEqual([])
    })

    it('change nothing of one another', async () => {
      const mine = aTenant()
      const theirs = aTenant()
      const r1 = id<RequestId>('r-1')
      const ours = await raiseIn(stores(), mine, { id: r1, title: 'mine' })
      await raiseIn(stores(), theirs, { id: r1, title: 'theirs' })
      await commentOn(stores(), mine, ours, aCommand('c'))
      expect(await stores().requests.load(theirs, r1)).toMatchObject({ value: { title: 'theirs' }, version: 1 })
      expect(await stores().requests.load(mine, r1)).toMatchObject({ value: { title: 'mine' }, version: 2 })
    })

    it('have alarms, which are the only thing asked of all at once', async () => {
      const tenants = [aTenant(), aTenant()]
      for (const tenant of tenants)
        await raiseIn(stores(), tenant, { id: id<RequestId>('r-1') }, { ...noAlarm, nextAlarmAt: instant(5) })
      const due = await stores().requests.due(instant(5), 1000)
      expect(due.filter(({ tenant }) => tenants.includes(tenant))).toHaveLength(2)
    })
  })
}
