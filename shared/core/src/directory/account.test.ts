import { describe, expect, it } from 'vitest'
import { id, instant, type PersonId } from '../kernel/index.ts'
import { type Account, decideJoin, decidePart, isJoined, nameFrom, ownPersonOf } from './account.ts'
import { checkSite } from './connection.ts'

const ann = id<PersonId>('ann')
const account = (name: string, facts: Partial<Account> = {}): Account => ({
  id: id(name),
  ...{ platform: 'entra', house: 'contoso', subject: name, connection: id<never>('contoso') },
  person: ownPersonOf(id(name)),
  since: instant(0),
  ...facts,
})
const mine = account('mine')
const other = account('other', { connection: id<never>('jira'), person: ann })

describe('joining an account to the person who made the code', () => {
  const fresh = { maker: ann, theirs: [other], beside: [mine], hasWork: false }
  it.each([
    { given: 'nothing was done with it', facts: fresh, says: 'ann' },
    { given: 'the person has no account yet', facts: { ...fresh, theirs: [] }, says: 'ann' },
    { given: 'it has work', facts: { ...fresh, hasWork: true }, says: 'account-has-work' },
    {
      given: 'its person has another account',
      facts: { ...fresh, beside: [mine, account('third', { person: mine.person })] },
      says: 'account-has-work',
    },
    {
      given: 'the person has one of the same house',
      facts: { ...fresh, theirs: [other, account('second', { person: ann })] },
      says: 'one-account-each',
    },
    { given: 'it made the code itself', facts: { ...fresh, maker: mine.person }, says: 'already-joined' },
  ])('where $given: $says', ({ facts, says }) => {
    const decided = decideJoin(mine, facts)
    expect(decided.ok ? decided.value : decided.refusal.kind).toBe(says)
  })
})

describe('parting with an account', () => {
  it('makes it somebody of its own, which it was before', () => {
    expect(isJoined(other)).toBe(true)
    expect(decidePart(other, ann)).toEqual({ ok: true, value: ownPersonOf(other.id) })
  })
  it('is for its person alone, and not for the account that the person began with', () => {
    expect(decidePart(other, id('bob'))).toMatchObject({ refusal: { kind: 'no-such', what: 'account' } })
    expect(isJoined(mine)).toBe(false)
    expect(decidePart(mine, mine.person)).toEqual({ ok: false, refusal: { kind: 'own-account' } })
  })
})

it.each([
  [' Ada Lovelace ', 'Ada Lovelace'],
  ['李小龙', '李小龙'],
  ['a'.repeat(300), 'a'.repeat(100)],
  ['', null],
  ['   ', null],
  ['a\u0000b', null],
  ['\ud800', null],
  [7, null],
  [undefined, null],
])('the name %j is kept as %j', (given, kept) => expect(nameFrom(given)).toBe(kept))

describe('the site of a tenant', () => {
  it.each([
    ['https://contoso.sharepoint.com', 'https://contoso.sharepoint.com'],
    [' https://Contoso.sharepoint.com/sites/home?x=1 ', 'https://contoso.sharepoint.com'],
    ['https://contoso.sharepoint.cn', 'https://contoso.sharepoint.cn'],
    ['', null],
    [null, null],
  ])('%j is %j', (typed, site) => expect(checkSite('entra', typed)).toEqual({ ok: true, value: site }))
  it.each([
    'contoso.sharepoint.com',
    'http://contoso.sharepoint.com',
    'https://sharepoint.com',
    'https://contoso.sharepoint.com.evil.example',
    'https://evil.example/contoso.sharepoint.com',
    'https://a.b.sharepoint.com',
    'https://contoso.sharepoint.com:8443',
    'https://me@contoso.sharepoint.com.evil.example',
    'https://-.sharepoint.com',
  ])('%j is none', (typed) => {
    expect(checkSite('entra', typed)).toMatchObject({
      refusal: { issues: [{ path: 'site', reason: 'not-an-address' }] },
    })
  })
  it('is not for an installation in Jira', () => {
    expect(checkSite('atlassian', 'https://contoso.sharepoint.com').ok).toBe(false)
  })
})
