import type { DepartmentId } from '../kernel/index.ts'
import { binomialTail } from '../statistics/index.ts'

/** How many requests one department raised with another in some time. */
export type PairCount = { readonly customer: DepartmentId; readonly provider: DepartmentId; readonly n: number }

export type Proposals = {
  /** The pairs whose traffic is more than accident, busiest first. */
  readonly relations: readonly PairCount[]
  /** What share of a department's requests lands by accident at any one other department. */
  readonly accidentalShare: number
}

/** In a company whose departments ask one another at random, a relation is proposed in at most so many maps. */
export const riskOfARelation = 0.05
/** Fewer requests are no custom, however rare accidents are. */
const fewest = 5

type Cell = PairCount & { readonly exposure: number }

/**
 * Tells the relations of a company from the requests that only went astray.
 *
 * Accidents are taken to fall on any other department alike, in proportion to how much a department asks at all; how
 * often they happen is learnt from the traffic itself. A forward search (Atkinson and Riani 2000, Robust Diagnostic
 * Regression Analysis, Springer) starts with the pair that has least and takes one after another in, until one has
 * more than the share of those before it explains, by the conditional test of two Poisson rates (Przyborowski and
 * Wilenski 1940, Biometrika 31:313–323). What has as much beyond the accidents is a relation. The risk is shared by
 * all pairs (Bonferroni), so that no relation at all is found in traffic without structure but in 1 of 20 cases.
 *
 * @param counts each pair once; a pair of a department with itself is no pair
 * @param providers the departments that could be asked, also those that nobody asked
 */
export function proposeRelations(counts: readonly PairCount[], providers: readonly DepartmentId[]): Proposals {
  const cells = cellsOf(counts, providers)
  const level = riskOfARelation / Math.max(1, cells.length)
  const accidents = { n: 0, exposure: 0 }
  const isBeyond = ({ n, exposure }: Cell): boolean => {
    const total = accidents.n + n
    const share = exposure / (accidents.exposure + exposure)
    return n > total * share && binomialTail(n, total, share) < level
  }
  let next = 0
  for (const cell of cells) {
    if (next > 0 && isBeyond(cell)) break
    accidents.n += cell.n
    accidents.exposure += cell.exposure
    next++
  }
  return {
    relations: cells
      .slice(next)
      .filter((cell) => cell.n >= fewest && isBeyond(cell))
      .toSorted((a, b) => b.n - a.n || (a.customer + a.provider < b.customer + b.provider ? -1 : 1))
      .map(({ customer, provider, n }) => ({ customer, provider, n })),
    accidentalShare: accidents.exposure === 0 ? 0 : accidents.n / accidents.exposure,
  }
}

/** Every pair that could have been, the one with the least share of its customer's requests first. */
function cellsOf(counts: readonly PairCount[], providers: readonly DepartmentId[]): readonly Cell[] {
  const asked = new Map<DepartmentId, Map<DepartmentId, number>>()
  for (const { customer, provider, n } of counts) {
    if (customer === provider || n === 0) continue
    const of = asked.get(customer) ?? new Map<DepartmentId, number>()
    asked.set(customer, of.set(provider, (of.get(provider) ?? 0) + n))
  }
  const all = new Set([...providers, ...[...asked.values()].flatMap((of) => [...of.keys()])])
  const cells = [...asked].flatMap(([customer, of]) => {
    const exposure = [...of.values()].reduce((sum, n) => sum + n, 0)
    return [...all].flatMap((provider) =>
      provider === customer ? [] : [{ customer, provider, n: of.get(provider) ?? 0, exposure }],
    )
  })
  return cells.toSorted((a, b) => a.n / a.exposure - b.n / b.exposure || b.exposure - a.exposure)
}
