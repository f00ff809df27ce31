import type { Client } from '@counterpart/client'
import type { AgreementId, CalendarId, DepartmentId, ServiceId } from '@counterpart/core'

/** Those who come in from Jira, by their accounts there. */
export const people = {
  ada: { name: { en: 'Ada Novak', 'zh-CN': '诺瓦克' }, department: 'it', roles: ['agent'] },
  carla: { name: { en: 'Carla Brandt', 'zh-CN': '布兰特' }, department: 'sales', roles: [] },
} as const
type Account = keyof typeof people

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown }

/** What was answered. @throws where it was refused */
export function certain<T>(reply: Answer<T>): T {
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal))
  return reply.value
}

let commands = 0
export const command = () => `c-${++commands}`

const always = { validFrom: 0, validUntil: null } as const
const wholeDay = [['00:00', '24:00']]
const week = { mon: wholeDay, tue: wholeDay, wed: wholeDay, thu: wholeDay, fri: wholeDay, sat: wholeDay, sun: wholeDay }
const minutes = (n: number) => n * 60_000
const goals = (n: number) => ({ 1: minutes(n), 2: minutes(2 * n), 3: minutes(3 * n), 4: minutes(4 * n) })

/**
 * Writes a small company as its administrator would: two departments, two services, and an agreement by which
 * technology answers within minutes.
 *
 * @param clientOf the client of whoever has this account in Jira
 */
export async function fillCompany(keeper: Client, clientOf: (account: Account) => Client): Promise<void> {
  const put = { version: null }
  for (const [id, en, zh] of [
    ['it', 'Workplace Technology', '信息技术部'],
    ['sales', 'Sales', '销售部'],
  ] as const)
    certain(
      await keeper.putDepartment({
        params: { id: id as DepartmentId },
        body: { code: id.toUpperCase(), name: { en, 'zh-CN': zh }, parent: null, ...always } as never,
        ...{ ...put, command: command() },
      }),
    )
  certain(
    await keeper.putCalendar({
      params: { id: 'always' as CalendarId },
      body: {
        name: { en: 'Round the clock', 'zh-CN': '全天候' },
        timeZone: 'Asia/Shanghai',
        weekly: week,
        holidays: [],
        exceptions: [],
        coveredUntil: '2030-12-31',
      } as never,
      ...{ ...put, command: command() },
    }),
  )
  for (const [id, en, zh] of [
    ['laptop', 'Laptop', '笔记本电脑'],
    ['vpn', 'Remote access', '远程接入'],
  ] as const)
    certain(
      await keeper.putService({
        params: { id: id as ServiceId },
        body: {
          ...{ name: { en, 'zh-CN': zh }, description: { en: `${en} for work`, 'zh-CN': `办公用${zh}` } },
          ...{ provider: 'it', owner: null, form: [], availability: 'offered' },
        } as never,
        ...{ ...put, command: command() },
      }),
    )
  const target = { calendar: 'always', pausesOn: ['customer'] }
  certain(
    await keeper.putAgreement({
      params: { id: 'it-for-all' as AgreementId },
      query: {} as never,
      body: {
        name: { en: 'Technology for everyone', 'zh-CN': '全员技术支持' },
        ...{ provider: 'it', customer: null, service: null, onReopen: 'new-cycle', ...always },
        targets: [
          {
            ...{ ...target, kind: 'first-response', goals: goals(3) },
            alarms: [{ at: 'percent', percent: 75, tell: ['assignee'] }],
          },
          { ...target, kind: 'resolution', goals: goals(240) },
        ],
      } as never,
      ...{ ...put, command: command() },
    }),
  )
  for (const account of Object.keys(people) as Account[]) {
    const { person } = certain(await clientOf(account).getMe())
    const { items } = certain(await keeper.listPeople({ query: { ids: [person] } }))
    const body = people[account] as never
    certain(
      await keeper.putPerson({ params: { id: person }, body, version: items[0]?.version ?? 0, command: command() }),
    )
  }
}
