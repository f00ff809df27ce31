import { type Department, type DepartmentId, type Instant, id, instant } from '@counterpart/core'
import { both } from './both.ts'

export type DepartmentCode = 'IT' | 'HR' | 'FIN' | 'ADM' | 'LEG' | 'PUR' | 'MFG' | 'RND' | 'LOG' | 'SAL' | 'MKT'

const names: Readonly<Record<DepartmentCode, readonly [en: string, zh: string]>> = {
  IT: ['IT Services', '信息技术部'],
  HR: ['Human Resources', '人力资源部'],
  FIN: ['Finance', '财务部'],
  ADM: ['Facilities and Administration', '行政部'],
  LEG: ['Legal and Compliance', '法务合规部'],
  PUR: ['Procurement', '采购部'],
  MFG: ['Manufacturing', '生产制造部'],
  RND: ['Research and Development', '研发部'],
  LOG: ['Warehouse and Logistics', '仓储物流部'],
  SAL: ['Domestic Sales', '国内销售部'],
  MKT: ['International Sales and Marketing', '海外市场销售部'],
}

export const departmentCodes = Object.keys(names) as readonly DepartmentCode[]

export const departmentId = (code: DepartmentCode): DepartmentId => id(`sample.${code.toLowerCase()}`)

const fiveYearsMs = 5 * 365 * 86_400_000

/**
 * The company was founded five years before it was first loaded, to the millisecond: this is how a loading that was
 * killed finds, when it goes on, the moment from which all its times are counted.
 */
export const foundedBefore = (loadedAt: Instant): Instant => instant(loadedAt - fiveYearsMs)
export const loadedAfter = (foundedAt: Instant): Instant => instant(foundedAt + fiveYearsMs)

export const departments = (foundedAt: Instant): readonly Department[] =>
  departmentCodes.map((code) => ({
    id: departmentId(code),
    code,
    name: both(...names[code]),
    parent: null,
    validFrom: foundedAt,
    validUntil: null,
  }))
