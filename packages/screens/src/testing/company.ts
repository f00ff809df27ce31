import type { AgreementView, CalendarView, DepartmentView, PersonView, ServiceView } from '@counterpart/contract'
import {
  type AgreementId,
  type CalendarId,
  type DepartmentId,
  id,
  instant,
  type PersonId,
  type Role,
  type ServiceId,
  workingMs,
} from '@counterpart/core'

/** A small company in which every screen has something to show. */

const hours = (n: number) => workingMs(n * 3_600_000)
const since = instant('2020-01-01T00:00Z')

const department = (code: string, en: string, zh: string): DepartmentView => ({
  id: id<DepartmentId>(code.toLowerCase()),
  code,
  name: { en, 'zh-CN': zh },
  parent: null,
  validFrom: since,
  validUntil: null,
  version: 1,
})
export const departments: DepartmentView[] = [
  department('FIN', 'Finance', '财务部'),
  department('HR', 'People and Culture', '人力资源部'),
  department('IT', 'Workplace Technology', '信息技术部'),
  department('SALES', 'Sales', '销售部'),
]

const person = (name: string, en: string, zh: string, of: string, roles: readonly Role[] = []): PersonView => ({
  id: id<PersonId>(name),
  name: { en, 'zh-CN': zh },
  department: id<DepartmentId>(of),
  roles: [...roles],
  version: 1,
})
export const people: PersonView[] = [
  person('ada', 'Ada Novak', '诺瓦克', 'fin', ['administrator']),
  person('chen', 'Chen Wei', '陈伟', 'it', ['agent']),
  person('lin', 'Lin Mei', '林梅', 'it', ['agent']),
  person('olga', 'Olga Sato', '佐藤', 'hr', ['agent']),
  person('sam', 'Sam Park', '朴森', 'sales'),
]

const office: [string, string][] = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
]
export const calendars: CalendarView[] = [
  {
    id: id<CalendarId>('shanghai'),
    name: { en: 'Shanghai office', 'zh-CN': '上海办公室' },
    timeZone: 'Asia/Shanghai',
    weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
    holidays: [{ date: '2026-10-01', name: { en: 'National Day', 'zh-CN': '国庆节' } }],
    exceptions: [{ date: '2026-10-10', hours: office, name: { en: 'Make-up day', 'zh-CN': '调休上班' } }],
    coveredUntil: '2026-12-31',
    version: 1,
  },
]

export const agreements: AgreementView[] = [
  {
    id: id<AgreementId>('it-for-all'),
    name: { en: 'Technology for everyone', 'zh-CN': '全员技术支持' },
    provider: id<DepartmentId>('it'),
    customer: null,
    service: null,
    targets: [
      {
        kind: 'first-response',
        calendar: id<CalendarId>('shanghai'),
        goals: { 1: hours(1), 2: hours(2), 3: hours(4), 4: hours(8) },
        pausesOn: [],
      },
      {
        kind: 'resolution',
        calendar: id<CalendarId>('shanghai'),
        goals: { 1: hours(4), 2: hours(8), 3: hours(16), 4: null },
        pausesOn: ['customer', 'others'],
      },
    ],
    onReopen: 'new-cycle',
    validFrom: since,
    validUntil: null,
    version: 1,
  },
]

const service = (name: string, of: string, facts: Pick<ServiceView, 'name' | 'description' | 'form'>): ServiceView => ({
  id: id<ServiceId>(name),
  provider: id<DepartmentId>(of),
  owner: null,
  availability: 'offered',
  version: 1,
  ...facts,
})
export const services: ServiceView[] = [
  service('laptop', 'it', {
    name: { en: 'New laptop', 'zh-CN': '申请笔记本电脑' },
    description: { en: 'A computer for new work or in place of a broken one.', 'zh-CN': '新增或更换电脑。' },
    form: [
      {
        kind: 'choice',
        name: 'system',
        label: { en: 'System', 'zh-CN': '操作系统' },
        required: true,
        choices: [
          { value: 'mac', label: { en: 'macOS' } },
          { value: 'windows', label: { en: 'Windows' } },
        ],
      },
      { kind: 'number', name: 'count', label: { en: 'How many', 'zh-CN': '数量' }, required: true, min: 1, max: 20 },
      { kind: 'date', name: 'needed', label: { en: 'Needed by', 'zh-CN': '需要日期' }, required: false },
      { kind: 'yes-no', name: 'travel', label: { en: 'For travel', 'zh-CN': '用于出差' }, required: false },
      { kind: 'text', name: 'place', label: { en: 'Desk', 'zh-CN': '工位' }, required: false, maxLength: 20 },
      {
        kind: 'long-text',
        name: 'why',
        label: { en: 'What for', 'zh-CN': '用途' },
        hint: { en: 'One sentence is enough.', 'zh-CN': '一句话即可。' },
        required: false,
      },
    ],
  }),
  service('vpn', 'it', {
    name: { en: 'Remote access', 'zh-CN': '远程接入' },
    description: { en: 'Work from outside the office.', 'zh-CN': '在办公室外接入内网。' },
    form: [],
  }),
  service('payslip', 'hr', {
    name: { en: 'Question about pay', 'zh-CN': '薪资咨询' },
    description: { en: 'Payslips, tax and allowances.', 'zh-CN': '工资单、个税与补贴。' },
    form: [],
  }),
  {
    ...service('fax', 'it', { name: { en: 'Fax line' }, description: { en: 'No longer offered.' }, form: [] }),
    availability: 'retired',
  },
]
