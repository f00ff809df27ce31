import type { DepartmentId, RequestId, ServiceId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { createClient } from './createClient.ts'
import { isTransportFault, type WireAnswer, type WireCall } from './transport.ts'

const json = { 'content-type': 'application/json' }
const answer: WireAnswer = { status: 200, headers: json, body: '{"items":[]}' }

/** A client whose calls are kept, and answered with the same thing. */
function recording(reply: WireAnswer = answer) {
  const calls: WireCall[] = []
  const client = createClient(async (call) => {
    calls.push(call)
    return reply
  })
  return { client, calls }
}
const ofRequest = { params: { id: 'r 1/2' as RequestId }, command: 'c1', version: 7 }

describe('a call of the client', () => {
  it('asks a question without a body', async () => {
    const { client, calls } = recording()
    await client.listDepartments()
    expect(calls).toEqual([{ method: 'GET', path: '/v1/departments', headers: { accept: 'application/json' } }])
  })

  it('writes lists with commas and leaves out what is not asked', async () => {
    const { client, calls } = recording()
    const provider = undefined as DepartmentId | undefined
    await client.listRequests({ query: { states: ['new', 'triaged'], priorities: [], text: '', limit: 20, provider } })
    expect(calls[0]?.path).toBe('/v1/requests?states=new%2Ctriaged&limit=20')
  })

  it('names its command and the version that was read', async () => {
    const { client, calls } = recording()
    await client.waitRequest({ ...ofRequest, body: { on: 'customer', reason: '等待回复' } })
    expect(calls[0]).toEqual({
      method: 'POST',
      path: '/v1/requests/r%201%2F2/wait',
      headers: { accept: 'application/json', ...json, 'if-match': '"7"', 'idempotency-key': 'c1' },
      body: '{"on":"customer","reason":"等待回复"}',
    })
  })

  it('sends an empty body where there is nothing to say', async () => {
    const { client, calls } = recording()
    await client.startRequest(ofRequest)
    expect(calls[0]?.body).toBe('{}')
  })

  it('creates only what does not exist yet', async () => {
    const { client, calls } = recording()
    await client.putDepartment({
      params: { id: 'it' as DepartmentId },
      body: { code: 'IT', name: { en: 'IT' }, validFrom: 0 as never },
      version: null,
      command: 'c2',
    })
    expect(calls[0]?.headers).toMatchObject({ 'if-none-match': '*' })
    expect(calls[0]?.headers).not.toHaveProperty('if-match')
  })

  it.each([
    { bytes: [0x1f, 0x8b, 8], type: 'application/gzip' },
    { bytes: [110, 117], type: 'text/csv' },
    { bytes: [], type: 'text/csv' },
  ])('says of a file what its first bytes say: $type', async ({ bytes, type }) => {
    const { client, calls } = recording()
    const file = Uint8Array.from(bytes).buffer
    await client.startImport({ file, query: { fileName: '事件.csv' } })
    expect(calls[0]).toMatchObject({ headers: { 'content-type': type }, body: file })
  })

  it('sends no file when the log of the product is wanted', async () => {
    const { client, calls } = recording()
    await client.startImport({ file: null })
    expect(calls[0]).toEqual({ method: 'POST', path: '/v1/imports', headers: { accept: 'application/json' } })
  })
})

describe('what comes back', () => {
  it('carries its version and whether it was done before', async () => {
    const headers = { ...json, etag: '"8"', 'idempotent-replay': '1' }
    const reply = await recording({ status: 200, headers, body: '{"id":"r1"}' }).client.startRequest(ofRequest)
    expect(reply).toEqual({ ok: true, value: { id: 'r1' }, version: 8, repeated: true })
  })

  it('has no version where the answer has none', async () => {
    expect(await recording().client.listServices()).toEqual({
      ok: true,
      value: { items: [] },
      version: null,
      repeated: false,
    })
  })

  it('is a refusal as data when the server says no', async () => {
    const problem = {
      type: 'urn:counterpart:problem:service-retired',
      title: 'Retired',
      status: 409,
      kind: 'service-retired',
    }
    const headers = { 'content-type': 'application/problem+json' }
    const { client } = recording({ status: 409, headers, body: JSON.stringify(problem) })
    const asked = client.raiseRequest({ body: { service: 's' as ServiceId, title: 't' }, command: 'c3' })
    expect(await asked).toEqual({ ok: false, refusal: problem })
  })

  it.each([
    {
      given: 'an error page of a proxy',
      status: 502,
      headers: { 'content-type': 'text/html' },
      body: '<h1>Bad gateway',
    },
    { given: 'a sign-in page with status 200', status: 200, headers: { 'content-type': 'text/html' }, body: '<form>' },
    { given: 'half an answer', status: 200, headers: json, body: '{"items":[' },
  ])('is a fault when it is $given', async ({ given: _, ...reply }) => {
    const fault = await recording(reply)
      .client.listServices()
      .catch((caught: unknown) => caught)
    expect(isTransportFault(fault)).toBe(true)
    expect(fault).toMatchObject({ status: reply.status })
  })
})
