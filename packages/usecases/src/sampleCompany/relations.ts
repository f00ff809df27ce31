import type { DepartmentCode } from './company/departments.ts'
import type { ServiceName } from './company/services.ts'

/**
 * One department that asks another as a matter of course: a relation that the map of the company has to find.
 *
 * `aYear` is how many requests it raises in a year, shared evenly by the services; `inTime` the share of them that is
 * delivered in time, where it differs from what the provider usually keeps.
 */
export type PlantedRelation = {
  readonly customer: DepartmentCode
  readonly provider: DepartmentCode
  readonly services: readonly ServiceName[]
  readonly aYear: number
  readonly inTime?: number
}

type Line = readonly [customer: DepartmentCode, aYear: number, services: readonly ServiceName[], inTime?: number]

const desk = ['it-access', 'it-equipment'] as const
const wholeDesk = [...desk, 'it-report', 'it-change'] as const
const staff = ['hr-certificate', 'hr-attendance', 'hr-onboarding'] as const
const rooms = ['adm-repair', 'adm-card', 'adm-visitor'] as const

const table: Readonly<Record<DepartmentCode, readonly Line[]>> = {
  IT: [
    ['MFG', 150, ['it-incident', ...wholeDesk]],
    ['RND', 84, ['it-incident', ...wholeDesk]],
    ['FIN', 80, ['it-access', 'it-equipment', 'it-report']],
    ['LOG', 78, ['it-incident', ...desk, 'it-change'], 0.74],
    ['SAL', 66, ['it-incident', ...desk, 'it-report']],
    ['MKT', 64, ['it-incident', ...desk]],
    ['PUR', 58, ['it-incident', ...desk]],
    ['HR', 46, ['it-access', 'it-equipment', 'it-report']],
    ['ADM', 32, desk],
    ['LEG', 24, desk],
  ],
  HR: [
    ['MFG', 104, [...staff, 'hr-recruit', 'hr-training']],
    ['RND', 58, [...staff, 'hr-recruit', 'hr-training']],
    ['SAL', 52, [...staff, 'hr-recruit', 'hr-training']],
    ['LOG', 46, [...staff, 'hr-recruit', 'hr-training']],
    ['MKT', 38, [...staff, 'hr-recruit']],
    ['IT', 28, ['hr-certificate', 'hr-training']],
    ['PUR', 26, ['hr-certificate', 'hr-attendance']],
    ['FIN', 24, ['hr-certificate', 'hr-recruit']],
  ],
  FIN: [
    ['PUR', 132, ['fin-payment', 'fin-expense']],
    ['SAL', 96, ['fin-invoice', 'fin-expense', 'fin-budget']],
    ['MKT', 78, ['fin-invoice', 'fin-expense', 'fin-payment', 'fin-budget']],
    ['MFG', 62, ['fin-payment', 'fin-expense', 'fin-budget', 'fin-asset']],
    ['ADM', 38, ['fin-payment', 'fin-asset']],
    ['LOG', 36, ['fin-invoice', 'fin-asset', 'fin-budget'], 0.58],
    ['RND', 32, ['fin-budget', 'fin-asset', 'fin-expense']],
    ['HR', 26, ['fin-budget', 'fin-expense']],
  ],
  ADM: [
    ['MFG', 66, [...rooms, 'adm-travel']],
    ['HR', 54, ['adm-visitor', 'adm-card', 'adm-repair']],
    ['MKT', 48, ['adm-travel', 'adm-visitor', 'adm-card']],
    ['SAL', 44, ['adm-travel', 'adm-visitor', 'adm-card']],
    ['RND', 30, rooms],
    ['IT', 24, ['adm-repair', 'adm-card']],
  ],
  LEG: [
    ['PUR', 66, ['leg-contract', 'leg-seal', 'leg-check']],
    ['SAL', 60, ['leg-contract', 'leg-seal']],
    ['MKT', 56, ['leg-contract', 'leg-seal', 'leg-check']],
    ['RND', 26, ['leg-check']],
    ['FIN', 24, ['leg-seal']],
  ],
  PUR: [
    ['MFG', 148, ['pur-order', 'pur-supplier', 'pur-price']],
    ['RND', 66, ['pur-order', 'pur-price']],
    ['ADM', 40, ['pur-order', 'pur-price']],
    ['IT', 30, ['pur-price']],
    ['LOG', 26, ['pur-order', 'pur-price']],
  ],
  MFG: [
    ['RND', 54, ['mfg-sample']],
    ['SAL', 48, ['mfg-sample', 'mfg-quality'], 0.6],
    ['MKT', 42, ['mfg-sample', 'mfg-quality']],
  ],
  RND: [
    ['MFG', 76, ['rnd-change', 'rnd-drawing', 'rnd-test']],
    ['SAL', 48, ['rnd-answer', 'rnd-drawing']],
    ['MKT', 40, ['rnd-answer', 'rnd-drawing']],
    ['PUR', 26, ['rnd-test']],
  ],
  LOG: [
    ['SAL', 98, ['log-shipment', 'log-return']],
    ['MFG', 78, ['log-storage', 'log-shipment']],
    ['MKT', 58, ['log-shipment', 'log-customs']],
    ['PUR', 44, ['log-customs', 'log-return']],
  ],
  SAL: [
    ['MFG', 40, ['sal-forecast', 'sal-reply']],
    ['LOG', 30, ['sal-forecast', 'sal-customer']],
    ['RND', 24, ['sal-reply']],
  ],
  MKT: [
    ['SAL', 30, ['mkt-design', 'mkt-translation']],
    ['RND', 24, ['mkt-translation']],
    ['HR', 24, ['mkt-design', 'mkt-translation']],
  ],
}

/** Who asks whom for what, planted in the traffic of the company. */
export const plantedRelations: readonly PlantedRelation[] = Object.entries(table).flatMap(([provider, lines]) =>
  lines.map(
    ([customer, aYear, services, inTime]): PlantedRelation => ({
      customer,
      provider: provider as DepartmentCode,
      services,
      aYear,
      ...(inTime !== undefined && { inTime }),
    }),
  ),
)

/** So many requests of a year were sent to a department that the sender has nothing to do with. */
export const accidentsAYear = 45

export const isPlanted = (customer: DepartmentCode, provider: DepartmentCode): boolean =>
  plantedRelations.some((relation) => relation.customer === customer && relation.provider === provider)
