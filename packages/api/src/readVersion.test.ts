import { describe, expect, it } from 'vitest'
import { isKnown, readVersion } from './readVersion.ts'

const refused = (header: string) => ({
  ok: false,
  refusal: { kind: 'invalid-input', issues: [{ path: `headers.${header}`, reason: 'malformed' }] },
})
const required = { ok: false, refusal: { kind: 'version-required' } }

describe('the version that a change was made from', () => {
  it.each([
    { demand: 'if-match', headers: { 'if-match': '"7"' }, read: { ok: true, value: 7 } },
    { demand: 'if-match', headers: { 'if-match': 'W/"7"' }, read: { ok: true, value: 7 } },
    { demand: 'if-match', headers: {}, read: required },
    { demand: 'if-match', headers: { 'if-none-match': '*' }, read: required },
    { demand: 'if-match', headers: { 'if-match': '7' }, read: refused('if-match') },
    { demand: 'if-match', headers: { 'if-match': '*' }, read: refused('if-match') },
    { demand: 'if-match', headers: { 'if-match': '"7", "8"' }, read: refused('if-match') },
    { demand: 'if-match', headers: { 'if-match': '"-1"' }, read: refused('if-match') },
    { demand: 'if-match', headers: { 'if-match': '' }, read: refused('if-match') },
    { demand: 'put', headers: { 'if-none-match': '*' }, read: { ok: true, value: null } },
    { demand: 'put', headers: { 'if-match': '"7"' }, read: { ok: true, value: 7 } },
    { demand: 'put', headers: {}, read: required },
    { demand: 'put', headers: { 'if-none-match': '"7"' }, read: refused('if-none-match') },
    { demand: 'put', headers: { 'if-none-match': '*', 'if-match': '"7"' }, read: refused('if-none-match') },
    { demand: 'etag', headers: {}, read: { ok: true, value: undefined } },
    { demand: undefined, headers: { 'if-match': 'x' }, read: { ok: true, value: undefined } },
  ] as const)('$demand with $headers', ({ demand, headers, read }) => {
    expect(readVersion(demand, new Headers(headers))).toEqual(read)
  })
})

describe('a version that the reader has', () => {
  it.each([
    { header: '"7"', known: true },
    { header: 'W/"7"', known: true },
    { header: '"6" , "7"', known: true },
    { header: '*', known: true },
    { header: '"70"', known: false },
    { header: '7', known: false },
    { header: '', known: false },
    { header: null, known: false },
  ])('$header: $known', ({ header, known }) => {
    expect(isKnown(header, 7)).toBe(known)
  })
})
