import {
  type AccountId,
  codeLifeMs,
  id,
  type Language,
  mailAddress,
  mostTries,
  type ProvenAccount,
  type Result,
  unplaced,
} from '@counterpart/core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Channels, Who } from '../ports.ts'
import { raiseRequest } from '../raiseRequest.ts'
import { removeSampleCompany } from '../sampleCompany/index.ts'
import { aPerson, memoryChannel, type Scene, scene } from '../testing/index.ts'
import {
  accountId,
  connectionId,
  createConnectionCode,
  createJoinCode,
  listAccounts,
  listConnections,
  partAccount,
  partConnection,
  redeemConnectionCode,
  redeemJoinCode,
  setConnectionSite,
  signIn,
} from './index.ts'

const proven = (facts: Partial<ProvenAccount> = {}): ProvenAccount => ({
  ...{ platform: 'entra', house: 'contoso', subject: 'ada', name: 'Ada', keepsHouse: false, isConfined: false },
  ...facts,
})
const inJira = (facts: Partial<ProvenAccount> = {}) =>
  proven({ platform: 'atlassian', house: 'site', subject: '557058:ada', name: null, ...facts })
const value = <T>(result: Result<T, { kind: string }>): T => {
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}
const kindOf = (result: Result<unknown, { readonly kind: string }>) => (result.ok ? 'ok' : result.refusal.kind)

let house: Scene
let admin: Who
beforeEach(async () => {
  house = await scene()
  admin = house.who('ops-one', ['administrator'])
})
const { connect, comeIn, codeOf, enter } = {
  async connect(by: ProvenAccount) {
    const { code } = value(await createConnectionCode(house.ports)(admin))
    return redeemConnectionCode(house.ports)(house.tenant, by, code)
  },
  comeIn: async (who: ProvenAccount): Promise<Who> => value(await signIn(house.ports)(house.tenant, who)),
  codeOf: async (who: Who) => value(await createJoinCode(house.ports)(who)).code,
  enter: (who: Who, code: string) => redeemJoinCode(house.ports)(who, code),
}
const connectBoth = async () => {
  value(await connect(proven({ keepsHouse: true })))
  value(await connect(inJira({ keepsHouse: true })))
}
const wrong = (code: string) => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')

describe('a house', () => {
  it('lets nobody in before it is connected, and nobody after it was parted', async () => {
    const tryIt = async () => kindOf(await signIn(house.ports)(house.tenant, proven()))
    expect(await tryIt()).toBe('tenant-not-connected')
    const { value: connection, version } = value(await connect(proven({ keepsHouse: true })))
    expect(connection).toMatchObject({ platform: 'entra', house: 'contoso', state: 'connected', askedBy: 'ops-one' })
    expect(await tryIt()).toBe('ok')
    const change = { id: connection.id, version, command: house.command() }
    expect(kindOf(await partConnection(house.ports)(admin, change))).toBe('ok')
    expect(await tryIt()).toBe('tenant-not-connected')
    expect(kindOf(await connect(proven({ keepsHouse: true })))).toBe('ok')
    expect(await tryIt()).toBe('ok')
    const versions = await house.ports.directory.versions(house.tenant, 'connection', connection.id)
    expect(versions.map(({ by, value: { state } }) => `${by} ${state}`)).toEqual([
      'ops-one connected',
      'ops-one parted',
      'ops-one connected',
    ])
  })

  it('is connected by an administrator of each side, and by nobody less', async () => {
    expect(kindOf(await createConnectionCode(house.ports)(house.who('it-agent')))).toBe('not-allowed')
    expect(kindOf(await listConnections(house.ports)(house.who('it-agent')))).toBe('not-allowed')
    expect(kindOf(await connect(proven()))).toBe('not-their-administrator')
    expect(kindOf(await connect(proven({ keepsHouse: true, isConfined: true })))).toBe('not-their-administrator')
    const redeem = (code: string) => redeemConnectionCode(house.ports)(house.tenant, proven({ keepsHouse: true }), code)
    expect(kindOf(await redeem('ABCD-EFGH-JKMN'))).toBe('code-not-valid')
    // A code that joins accounts connects nothing.
    expect(kindOf(await redeem(await codeOf(admin)))).toBe('code-not-valid')
    expect(value(await listConnections(house.ports)(admin))).toEqual([])
  })

  it('is connected once: the code that did it opens nothing else', async () => {
    const { code } = value(await createConnectionCode(house.ports)(admin))
    const redeem = (by: ProvenAccount) => redeemConnectionCode(house.ports)(house.tenant, by, code)
    const keeper = proven({ keepsHouse: true })
    expect(kindOf(await redeem(keeper))).toBe('ok')
    // The answer was lost.
    expect(kindOf(await redeem(keeper))).toBe('ok')
    expect(kindOf(await redeem(proven({ keepsHouse: true, house: 'fabrikam' })))).toBe('code-not-valid')
    expect(kindOf(await connect(proven({ keepsHouse: true, subject: 'bob' })))).toBe('connected-already')
    expect(value(await listConnections(house.ports)(admin))).toHaveLength(1)
  })

  it('has a site only where an administrator says so', async () => {
    const { value: connection, version } = value(await connect(proven({ keepsHouse: true })))
    const site = 'https://contoso.sharepoint.com'
    const set = (who: Who, typed: string, read = version) =>
      setConnectionSite(house.ports)(who, {
        ...{ id: connection.id, version: read, command: house.command(), site: typed },
      })
    expect(kindOf(await set(house.who('it-agent'), site))).toBe('not-allowed')
    expect(kindOf(await set(admin, 'https://evil.example'))).toBe('invalid-input')
    expect(kindOf(await set(admin, site, 7))).toBe('stale-version')
    expect(value(await set(admin, `${site}/sites/home`)).value.site).toBe(site)
  })
})

describe('somebody who comes in for the first time', () => {
  it('is a person with no department and no role, known again the next time', async () => {
    await connectBoth()
    const first = await comeIn(proven())
    expect(first).toMatchObject({ account: accountId(proven()), actor: { department: unplaced, roles: [] } })
    expect(await comeIn(proven({ name: 'Renamed' }))).toEqual(first)
    const { directory } = house.ports
    expect((await directory.load(house.tenant, 'person', first.actor.person))?.value.name.en).toBe('Ada')
    expect((await directory.load(house.tenant, 'department', unplaced))?.value.name['zh-CN']).toBe('尚未分配部门')
  })

  it('has the department and the roles that an administrator gave since', async () => {
    await connectBoth()
    const { actor } = await comeIn(proven())
    const { directory } = house.ports
    const before = await directory.load(house.tenant, 'person', actor.person)
    if (!before) throw new Error('nobody came in')
    const after = { ...before.value, department: id<never>('it'), roles: ['agent'] as const }
    const events = [{ type: 'written', entry: after }] as const
    const command = { ...house.command(), by: 'system' } as const
    await directory.commit(house.tenant, 'person', { before, after, version: 2, events, command, jobs: [] })
    expect((await comeIn(proven())).actor).toEqual({ person: actor.person, department: 'it', roles: ['agent'] })
  })
})

describe('a code of a person', () => {
  it('makes the account that enters it theirs, and the journal says so', async () => {
    await connectBoth()
    const teams = await comeIn(proven())
    const jira = await comeIn(inJira())
    expect(jira.actor.person).not.toBe(teams.actor.person)
    const listed = value(await enter(jira, await codeOf(teams)))
    expect(listed.items.map(({ platform, isHere, canPart }) => [platform, isHere, canPart])).toEqual([
      ['atlassian', true, true],
      ['entra', false, false],
    ])
    expect((await comeIn(inJira())).actor.person).toBe(teams.actor.person)
    const { directory } = house.ports
    const versions = await directory.versions(house.tenant, 'account', accountId(inJira()))
    expect(versions.map(({ by, value: { person } }) => [by, person])).toEqual([
      ['system', jira.actor.person],
      [teams.actor.person, teams.actor.person],
    ])
    // Who had nothing is not found beside the person who is meant.
    expect((await directory.people(house.tenant, { department: unplaced }, 10)).map(({ value: { id } }) => id)).toEqual(
      [teams.actor.person],
    )
  })

  it('of somebody in the directory lets them come in with their account', async () => {
    await connectBoth()
    const code = await codeOf(house.who('it-agent'))
    value(await enter(await comeIn(proven()), code))
    expect((await comeIn(proven())).actor).toMatchObject({ person: 'it-agent', department: 'it', roles: ['agent'] })
  })

  it('opens once, and again only for who spent it and did not hear the answer', async () => {
    await connectBoth()
    const code = await codeOf(await comeIn(proven()))
    const jira = await comeIn(inJira())
    value(await enter(jira, code))
    expect(kindOf(await enter(await comeIn(inJira()), code))).toBe('ok')
    const other = await comeIn(inJira({ subject: '557058:eve' }))
    expect(kindOf(await enter(other, code))).toBe('code-not-valid')
  })

  it('runs out after ten minutes', async () => {
    await connectBoth()
    const code = await codeOf(await comeIn(proven()))
    const jira = await comeIn(inJira())
    house.passMinutes(codeLifeMs / 60_000)
    expect(kindOf(await enter(jira, code))).toBe('code-not-valid')
  })

  it('is worth nothing once there is a newer one', async () => {
    await connectBoth()
    const teams = await comeIn(proven())
    const older = await codeOf(teams)
    const newer = await codeOf(teams)
    const jira = await comeIn(inJira())
    expect(kindOf(await enter(jira, older))).toBe('code-not-valid')
    expect(kindOf(await enter(jira, newer))).toBe('ok')
  })

  it('stands five tries and no more, even all at once', async () => {
    await connectBoth()
    const teams = await comeIn(proven())
    const jira = await comeIn(inJira())
    const guessed = await codeOf(teams)
    const guesses = await Promise.all(Array.from({ length: 40 }, () => enter(jira, wrong(guessed))))
    expect(new Set(guesses.map(kindOf))).toEqual(new Set(['code-not-valid']))
    expect(kindOf(await enter(jira, guessed))).toBe('code-not-valid')
    const tried = await codeOf(teams)
    for (let i = 1; i < mostTries; i++) await enter(jira, wrong(tried))
    expect(kindOf(await enter(jira, tried))).toBe('ok')
  })

  it('has one winner of two who enter it at once', async () => {
    await connectBoth()
    for (let round = 0; round < 20; round++) {
      const maker = await comeIn(proven({ subject: `maker-${round}` }))
      const code = await codeOf(maker)
      const rivals = await Promise.all([1, 2].map((n) => comeIn(inJira({ subject: `rival-${round}-${n}` }))))
      const answers = await Promise.all(rivals.map((rival) => enter(rival, code)))
      expect(answers.map(kindOf).toSorted()).toEqual(['code-not-valid', 'ok'])
      const theirs = await house.ports.directory.accountsOf(house.tenant, [maker.actor.person])
      expect(theirs).toHaveLength(2)
    }
  })

  it('is kept without what is secret of it', async () => {
    await connectBoth()
    const code = await codeOf(await comeIn(proven()))
    const plain = code.replaceAll('-', '')
    const kept = JSON.stringify(await house.ports.joinCodes.tried(house.tenant, plain.slice(0, 4)))
    expect(kept).toContain(plain.slice(0, 4))
    expect(kept).not.toContain(plain.slice(4))
  })

  it('moves no work: who has some is refused, and keeps it', async () => {
    await connectBoth()
    const teams = await comeIn(proven())
    const jira = await comeIn(inJira())
    const asked = { service: id<never>('it-help'), title: 'Printer', description: '', answers: {} }
    value(await raiseRequest(house.ports)(jira, { ...asked, urgency: 3, importance: 3, command: house.command() }))
    expect(kindOf(await enter(jira, await codeOf(teams)))).toBe('account-has-work')
    expect((await comeIn(inJira())).actor.person).toBe(jira.actor.person)
    // The other way round it works: who has work makes the code.
    expect(kindOf(await enter(teams, await codeOf(jira)))).toBe('ok')
    expect((await comeIn(proven())).actor.person).toBe(jira.actor.person)
  })

  it.each([
    { who: 'its maker', enters: (teams: Who) => teams, kind: 'already-joined' },
    { who: 'somebody without an account', enters: () => house.who('it-agent'), kind: 'no-account-here' },
  ])('does nothing for $who', async ({ enters, kind }) => {
    await connectBoth()
    const teams = await comeIn(proven())
    expect(kindOf(await enter(enters(teams), await codeOf(teams)))).toBe(kind)
  })

  it('joins no two accounts of one house', async () => {
    await connectBoth()
    const teams = await comeIn(proven())
    const twin = await comeIn(proven({ subject: 'twin' }))
    expect(kindOf(await enter(twin, await codeOf(teams)))).toBe('one-account-each')
  })

  it('is not made where scripts of others may act, nor is anything parted there', async () => {
    await connectBoth()
    const sharePoint = await comeIn(proven({ isConfined: true }))
    expect(kindOf(await createJoinCode(house.ports)(sharePoint))).toBe('not-from-here')
    expect(kindOf(await partAccount(house.ports)(sharePoint, accountId(proven())))).toBe('not-from-here')
    expect(await listAccounts(house.ports)(sharePoint)).toMatchObject({ canMake: false, canEnter: true })
  })
})

describe('parting with an account', () => {
  it('makes it somebody of its own again; what was done stays with the person', async () => {
    await connectBoth()
    const teams = await comeIn(proven())
    value(await enter(await comeIn(inJira()), await codeOf(teams)))
    const jira = await comeIn(inJira())
    const listed = value(await partAccount(house.ports)(teams, accountId(inJira())))
    expect(listed.items.map(({ platform }) => platform)).toEqual(['entra'])
    const again = await comeIn(inJira())
    expect(again.actor.person).not.toBe(jira.actor.person)
    expect(again.actor).toMatchObject({ department: unplaced, roles: [] })
    // And it can be joined anew.
    expect(kindOf(await enter(again, await codeOf(teams)))).toBe('ok')
  })

  it('is nobody else’s to do', async () => {
    await connectBoth()
    const teams = await comeIn(proven())
    const stranger = await comeIn(inJira({ subject: '557058:eve' }))
    expect(kindOf(await partAccount(house.ports)(stranger, accountId(proven())))).toBe('no-such')
    expect(kindOf(await partAccount(house.ports)(teams, id<AccountId>('entra.none')))).toBe('no-such')
    expect(kindOf(await partAccount(house.ports)(teams, accountId(proven())))).toBe('own-account')
  })
})

it('accounts of people of the sample company begin anew when it goes', async () => {
  await connectBoth()
  const { directory } = house.ports
  const sample = aPerson({ id: id('sample.someone'), department: id<never>('sample.it'), roles: [] })
  await directory.addAll(
    house.tenant,
    'department',
    [
      {
        id: id<never>('sample.it'),
        code: 'SIT',
        name: { en: 'IT' },
        parent: null,
        validFrom: 0 as never,
        validUntil: null,
      },
    ],
    { ...house.command(), by: 'system' },
  )
  await directory.addAll(house.tenant, 'person', [sample], { ...house.command(), by: 'system' })
  const code = await codeOf({
    tenant: house.tenant,
    actor: { person: sample.id, department: sample.department, roles: [] },
  })
  value(await enter(await comeIn(proven()), code))
  expect((await comeIn(proven())).actor.person).toBe(sample.id)
  expect(value(await removeSampleCompany(house.ports)(admin)).isDone).toBe(true)
  expect(await directory.versions(house.tenant, 'account', accountId(proven()))).toEqual([])
  expect((await comeIn(proven())).actor).toMatchObject({ department: unplaced, person: accountId(proven()) })
  expect(connectionId(proven())).not.toBe(accountId(proven()))
})

describe('how people are told things', () => {
  const mail = mailAddress('ada@contoso.example')
  const open = async (channels?: Omit<Channels, 'language'>) => {
    house = await scene(undefined, channels ? { channels: { language: 'en', ...channels } } : {})
    admin = house.who('ops-one', ['administrator'])
    value(await connect(proven({ keepsHouse: true })))
    return async (facts: Partial<ProvenAccount>, language: Language | null) => {
      value(await signIn(house.ports)(house.tenant, proven(facts), language))
      const account = await house.ports.directory.load(house.tenant, 'account', accountId(proven()))
      return { reach: account?.value.reach, version: account?.version }
    }
  }

  it('is what their last call said, and kept only when that is something new', async () => {
    const call = await open({ mail: memoryChannel() })
    await call({ mail }, 'en')
    const first = await call({ mail }, 'en')
    expect(first.reach).toEqual({ language: 'en', mail })
    expect(await call({ mail }, 'en')).toEqual(first)
    expect(await call({ mail }, null)).toEqual(first)
    expect(await call({ mail }, 'zh-CN')).toEqual({ reach: { language: 'zh-CN', mail }, version: 3 })
    expect(await call({}, 'zh-CN')).toEqual({ reach: { language: 'zh-CN', mail: null }, version: 4 })
  })

  it.each([
    { given: 'no way is set up', channels: undefined, reach: undefined },
    { given: 'no mail is sent', channels: { teams: memoryChannel() }, reach: { language: 'en', mail: null } },
    { given: 'only records are told', channels: { record: memoryChannel() }, reach: undefined },
  ] as const)('is not kept further than it is needed: $given', async ({ channels, reach }) => {
    const call = await open(channels)
    await call({ mail }, 'en')
    expect((await call({ mail }, 'en')).reach).toEqual(reach)
  })

  it('is forgotten at the next call after the last way was taken away', async () => {
    const call = await open({ mail: memoryChannel() })
    await call({ mail }, 'en')
    expect((await call({ mail }, 'en')).reach).toEqual({ language: 'en', mail })
    house = { ...house, ports: { ...house.ports, channels: undefined } }
    expect(await call({ mail }, 'en')).toEqual({ reach: undefined, version: 3 })
    expect(await call({ mail }, 'en')).toEqual({ reach: undefined, version: 3 })
  })

  it('says nothing of who they are: two with one address stay two', async () => {
    const call = await open({ mail: memoryChannel() })
    await call({ mail }, 'en')
    const ada = await comeIn(proven({ mail }))
    const other = await comeIn(proven({ subject: 'eve', mail }))
    expect(other.actor.person).not.toBe(ada.actor.person)
    const accounts = await house.ports.directory.accountsOf(house.tenant, [ada.actor.person])
    expect(accounts.map(({ value }) => value.subject)).toEqual(['ada'])
  })
})
