import { describe, expect, it } from 'vitest'
import { type Operation, operations, statusOf } from './index.ts'

const rows = Object.entries<Operation>(operations)

describe('the contract', () => {
  it('has one operation per method and path', () => {
    const places = rows.map(([, { method, path }]) => `${method} ${path}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it.each(rows)('%s: the parameters are those of its path', (_, { path, params }) => {
    expect(Object.keys(params?.shape ?? {})).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  })

  it.each(rows.filter(([, { method }]) => method === 'GET'))('%s: a question changes nothing', (_, operation) => {
    expect(operation).not.toHaveProperty('body')
    expect(operation).not.toHaveProperty('command')
    expect(['etag', undefined]).toContain(operation.version)
  })

  /** A code opens once, and again only for who spent it: it is a name of its own. */
  const byCode = ['redeemJoinCode', 'redeemConnectionCode']

  it.each(rows.filter(([name, { body, question }]) => body && !question && !byCode.includes(name)))(
    '%s: what writes names its command',
    (_, operation) => {
      expect(operation.command).toBe(true)
    },
  )

  it.each(rows.filter(([, { question }]) => question))(
    '%s: a long question has a body and no command',
    (_, operation) => {
      expect(operation).toMatchObject({ method: 'POST', body: expect.anything() })
      for (const part of ['command', 'version', 'file', 'status']) expect(operation).not.toHaveProperty(part)
    },
  )

  it('answers every refusal with a status of 400 or above', () => {
    expect(Object.values(statusOf).every((status) => status >= 400 && status < 600)).toBe(true)
  })
})
