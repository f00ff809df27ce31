import { type Operation, operations } from '@counterpart/contract'
import { describe, expect, it } from 'vitest'
import { routes } from './routes.ts'

describe('the routes of the client', () => {
  it('are those of the contract, operation by operation', () => {
    const contracted = Object.entries<Operation>(operations).map(([name, operation]) => {
      const { method, path, version, command, file } = operation
      return [
        name,
        { method, path, ...(version && { version }), ...(command && { command }), ...(file && { file: true }) },
      ]
    })
    expect(contracted.length).toBeGreaterThan(25)
    expect(Object.entries(routes)).toEqual(contracted)
  })
})
