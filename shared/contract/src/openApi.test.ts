import { describe, expect, it } from 'vitest'
import { openApi, operations, statusOf } from './index.ts'

type Parameter = { name: string; in: string; required: boolean; schema: Record<string, unknown> }
type Described = {
  operationId: string
  summary: string
  parameters: Parameter[]
  requestBody?: { content: Record<string, unknown> }
  responses: Record<string, { content?: Record<string, unknown> }>
}
// Through JSON, because that is what readers get.
const document = JSON.parse(JSON.stringify(openApi('1.2.3'))) as {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Record<string, unknown>> }
}
const described = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
)

describe('the OpenAPI document', () => {
  it('is of version 3.1 and names the product and its version', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Counterpart', version: '1.2.3' } })
  })

  it('has every operation once, at its method and path', () => {
    expect(described.map(({ operation, method, path }) => [operation.operationId, method.toUpperCase(), path])).toEqual(
      Object.entries(operations)
        .map(([name, { method, path }]) => [name, method, path])
        // An operation stands beside the others of its path.
        .toSorted((a, b) => firstOf(a[2]) - firstOf(b[2])),
    )
  })

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference)
    expect(references.length).toBeGreaterThan(20)
    const targets = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...new Set(references)].filter((reference) => !targets.includes(reference as string))).toEqual([])
  })

  it('describes each path parameter that a path has, and no other', () => {
    for (const { path, operation } of described) {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
      expect(inPath.every(({ required }) => required)).toBe(true)
    }
  })

  it('names each parameter once', () => {
    for (const { operation } of described) {
      const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('says what succeeds and that everything else is a problem', () => {
    for (const { operation } of described) {
      const { default: refused, ...answers } = operation.responses
      expect(Object.keys(refused?.content ?? {})).toEqual(['application/problem+json'])
      expect(Object.keys(answers).filter((status) => /^2\d\d$/.test(status))).toHaveLength(1)
    }
  })

  it('demands the headers that the door demands', () => {
    const headers = (operationId: string) =>
      described
        .find(({ operation }) => operation.operationId === operationId)
        ?.operation.parameters.filter((parameter) => parameter.in === 'header')
        .map(({ name, required }) => [name, required])
    expect(headers('getRequest')).toEqual([['If-None-Match', false]])
    expect(headers('raiseRequest')).toEqual([['Idempotency-Key', true]])
    expect(headers('waitRequest')).toEqual([
      ['If-Match', true],
      ['Idempotency-Key', true],
    ])
    expect(headers('putService')).toEqual([
      ['If-Match', false],
      ['If-None-Match', false],
      ['Idempotency-Key', true],
    ])
  })

  it('says the bounds of texts and numbers, those of a query too', () => {
    const list = document.paths['/v1/requests']?.['get']
    expect(list?.parameters.find(({ name }) => name === 'limit')?.schema).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 200,
    })
    expect(list?.parameters.find(({ name }) => name === 'text')?.schema).toMatchObject({
      type: 'string',
      maxLength: 200,
    })
  })

  it('lists every kind of refusal', () => {
    const properties = document.components.schemas['Problem']?.['properties'] as Record<string, { enum?: string[] }>
    expect(properties['kind']?.enum).toEqual(Object.keys(statusOf))
  })
})

const paths = [...new Set(Object.values(operations).map(({ path }) => path as string))]
const firstOf = (path: string | undefined) => paths.indexOf(path as string)
