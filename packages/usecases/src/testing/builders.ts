import {
  type Agreement,
  type AgreementId,
  applyEvent,
  type CalendarId,
  type Calendars,
  compileCalendar,
  type Department,
  type DepartmentId,
  id,
  instant,
  type Person,
  type PersonId,
  type Request,
  type RequestEvent,
  type RequestId,
  type RequestKey,
  type Service,
  type ServiceId,
  type Target,
  type WorkingCalendar,
  workingMs,
} from '@counterpart/core'

// Each builder gives a valid thing and takes what matters to the test.

/** Weekdays from 9 to 12 and 13 to 18 in Shanghai. */
export const officeCalendar: WorkingCalendar = {
  id: id<CalendarId>('office'),
  name: { en: 'Office hours', 'zh-CN': '办公时间' },
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
      day,
      [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    ]),
  ),
  holidays: [{ date: '2026-10-01', name: { en: 'National Day', 'zh-CN': '国庆节' } }],
  exceptions: [],
}

const office = compileCalendar(officeCalendar)

/** The calendars of everything that is built here. */
export const officeCalendars: Calendars = (calendar) => {
  if (calendar !== officeCalendar.id) throw new Error(`no calendar ${calendar} here`)
  return office
}

export const aDepartment = (facts: Partial<Department> = {}): Department => ({
  id: id<DepartmentId>('it'),
  code: 'IT',
  name: { en: 'Information Technology', 'zh-CN': '信息技术部' },
  parent: null,
  validFrom: instant('2020-01-01T00:00Z'),
  validUntil: null,
  ...facts,
})

export const aPerson = (facts: Partial<Person> = {}): Person => ({
  id: id<PersonId>('ann'),
  name: { en: 'Ann Lee', 'zh-CN': '李安' },
  department: id<DepartmentId>('hr'),
  roles: [],
  ...facts,
})

export const aService = (facts: Partial<Service> = {}): Service => ({
  id: id<ServiceId>('it-help'),
  name: { en: 'IT help', 'zh-CN': 'IT 支持' },
  description: { en: 'Anything with a plug.', 'zh-CN': '所有带插头的东西。' },
  provider: id<DepartmentId>('it'),
  owner: null,
  form: [],
  availability: 'offered',
  ...facts,
})

const hour = 3_600_000
const goals = (first: number): Target['goals'] => ({
  1: workingMs(first * hour),
  2: workingMs(2 * first * hour),
  3: workingMs(4 * first * hour),
  4: null,
})

/** A first response, regular updates and a resolution, in office hours; nothing is promised for priority 4. */
export const officeTargets: readonly Target[] = [
  { kind: 'first-response', calendar: officeCalendar.id, goals: goals(1), pausesOn: [] },
  { kind: 'next-update', calendar: officeCalendar.id, goals: goals(4), pausesOn: ['customer'] },
  { kind: 'resolution', calendar: officeCalendar.id, goals: goals(8), pausesOn: ['customer', 'others'] },
]

export const anAgreement = (facts: Partial<Agreement> = {}): Agreement => ({
  id: id<AgreementId>('it-for-all'),
  name: { en: 'IT for everyone', 'zh-CN': '面向全员的 IT 服务' },
  provider: id<DepartmentId>('it'),
  customer: null,
  service: null,
  targets: officeTargets,
  onReopen: 'new-cycle',
  validFrom: instant('2020-01-01T00:00Z'),
  validUntil: null,
  ...facts,
})

export type RaisedEvent = RequestEvent & { readonly type: 'raised' }

/** The event with which a request begins: on a Monday at ten. */
export const aRaisedEvent = (facts: Partial<RaisedEvent> = {}): RaisedEvent => ({
  at: instant('2026-03-02T10:00+08:00'),
  by: id<PersonId>('ann'),
  type: 'raised',
  id: id<RequestId>('r-1'),
  key: id<RequestKey>('IT-1'),
  service: id<ServiceId>('it-help'),
  title: 'The printer does not print',
  description: '',
  answers: {},
  requester: id<PersonId>('ann'),
  customer: id<DepartmentId>('hr'),
  provider: id<DepartmentId>('it'),
  urgency: 3,
  importance: 3,
  agreement: null,
  targets: [],
  onReopen: 'new-cycle',
  customerClass: null,
  ...facts,
})

/** A request that was just raised; `facts` go over it as they are, so that a test can have any state at once. */
export const aRequest = (facts: Partial<Request> = {}): Request => ({
  ...applyEvent(undefined, aRaisedEvent(), officeCalendars),
  ...facts,
})
