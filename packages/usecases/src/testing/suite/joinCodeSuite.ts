import { type AccountId, id, instant, type JoinCode, type PersonId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { aTenant, type StorePorts } from './suiteStores.ts'

const aCode = (name: string, facts: Partial<JoinCode> = {}): JoinCode => ({
  ...{ id: name, purpose: 'account', by: id<PersonId>('ann'), hash: 'ab12', tries: 0, spentBy: null },
  expiresAt: instant(1000),
  ...facts,
})
const account = (name: string) => id<AccountId>(name)

/** What must hold of one-time codes, on every store. */
export function joinCodeSuite(stores: () => StorePorts): void {
  describe('one-time codes', () => {
    it('are found as they were kept, by their tenant alone', async () => {
      const [tenant, other] = [aTenant(), aTenant()]
      const { joinCodes } = stores()
      expect(await joinCodes.keep(tenant, aCode('ABCD'), instant(0))).toBe(true)
      expect(await joinCodes.tried(tenant, 'ABCD')).toEqual(aCode('ABCD', { tries: 1 }))
      expect(await joinCodes.tried(tenant, 'ABCE')).toBeUndefined()
      expect(await joinCodes.tried(other, 'ABCD')).toBeUndefined()
      expect(await joinCodes.spend(other, 'ABCD', account('entra.1'))).toBe(false)
    })

    it('take the place of what the same person made for the same purpose', async () => {
      const tenant = aTenant()
      const { joinCodes } = stores()
      const bob = id<PersonId>('bob')
      await joinCodes.keep(tenant, aCode('AAAA'), instant(0))
      await joinCodes.keep(tenant, aCode('BBBB', { by: bob }), instant(0))
      await joinCodes.keep(tenant, aCode('CCCC', { purpose: 'connection' }), instant(0))
      await joinCodes.keep(tenant, aCode('DDDD'), instant(0))
      const found = await Promise.all(['AAAA', 'BBBB', 'CCCC', 'DDDD'].map((name) => joinCodes.tried(tenant, name)))
      expect(found.map((code) => code?.id)).toEqual([undefined, 'BBBB', 'CCCC', 'DDDD'])
    })

    it('do not take the place of what somebody else made, until that has run out', async () => {
      const tenant = aTenant()
      const { joinCodes } = stores()
      const bob = id<PersonId>('bob')
      await joinCodes.keep(tenant, aCode('AAAA', { by: bob }), instant(0))
      expect(await joinCodes.keep(tenant, aCode('AAAA'), instant(999))).toBe(false)
      expect((await joinCodes.tried(tenant, 'AAAA'))?.by).toBe('bob')
      expect(await joinCodes.keep(tenant, aCode('AAAA', { expiresAt: instant(3000) }), instant(1000))).toBe(true)
      expect((await joinCodes.tried(tenant, 'AAAA'))?.by).toBe('ann')
    })

    it('count every try, even of many at once', async () => {
      const tenant = aTenant()
      const { joinCodes } = stores()
      await joinCodes.keep(tenant, aCode('AAAA'), instant(0))
      const seen = await Promise.all(Array.from({ length: 20 }, () => joinCodes.tried(tenant, 'AAAA')))
      // At most so many saw a count of up to n as there were tries by then.
      for (const n of [1, 5, 10]) expect(seen.filter((code) => (code?.tries ?? 0) <= n).length).toBeLessThanOrEqual(n)
      expect((await joinCodes.tried(tenant, 'AAAA'))?.tries).toBe(21)
    })

    it('are spent by exactly one of those who try at once, and by that one as often as it asks', async () => {
      const { joinCodes } = stores()
      for (let round = 0; round < 10; round++) {
        const tenant = aTenant()
        await joinCodes.keep(tenant, aCode('AAAA'), instant(0))
        const rivals = Array.from({ length: 6 }, (_, n) => account(`entra.${n}`))
        const won = await Promise.all(rivals.map((rival) => joinCodes.spend(tenant, 'AAAA', rival)))
        expect(won.filter(Boolean)).toHaveLength(1)
        const again = await Promise.all(rivals.map((rival) => joinCodes.spend(tenant, 'AAAA', rival)))
        expect(again).toEqual(won)
        expect((await joinCodes.tried(tenant, 'AAAA'))?.spentBy).toBe(rivals[won.indexOf(true)])
      }
    })

    it('go with the people who made them', async () => {
      const [tenant, other] = [aTenant(), aTenant()]
      const { joinCodes } = stores()
      const bob = id<PersonId>('bob')
      await joinCodes.keep(tenant, aCode('AAAA'), instant(0))
      await joinCodes.keep(tenant, aCode('BBBB', { by: bob }), instant(0))
      await joinCodes.keep(other, aCode('AAAA'), instant(0))
      await joinCodes.forget(tenant, [])
      await joinCodes.forget(tenant, [id<PersonId>('ann'), id<PersonId>('nobody')])
      expect(await joinCodes.tried(tenant, 'AAAA')).toBeUndefined()
      expect(await joinCodes.tried(tenant, 'BBBB')).toBeDefined()
      expect(await joinCodes.tried(other, 'AAAA')).toBeDefined()
    })

    it('of nobody are spent by nobody', async () => {
      expect(await stores().joinCodes.spend(aTenant(), 'AAAA', account('entra.1'))).toBe(false)
    })
  })
}
