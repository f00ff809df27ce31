import { type DepartmentId, id, type PersonId, type TenantId } from '@counterpart/core'
import type { Command } from '@counterpart/usecases'
import { aPerson, memoryPorts } from '@counterpart/usecases/testing'
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { devSignIn } from './devSignIn.ts'

const tenant = id<TenantId>('company')
const ann = aPerson({ id: id<PersonId>('ann'), department: id<DepartmentId>('hr'), roles: [] })
const command: Command = { id: id('set-up'), by: 'system', fingerprint: '' }
const start = Date.UTC(2026, 10, 23, 2)

async function open() {
  let now = start
  const { directory } = memoryPorts()
  await directory.addAll(tenant, 'person', [ann], command)
  await directory.addAll(id<TenantId>('other'), 'person', [ann], command)
  const sign = devSignIn(directory, tenant, () => now)
  const token = (await sign.signIn(ann.id))?.token ?? ''
  const who = (authorization: string | null) =>
    sign.identify(new Request('http://hub', { headers: authorization === null ? {} : { authorization } }))
  return { directory, sign, token, who, wait: (ms: number) => (now += ms) }
}
let house: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  house = await open()
})

/** The token with other claims, under the signature of the first. */
const forged = (token: string, change: object) => {
  const [header, payload = '', signature] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  return [header, Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url'), signature].join('.')
}

describe('a token of the development sign-in', () => {
  it('is given to people of the directory, for twelve hours', async () => {
    expect(await house.sign.signIn(ann.id)).toEqual({ token: expect.any(String), expiresAt: start + 12 * 3_600_000 })
    expect(await house.sign.signIn(id<PersonId>('stranger'))).toBeNull()
  })

  it('proves who is asking', async () => {
    const { who, token } = house
    expect(await who(`Bearer ${token}`)).toEqual({ tenant, actor: { person: 'ann', department: 'hr', roles: [] } })
    expect(await who(`bearer ${token}`)).not.toBeNull()
  })

  it('gives the roles and department of now, not of when it was made', async () => {
    const { directory, who, token } = house
    const before = await directory.load(tenant, 'person', ann.id)
    const after = { ...ann, department: id<DepartmentId>('it'), roles: ['agent'] as const }
    const events = [{ type: 'written', entry: after }] as const
    await directory.commit(tenant, 'person', { before, after, version: 2, events, command, jobs: [] })
    expect(await who(`Bearer ${token}`)).toMatchObject({ actor: { department: 'it', roles: ['agent'] } })
  })

  it('runs out', async () => {
    const { who, token, wait } = house
    wait(12 * 3_600_000 - 1000)
    expect(await who(`Bearer ${token}`)).not.toBeNull()
    wait(1000)
    expect(await who(`Bearer ${token}`)).toBeNull()
  })

  it('is good for no other hub, though that has the same people', async () => {
    const other = devSignIn(house.directory, tenant, () => start)
    const request = new Request('http://hub', { headers: { authorization: `Bearer ${house.token}` } })
    expect(await other.identify(request)).toBeNull()
  })

  it('is worth nothing once it was changed', async () => {
    const { who, token } = house
    for (const change of [{ sub: 'admin' }, { tid: 'other' }, { exp: 9_999_999_999 }])
      expect(await who(`Bearer ${forged(token, change)}`)).toBeNull()
    const [header, payload, signature = ''] = token.split('.')
    const flipped = signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
    expect(await who(`Bearer ${header}.${payload}.${flipped}`)).toBeNull()
  })

  it('is worth nothing without a signature', async () => {
    const unsigned = new UnsecuredJWT(decodeJwt(house.token)).encode()
    expect(await house.who(`Bearer ${unsigned}`)).toBeNull()
    expect(await house.who(`Bearer ${unsigned}x`)).toBeNull()
  })

  it('is worth nothing under a key of the forger', async () => {
    const forger = new SignJWT(decodeJwt(house.token)).setProtectedHeader({ alg: 'HS256' })
    expect(await house.who(`Bearer ${await forger.sign(new Uint8Array(32))}`)).toBeNull()
  })

  it('names somebody of this tenant only', async () => {
    const { directory } = house
    const other = devSignIn(directory, id<TenantId>('other'), () => start)
    const { token } = (await other.signIn(ann.id)) ?? { token: '' }
    const request = new Request('http://hub', { headers: { authorization: `Bearer ${token}` } })
    expect(await other.identify(request)).toMatchObject({ tenant: 'other' })
    expect(await house.sign.identify(request)).toBeNull()
  })

  it.each([null, '', 'Bearer', 'Bearer ', 'Bearer x', 'Bearer a.b', 'Basic YW5uOg==', 'Bearer ..', 'Bearer a.b.c.d'])(
    'is not %j',
    async (authorization) => {
      expect(await house.who(authorization)).toBeNull()
    },
  )
})
