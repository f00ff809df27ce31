import { describe, expect, it } from 'vitest'
import { isDuplicateKey, isTransient } from './databaseErrors.ts'

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more)
const forge = (message: string, context: object = {}) => error(message, { code: 'SQL_EXECUTION_ERROR', context })

describe('errors of a database', () => {
  it.each([
    ['PostgreSQL', error('duplicate key value violates unique constraint "t_pkey"', { code: '23505' })],
    ['mysql2', error("Duplicate entry 'a-1' for key 'PRIMARY'", { code: 'ER_DUP_ENTRY', errno: 1062 })],
    ['Forge, in its text', forge("Duplicate entry 'a-1' for key 'request.PRIMARY'")],
    ['Forge, with a line end in the key', forge("Duplicate entry 'a\n1' for key 'request.PRIMARY'")],
    ['Forge, in its debug field', forge('Failed', { debug: { sqlMessage: "Duplicate entry 'a' for key 'x'" } })],
    ['Forge, by number in its debug field', forge('Failed', { debug: { errno: 1062 } })],
    ['an error that wraps another', error('not kept', { cause: error('', { code: '23505' }) })],
  ])('a duplicate key of %s is one', (_, given) => {
    expect(isDuplicateKey(given)).toBe(true)
    expect(isTransient(given)).toBe(false)
  })

  it.each([
    ['PostgreSQL: deadlock', error('deadlock detected', { code: '40P01' })],
    ['PostgreSQL: serialization', error('could not serialize access', { code: '40001' })],
    ['PostgreSQL: stale plan', error('cached plan must not change result type', { code: '0A000' })],
    ['mysql2: deadlock', error('Deadlock found when trying to get lock', { errno: 1213 })],
    ['mysql2: lock wait', error('Lock wait timeout exceeded', { errno: 1205 })],
    ['Forge: write conflict', forge('Write conflict, txnStartTS=1, conflictStartTS=2 [try again later]')],
    ['Forge: schema changed', forge('Failed', { debug: { message: 'Information schema is changed' } })],
  ])('%s passes, so the statement may run again', (_, given) => {
    expect(isTransient(given)).toBe(true)
    expect(isDuplicateKey(given)).toBe(false)
  })

  it.each([
    ['an index of the same name', forge("Duplicate key name 'by_due'")],
    ['a column of the same name', forge("Duplicate column name 'due'")],
    ['a lost connection', error('read ECONNRESET', { code: 'ECONNRESET' })],
    ['a time-out', error('The query timed out', { code: 'QUERY_TIMED_OUT' })],
    ['a feature that is missing', error('not supported', { code: '0A000' })],
    ['something that is no error', 42],
    ['nothing', undefined],
  ])('%s is neither', (_, given) => {
    expect(isDuplicateKey(given)).toBe(false)
    expect(isTransient(given)).toBe(false)
  })

  it('an error that contains itself is looked at once', () => {
    const round = error('round')
    round.cause = round
    expect(isDuplicateKey(round)).toBe(false)
  })
})
