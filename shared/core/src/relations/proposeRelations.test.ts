import { describe, expect, it } from 'vitest'
import { type DepartmentId, id } from '../kernel/index.ts'
import { type PairCount, proposeRelations, riskOfARelation } from './proposeRelations.ts'

const dept = (name: string) => id<DepartmentId>(name)
const departments = (n: number) => Array.from({ length: n }, (_, i) => dept(`d${i}`))
const pair = (customer: string, provider: string, n: number): PairCount => ({
  customer: dept(customer),
  provider: dept(provider),
  n,
})
const named = (relations: readonly PairCount[]) => relations.map(({ customer, provider }) => `${customer}→${provider}`)

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Requests whose askers pick anybody: with a volume of its own for each department. */
function withoutStructure(random: () => number, all: readonly DepartmentId[], most: number): readonly PairCount[] {
  const counts = new Map<string, PairCount>()
  for (const customer of all)
    for (let left = Math.floor(random() * most); left > 0; left--) {
      const others = all.filter((other) => other !== customer)
      const provider = others[Math.floor(random() * others.length)] as DepartmentId
      const key = `${customer} ${provider}`
      counts.set(key, { customer, provider, n: (counts.get(key)?.n ?? 0) + 1 })
    }
  return [...counts.values()]
}

describe('the relations that traffic proposes', () => {
  it('are those that have more than the accidents of the rest', () => {
    const counts = [
      pair('d0', 'd1', 80),
      pair('d2', 'd1', 30),
      pair('d3', 'd1', 12),
      pair('d0', 'd2', 25),
      pair('d0', 'd4', 2),
      pair('d2', 'd3', 1),
      pair('d3', 'd0', 1),
    ]
    const { relations, accidentalShare } = proposeRelations(counts, departments(6))
    expect(named(relations)).toEqual(['d0→d1', 'd2→d1', 'd0→d2', 'd3→d1'])
    expect(accidentalShare).toBeGreaterThan(0)
    expect(accidentalShare).toBeLessThan(0.03)
  })

  it('are found where most pairs are relations, too, and where all have the same traffic', () => {
    const all = departments(8)
    const counts = all.flatMap((customer, i) =>
      all.flatMap((provider, j) => (i !== j && (i + j) % 4 !== 0 ? [{ customer, provider, n: 40 }] : [])),
    )
    const { relations } = proposeRelations(counts, all)
    expect(relations).toHaveLength(counts.length)
  })

  it('never are a handful of requests, however rare accidents are', () => {
    const all = departments(10)
    const counts = [...all.slice(2).map((customer) => ({ customer, provider: dept('d1'), n: 60 })), pair('d0', 'd2', 4)]
    expect(named(proposeRelations(counts, all).relations)).not.toContain('d0→d2')
  })

  it('are none where nobody asks, where there is one to ask, and of a department with itself', () => {
    expect(proposeRelations([], departments(4))).toEqual({ relations: [], accidentalShare: 0 })
    expect(proposeRelations([pair('d0', 'd1', 90), pair('d2', 'd1', 70)], [dept('d1')]).relations).toEqual([])
    expect(proposeRelations([pair('d0', 'd0', 900)], departments(4)).relations).toEqual([])
  })

  it('are the same in whatever order and however split the counts come', () => {
    const counts = [pair('d0', 'd1', 40), pair('d2', 'd1', 20), pair('d0', 'd3', 1), pair('d0', 'd1', 10)]
    const { relations } = proposeRelations(counts, departments(5))
    expect(proposeRelations(counts.toReversed(), departments(5).toReversed()).relations).toEqual(relations)
    expect(relations[0]).toEqual(pair('d0', 'd1', 50))
  })

  it.each([
    { what: 'much traffic', size: 11, most: 700 },
    { what: 'little traffic', size: 11, most: 40 },
    { what: 'many departments', size: 24, most: 300 },
    { what: 'few departments', size: 4, most: 400 },
  ])('are in traffic without structure, with $what, no more often than is said', ({ size, most }) => {
    const random = randomFrom(size * 1000 + most)
    const companies = 300
    let withRelations = 0
    for (let i = 0; i < companies; i++) {
      const all = departments(size)
      if (proposeRelations(withoutStructure(random, all, most), all).relations.length > 0) withRelations++
    }
    // Three standard errors above what is said: a seed that fails this would be one of a thousand.
    const expected = companies * riskOfARelation
    expect(withRelations).toBeLessThanOrEqual(expected + 3 * Math.sqrt(expected))
  })
})
