import type { ProvenAccount } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { homeOf } from '../home.ts'
import { memoryPorts } from '../testing/index.ts'
import { connectionId } from './accountId.ts'
import { partConnection } from './connections.ts'
import { signInOfHouse } from './signInOfHouse.ts'

const proven = (subject: string, keepsHouse = false): ProvenAccount => ({
  ...{ platform: 'atlassian', house: 'installation-1', subject, name: null, keepsHouse, isConfined: false },
})
const tenant = homeOf('installation-1')
const rolesOf = async (ports: ReturnType<typeof memoryPorts>, account: ProvenAccount) => {
  const signedIn = await signInOfHouse(ports)(tenant, account)
  return signedIn.ok ? signedIn.value.actor.roles : signedIn.refusal.kind
}

describe('a home inside a house', () => {
  it('takes its accounts without a code, and each is one person', async () => {
    const ports = memoryPorts()
    const [first, again, other] = await Promise.all(
      ['ann', 'ann', 'bob'].map((subject) => signInOfHouse(ports)(tenant, proven(subject))),
    )
    expect(first).toMatchObject({ ok: true, value: { actor: { department: 'unplaced', roles: [] } } })
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })

  it('is administered by who administers the house, as long as the house says so', async () => {
    const ports = memoryPorts()
    expect(await rolesOf(ports, proven('ann', true))).toEqual(['administrator'])
    expect(await rolesOf(ports, proven('ann'))).toEqual([])
  })

  it('takes them no more once they were parted, and does not connect them by itself again', async () => {
    const ports = memoryPorts()
    const keeper = await signInOfHouse(ports)(tenant, proven('ann', true))
    if (!keeper.ok) throw new Error(keeper.refusal.kind)
    const change = { id: connectionId(proven('ann')), version: 1, command: { id: 'part' as never, fingerprint: '' } }
    expect(await partConnection(ports)(keeper.value, change)).toMatchObject({ ok: true })
    expect(await rolesOf(ports, proven('ann', true))).toBe('tenant-not-connected')
  })
})
