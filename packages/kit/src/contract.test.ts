/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Kit } from './index.ts'
import { plainKit } from './plain/conform.ts'

// Fails the type check, with its name, if a member of Kit has no line in the contract.
type Missing = Exclude<keyof Kit, keyof typeof import('./contract.d.ts')>
const missing: [Missing] extends [never] ? 'nothing' : Missing = 'nothing'

const source = readFileSync(join(import.meta.dirname, 'contract.d.ts'), 'utf8')

describe("what '#kit' is to screens", () => {
  it('declares every member that a kit has, and no other', () => {
    const declared = [...source.matchAll(/export declare const (\w+): Kit\['(\w+)'\]/g)]
    expect(declared.every(([, name, member]) => name === member)).toBe(true)
    expect(declared.map(([, name]) => name).sort()).toEqual(Object.keys(plainKit).sort())
    expect(declared.length).toBeGreaterThan(30)
    expect(missing).toBe('nothing')
  })
})
