import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../packages/client/src')
const files = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'))
const imports = files.flatMap((name) =>
  [...readFileSync(join(folder, name), 'utf8').matchAll(/^(import|export)\s+(type\s)?[^'"]*?from '([^']+)'/gms)].map(
    ([, , type, from]) => ({ name, isType: type !== undefined, from: from as string }),
  ),
)

describe('the client in a page', () => {
  it('knows the contract by its types alone, so that no validator comes with it', () => {
    const fromContract = imports.filter(({ from }) => from === '@counterpart/contract')
    expect(fromContract.length).toBeGreaterThan(1)
    expect(fromContract.filter(({ isType }) => !isType)).toEqual([])
  })

  it('brings nothing of others with it but what makes ids', () => {
    const brought = imports.filter(({ isType, from }) => !isType && !from.startsWith('./')).map(({ from }) => from)
    expect([...new Set(brought)]).toEqual(['uuid'])
  })
})
