import {
  type Agreement,
  type AgreementId,
  type CalendarId,
  type Department,
  type DepartmentId,
  type FormField,
  type Instant,
  id,
  type LocalText,
  type Person,
  type PersonId,
  type Priority,
  type Service,
  type ServiceId,
  type Target,
  type TargetKind,
  type WorkingCalendar,
  workingMs,
} from '@counterpart/core'
import { logTimeZone } from './incidentRow.ts'

const always = 0 as Instant
const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'unnamed'
const same = (text: string): LocalText => ({ en: text })

const groupId = (group: string | null) => id<DepartmentId>(`log.${group === null ? 'no-group' : slug(group)}`)
const placeId = (location: string | null) =>
  id<DepartmentId>(`log.${location === null ? 'no-location' : slug(location)}`)
export const personIdOf = (name: string | null) => id<PersonId>(`log.${name === null ? 'unknown-person' : slug(name)}`)

/** An assignment group serves. */
export const providerOf = (group: string | null): Department => ({
  id: groupId(group),
  code: codeOf('G', group),
  name: group === null ? { en: 'Group unknown', 'zh-CN': '未知小组' } : same(group),
  parent: null,
  validFrom: always,
  validUntil: null,
})

/** A caller's location asks. */
export const customerOf = (location: string | null): Department => ({
  id: placeId(location),
  code: codeOf('L', location),
  name: location === null ? { en: 'Location unknown', 'zh-CN': '未知地点' } : same(location),
  parent: null,
  validFrom: always,
  validUntil: null,
})

const codeOf = (letter: string, name: string | null) => `${letter}${(/\d+/.exec(name ?? '')?.[0] ?? '0').slice(0, 9)}`

export const personOf = (name: string | null, department: DepartmentId, roles: Person['roles']): Person => ({
  id: personIdOf(name),
  name: name === null ? { en: 'Unknown', 'zh-CN': '未知' } : same(name),
  department,
  roles,
})

const textField = (name: string, en: string, zh: string): FormField => ({
  name,
  label: { en, 'zh-CN': zh },
  required: false,
  kind: 'text',
})
const form: readonly FormField[] = [
  textField('contact', 'Contact', '联系方式'),
  textField('category', 'Category', '类别'),
  textField('subcategory', 'Subcategory', '子类别'),
  textField('symptom', 'Symptom', '现象'),
  textField('item', 'Configuration item', '配置项'),
  {
    name: 'made-sla',
    label: { en: 'Inside its agreement, by the source system', 'zh-CN': '源系统判定在协议时限内' },
    required: false,
    kind: 'yes-no',
  },
]

/** What a group is asked for. It is retired: an import is history, and nobody should raise new work there. */
export const incidentService = (provider: DepartmentId): Service => ({
  id: id<ServiceId>(`${provider}.incident`),
  name: { en: 'Incident', 'zh-CN': '事件' },
  description: { en: 'Imported from an incident log.', 'zh-CN': '从事件日志导入。' },
  provider,
  owner: null,
  form,
  availability: 'retired',
})

const day = (date: string, en: string, zh: string) => ({ date, name: { en, 'zh-CN': zh } })
/** Brazil's national holidays over the time of the log (Lei nº 662/1949 with 10.607/2002; Lei nº 6.802/1980), and Good Friday. */
export const logCalendar: WorkingCalendar = {
  id: id<CalendarId>('log.office'),
  name: { en: 'São Paulo office hours', 'zh-CN': '圣保罗办公时间' },
  timeZone: logTimeZone,
  weekly: {
    mon: [['08:00', '18:00']],
    tue: [['08:00', '18:00']],
    wed: [['08:00', '18:00']],
    thu: [['08:00', '18:00']],
    fri: [['08:00', '18:00']],
  },
  holidays: [
    day('2016-03-25', 'Good Friday', '耶稣受难日'),
    day('2016-04-21', 'Tiradentes', '蒂拉登特斯日'),
    day('2016-05-01', 'Labour Day', '劳动节'),
    day('2016-09-07', 'Independence Day', '独立日'),
    day('2016-10-12', 'Our Lady of Aparecida', '阿帕雷西达圣母日'),
    day('2016-11-02', 'All Souls', '万灵节'),
    day('2016-11-15', 'Proclamation of the Republic', '共和国宣告日'),
    day('2016-12-25', 'Christmas', '圣诞节'),
    day('2017-01-01', 'New Year', '元旦'),
  ],
  exceptions: [],
  coveredUntil: '2017-03-31',
}

const hours = (n: number) => workingMs(n * 3_600_000)
const target = (
  kind: TargetKind,
  goals: readonly [number, number, number, number],
  pausesOn: Target['pausesOn'],
): Target => ({
  kind,
  calendar: logCalendar.id,
  goals: Object.fromEntries(goals.map((n, i) => [i + 1, hours(n)])) as Record<Priority, ReturnType<typeof hours>>,
  pausesOn,
})

/** The log does not say what was promised, only whether the source system counted it as kept: these are targets usual for IT. */
export const logAgreement = (provider: DepartmentId): Agreement => ({
  id: id<AgreementId>(`${provider}.agreement`),
  name: { en: 'Incident handling', 'zh-CN': '事件处理' },
  provider,
  customer: null,
  service: null,
  targets: [target('first-response', [1, 2, 4, 8], []), target('resolution', [4, 8, 40, 80], ['customer', 'others'])],
  onReopen: 'resume',
  validFrom: always,
  validUntil: null,
})
