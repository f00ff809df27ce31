import { isId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { type Operation, type OperationName, operations, parsePart } from './index.ts'

const part = (name: OperationName, where: 'params' | 'query' | 'body', value: unknown) =>
  parsePart((operations[name] as Operation)[where] as z.ZodType, where, value)
const issues = (...all: Parameters<typeof part>) => {
  const parsed = part(...all)
  return parsed.ok ? [] : parsed.refusal
}

const asking = { service: 'laptop', title: 'A laptop' }
const service = { name: { en: 'Laptop' }, description: { en: 'One' }, provider: 'it' }
const field = { name: 'size', label: { en: 'Size' }, required: true }
const calendar = { name: { en: 'Office' }, timeZone: 'Asia/Shanghai', weekly: {} }

describe('what is wrong with a body', () => {
  it.each([
    { given: 'nothing', name: 'raiseRequest', body: undefined, path: 'body', reason: 'required' },
    { given: 'a list', name: 'raiseRequest', body: [], path: 'body', reason: 'wrong-type' },
    { given: 'null', name: 'raiseRequest', body: null, path: 'body', reason: 'wrong-type' },
    {
      given: 'a missing text',
      name: 'raiseRequest',
      body: { service: 'laptop' },
      path: 'body.title',
      reason: 'required',
    },
    {
      given: 'a number for a text',
      name: 'raiseRequest',
      body: { ...asking, title: 7 },
      path: 'body.title',
      reason: 'wrong-type',
    },
    {
      given: 'null for a text',
      name: 'raiseRequest',
      body: { ...asking, title: null },
      path: 'body.title',
      reason: 'wrong-type',
    },
    {
      given: 'an unknown field',
      name: 'raiseRequest',
      body: { ...asking, x: 1 },
      path: 'body.x',
      reason: 'unknown-field',
    },
    {
      given: 'a field named like a prototype',
      name: 'raiseRequest',
      body: JSON.parse('{"service":"a","title":"b","__proto__":{"c":1}}'),
      path: 'body.__proto__',
      reason: 'unknown-field',
    },
    {
      given: 'an id with a space',
      name: 'raiseRequest',
      body: { ...asking, service: 'a b' },
      path: 'body.service',
      reason: 'not-an-id',
    },
    {
      given: 'a title too long',
      name: 'raiseRequest',
      body: { ...asking, title: '题'.repeat(201) },
      path: 'body.title',
      reason: 'too-long',
      limit: 200,
    },
    {
      given: 'a control character',
      name: 'raiseRequest',
      body: { ...asking, title: 'a\u0000b' },
      path: 'body.title',
      reason: 'malformed',
    },
    {
      given: 'half a character',
      name: 'raiseRequest',
      body: { ...asking, title: 'a\ud83d' },
      path: 'body.title',
      reason: 'malformed',
    },
    {
      given: 'a level that is none',
      name: 'raiseRequest',
      body: { ...asking, urgency: 6 },
      path: 'body.urgency',
      reason: 'not-a-choice',
    },
    {
      given: 'an answer of no kind',
      name: 'raiseRequest',
      body: { ...asking, answers: { size: null } },
      path: 'body.answers.size',
      reason: 'wrong-type',
    },
    {
      given: 'an answer too long',
      name: 'raiseRequest',
      body: { ...asking, answers: { size: 'x'.repeat(20_001) } },
      path: 'body.answers.size',
      reason: 'too-long',
      limit: 20_000,
    },
    {
      given: 'a name of a field too long',
      name: 'raiseRequest',
      body: { ...asking, answers: { ['x'.repeat(41)]: 'y' } },
      path: `body.answers.${'x'.repeat(41)}`,
      reason: 'too-long',
      limit: 40,
    },
    {
      given: 'a name in no language',
      name: 'putService',
      body: { ...service, name: {} },
      path: 'body.name',
      reason: 'required',
    },
    {
      given: 'a name of blanks',
      name: 'putService',
      body: { ...service, name: { en: '  ' } },
      path: 'body.name.en',
      reason: 'required',
    },
    {
      given: 'a language we do not speak',
      name: 'putService',
      body: { ...service, name: { en: 'Laptop', fr: 'Portable' } },
      path: 'body.name.fr',
      reason: 'unknown-field',
    },
    {
      given: 'a field without a kind',
      name: 'putService',
      body: { ...service, form: [field] },
      path: 'body.form.0.kind',
      reason: 'required',
    },
    {
      given: 'a field of an unknown kind',
      name: 'putService',
      body: { ...service, form: [{ ...field, kind: 'photo' }] },
      path: 'body.form.0.kind',
      reason: 'not-a-choice',
    },
    {
      given: 'choices for a number',
      name: 'putService',
      body: { ...service, form: [{ ...field, kind: 'number', choices: [] }] },
      path: 'body.form.0.choices',
      reason: 'unknown-field',
    },
    {
      given: 'too many fields',
      name: 'putService',
      body: { ...service, form: Array.from({ length: 61 }, () => ({ ...field, kind: 'text' })) },
      path: 'body.form',
      reason: 'too-many',
      limit: 60,
    },
    {
      given: 'a shift without an end',
      name: 'putCalendar',
      body: { ...calendar, weekly: { mon: [['09:00']] } },
      path: 'body.weekly.mon.0',
      reason: 'too-few',
      limit: 2,
    },
    {
      given: 'a day that no month has',
      name: 'putCalendar',
      body: { ...calendar, coveredUntil: '2026-02-30' },
      path: 'body.coveredUntil',
      reason: 'not-a-date',
    },
    {
      given: 'an instant before 1970',
      name: 'putDepartment',
      body: { code: 'IT', name: { en: 'IT' }, validFrom: -1 },
      path: 'body.validFrom',
      reason: 'too-small',
      limit: 0,
    },
    {
      given: 'half a millisecond',
      name: 'putDepartment',
      body: { code: 'IT', name: { en: 'IT' }, validFrom: 0.5 },
      path: 'body.validFrom',
      reason: 'wrong-type',
    },
  ] as const)('$given: $path $reason', ({ given: _, name, body, path, reason, ...limit }) => {
    expect(issues(name, 'body', body)).toEqual([{ path, reason, ...limit }])
  })

  it('names every field that is wrong, not only the first', () => {
    const paths = issues('raiseRequest', 'body', { service: '', title: 1, urgency: 0, more: true }).map(
      ({ path }) => path,
    )
    expect(paths).toEqual(['body.service', 'body.title', 'body.urgency', 'body.more'])
  })
})

describe('what is wrong with a query', () => {
  it.each([
    { query: { limit: '' }, path: 'query.limit', reason: 'wrong-type' },
    { query: { limit: '0x10' }, path: 'query.limit', reason: 'wrong-type' },
    { query: { limit: '1e2' }, path: 'query.limit', reason: 'wrong-type' },
    { query: { limit: ['1', '2'] }, path: 'query.limit', reason: 'wrong-type' },
    { query: { limit: '0' }, path: 'query.limit', reason: 'too-small', limit: 1 },
    { query: { limit: '201' }, path: 'query.limit', reason: 'too-large', limit: 200 },
    { query: { scope: 'theirs' }, path: 'query.scope', reason: 'not-a-choice' },
    { query: { states: 'new,gone' }, path: 'query.states.1', reason: 'not-a-choice' },
    { query: { priorities: '1,5' }, path: 'query.priorities.1', reason: 'not-a-choice' },
    { query: { states: '' }, path: 'query.states', reason: 'too-few', limit: 1 },
    { query: { assignee: 'two words' }, path: 'query.assignee', reason: 'not-an-id' },
    { query: { page: '2' }, path: 'query.page', reason: 'unknown-field' },
  ] as const)('$query', ({ query, path, reason, ...limit }) => {
    expect(issues('listRequests', 'query', query)).toEqual([{ path, reason, ...limit }])
  })
})

describe('what is right', () => {
  it('is read with its defaults', () => {
    expect(part('raiseRequest', 'body', asking)).toEqual({
      ok: true,
      value: { ...asking, description: '', answers: {}, urgency: 3, importance: 3 },
    })
    expect(part('listRequests', 'query', { states: 'new,triaged', priorities: '1,2', limit: '20' })).toEqual({
      ok: true,
      value: { scope: 'mine', order: 'newest', states: ['new', 'triaged'], priorities: [1, 2], limit: 20 },
    })
  })

  it('counts characters as people do: 200 that take two units each are 200', () => {
    expect(part('raiseRequest', 'body', { ...asking, title: '😀'.repeat(200) })).toMatchObject({ ok: true })
  })

  it.each(['a', 'IT-1234', '0198c0de-0000-7000-8000-000000000000', '', '-a', 'a b', 'ä', 'a'.repeat(65), 'a\n', 'a/b'])(
    'is an id on the wire exactly when it is one for the core: %j',
    (text) => {
      expect(part('getRequest', 'params', { id: text }).ok).toBe(isId(text))
    },
  )
})
