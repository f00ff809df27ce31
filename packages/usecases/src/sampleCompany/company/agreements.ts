import {
  type Agreement,
  type AgreementId,
  type AlarmStep,
  type CustomerClass,
  type Goals,
  type Instant,
  id,
  type Target,
  type TargetKind,
  type WorkingCalendar,
  workingMs,
} from '@counterpart/core'
import { both } from './both.ts'
import { londonOffice, operations, shanghaiOffice } from './calendars.ts'
import { type DepartmentCode, departmentId } from './departments.ts'
import { type ServiceName, serviceId } from './services.ts'

/** Working hours for the priorities 1 to 4; null where nothing is promised. */
type Hours = readonly [number | null, number | null, number | null, number | null]

const hour = 3_600_000
const goalsIn = ([first, second, third, fourth]: Hours): Goals => {
  const goal = (n: number | null) => (n === null ? null : workingMs(n * hour))
  return { 1: goal(first), 2: goal(second), 3: goal(third), 4: goal(fourth) }
}

/** The agent hears in time; when a resolution is a working day late, those who answer for it hear, too. */
const alarmsOf = (kind: TargetKind): readonly AlarmStep[] => [
  { at: 'percent', percent: 80, tell: ['assignee'] },
  ...(kind === 'resolution' ? [{ at: 'after', ms: workingMs(8 * hour), tell: ['owner', 'programme'] } as const] : []),
]

const target = (
  kind: TargetKind,
  calendar: WorkingCalendar,
  hours: Hours,
  pausesOn: Target['pausesOn'] = [],
): Target => ({ kind, calendar: calendar.id, goals: goalsIn(hours), pausesOn, alarms: alarmsOf(kind) })

/** Whoever is handed a fault says within the hour whether it is theirs. */
const takeUp: Target = {
  ...target('own:take-up', operations, [0.5, 1, 2, 4]),
  name: { en: 'Taken up after a hand-off', 'zh-CN': '交接后接手' },
  conditions: { startsOn: ['handed-off'], stopsOn: ['assigned', 'started'], rounds: 'many' },
}
const onBoth = ['customer', 'others'] as const
const onCustomer = ['customer'] as const

type Terms = {
  readonly name: string
  readonly title: readonly [en: string, zh: string]
  readonly provider: DepartmentCode
  readonly customer?: DepartmentCode
  readonly service?: ServiceName
  readonly targets: readonly Target[]
  readonly onReopen: Agreement['onReopen']
  readonly classes?: readonly (readonly [customer: DepartmentCode, of: CustomerClass])[]
}

const table: readonly Terms[] = [
  {
    name: 'it-for-all',
    title: ['IT for every department', '信息技术部服务协议（通用）'],
    provider: 'IT',
    targets: [
      target('first-response', shanghaiOffice, [0.5, 1, 4, 8]),
      target('resolution', shanghaiOffice, [4, 8, 24, 40], onBoth),
    ],
    onReopen: 'resume',
  },
  {
    name: 'it-incidents',
    title: ['Faults and outages, around the clock', '故障与中断处理（全天候）'],
    provider: 'IT',
    service: 'it-incident',
    targets: [
      target('first-response', operations, [0.25, 0.5, 2, 8]),
      target('next-update', operations, [1, 2, 8, null], onCustomer),
      {
        ...target('resolution', operations, [4, 8, 24, 48], onCustomer),
        // The lines stand when the workshop's systems do.
        classGoals: { support: goalsIn([3, 7, 22, 48]) },
      },
      takeUp,
    ],
    onReopen: 'resume',
    classes: [['MFG', 'support']],
  },
  {
    name: 'it-for-london',
    title: ['IT for the London office', '信息技术部对伦敦办公室服务协议'],
    provider: 'IT',
    customer: 'MKT',
    targets: [
      target('first-response', londonOffice, [1, 2, 4, 8]),
      target('resolution', londonOffice, [6, 10, 24, 40], onBoth),
    ],
    onReopen: 'new-cycle',
  },
  {
    name: 'hr-for-all',
    title: ['People services for every department', '人力资源部服务协议（通用）'],
    provider: 'HR',
    targets: [
      target('first-response', shanghaiOffice, [2, 4, 8, 8]),
      target('resolution', shanghaiOffice, [8, 16, 32, 40], onBoth),
    ],
    onReopen: 'new-cycle',
  },
  {
    name: 'hr-certificates',
    title: ['Certificates within two days', '证明开具两日内完成'],
    provider: 'HR',
    service: 'hr-certificate',
    targets: [
      target('first-response', shanghaiOffice, [1, 2, 4, 4]),
      target('resolution', shanghaiOffice, [4, 8, 16, 16], onBoth),
    ],
    onReopen: 'new-cycle',
  },
  {
    name: 'fin-for-all',
    title: ['Finance for every department', '财务部服务协议（通用）'],
    provider: 'FIN',
    targets: [
      target('first-response', shanghaiOffice, [2, 4, 8, 8]),
      target('next-update', shanghaiOffice, [8, 16, 24, null], onBoth),
      target('resolution', shanghaiOffice, [8, 16, 32, 40], onBoth),
    ],
    onReopen: 'resume',
  },
  {
    name: 'adm-for-all',
    title: ['Offices and travel for every department', '行政部服务协议（通用）'],
    provider: 'ADM',
    targets: [
      target('first-response', shanghaiOffice, [0.5, 2, 4, 8]),
      target('resolution', shanghaiOffice, [4, 8, 24, 40], onBoth),
    ],
    onReopen: 'resume',
  },
  {
    name: 'leg-for-all',
    title: ['Legal advice for every department', '法务合规部服务协议（通用）'],
    provider: 'LEG',
    targets: [
      target('first-response', shanghaiOffice, [2, 4, 8, 16]),
      target('resolution', shanghaiOffice, [8, 24, 40, 56], onBoth),
    ],
    onReopen: 'new-cycle',
  },
  {
    name: 'pur-for-all',
    title: ['Buying for every department', '采购部服务协议（通用）'],
    provider: 'PUR',
    targets: [
      target('first-response', shanghaiOffice, [2, 4, 8, 16]),
      target('next-update', shanghaiOffice, [8, 16, 32, null], onBoth),
      // Waiting for a supplier is Procurement's own work: it counts.
      target('resolution', shanghaiOffice, [16, 32, 56, 80], onCustomer),
    ],
    onReopen: 'resume',
  },
  {
    name: 'mfg-for-all',
    title: ['Samples and quality reports', '样机试制与质量报告'],
    provider: 'MFG',
    targets: [
      target('first-response', shanghaiOffice, [1, 2, 8, 8]),
      target('resolution', shanghaiOffice, [8, 24, 56, 80], onBoth),
    ],
    onReopen: 'new-cycle',
  },
  {
    name: 'rnd-for-all',
    title: ['Engineering for every department', '研发部技术支持协议（通用）'],
    provider: 'RND',
    targets: [
      target('first-response', shanghaiOffice, [1, 4, 8, 16]),
      target('resolution', shanghaiOffice, [8, 24, 48, 72], onBoth),
    ],
    onReopen: 'new-cycle',
  },
  {
    name: 'log-for-all',
    title: ['Warehouse and shipping for every department', '仓储物流服务协议（通用）'],
    provider: 'LOG',
    targets: [
      target('first-response', shanghaiOffice, [0.5, 2, 4, 8]),
      target('next-update', shanghaiOffice, [4, 8, 16, null], onBoth),
      target('resolution', shanghaiOffice, [4, 12, 24, 40], onBoth),
    ],
    onReopen: 'resume',
  },
  {
    name: 'sal-for-all',
    title: ['News from customers for every department', '国内销售部信息支持协议（通用）'],
    provider: 'SAL',
    targets: [
      target('first-response', shanghaiOffice, [2, 4, 8, 8]),
      target('resolution', shanghaiOffice, [8, 16, 32, 48], onBoth),
    ],
    onReopen: 'resume',
  },
  {
    name: 'mkt-for-all',
    title: ['Design and translation from London', '伦敦团队设计与翻译服务协议'],
    provider: 'MKT',
    targets: [
      target('first-response', londonOffice, [2, 4, 8, 8]),
      target('resolution', londonOffice, [8, 16, 40, 56], onBoth),
    ],
    onReopen: 'new-cycle',
  },
  {
    name: 'fin-payments-for-pur',
    title: ['Supplier payments for Procurement', '采购部供应商付款'],
    provider: 'FIN',
    customer: 'PUR',
    service: 'fin-payment',
    targets: [
      target('first-response', shanghaiOffice, [1, 2, 4, 8]),
      target('resolution', shanghaiOffice, [4, 12, 24, 32], onBoth),
    ],
    onReopen: 'resume',
  },
]

export const agreements = (foundedAt: Instant): readonly Agreement[] =>
  table.map(({ name, title, provider, customer, service, targets, onReopen, classes }) => ({
    id: id<AgreementId>(`sample.${name}`),
    name: both(...title),
    provider: departmentId(provider),
    customer: customer ? departmentId(customer) : null,
    service: service ? serviceId(service) : null,
    targets,
    onReopen,
    ...(classes && { classes: classes.map(([code, of]) => ({ customer: departmentId(code), class: of })) }),
    validFrom: foundedAt,
    validUntil: null,
  }))
