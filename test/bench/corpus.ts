import {
  type Actor,
  alwaysOpenCalendar,
  type CalendarId,
  type Calendars,
  compileCalendar,
  type DepartmentId,
  id,
  instant,
  type Level,
  type PersonId,
  type Request,
  type RequestEvent,
  type RequestId,
  type RequestKey,
  requestMoves,
  type Service,
  type ServiceId,
  workingMs,
} from '@counterpart/core'
import { type History, type Ports, requestIndex } from '@counterpart/usecases'

// A deterministic load: request i is the same everywhere, Chinese and English texts, skewed words, a few rare ones.

function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const chinese =
  '打印 网络 连接 无法 登录 账号 密码 重置 申请 权限 报销 审批 流程 发票 合同 采购 电脑 屏幕 键盘 软件 安装 更新 系统 缓慢 邮件 会议 投影 空调 维修 门禁 考勤 请假 工资 入职 离职 培训 招聘 数据 报表 备份 恢复 测试 故障 证书 仓库 物流 客户 质量 标签 设备 安全 车辆 差旅 预算 税务 商标 翻译 文档 模板 盖章 归档 查询 导出 借用 归还 盘点'.split(
    ' ',
  )
const english =
  'printer network login password vpn laptop screen install update slow mail meeting invoice contract purchase badge payroll leave onboarding training report backup restore test alert certificate warehouse shipping customer quality device safety travel budget tax patent translate template archive export lost replace borrow stock'.split(
    ' ',
  )

export const rareChinese = '量子纠缠'
export const departments = Array.from({ length: 30 }, (_, i) => id<DepartmentId>(`d${String(i).padStart(2, '0')}`))
const people = Array.from({ length: 600 }, (_, i) => id<PersonId>(`u${i}`))
/** Who asks in the measurements: an agent of the department that is asked most. */
export const reader = people[0] as PersonId

const calendarId = id<CalendarId>('always')
const calendar = compileCalendar(alwaysOpenCalendar(calendarId, { en: 'Always' }))
const calendars: Calendars = () => calendar
const day = 86_400_000
const goals = (hours: number) => {
  const goal = workingMs(hours * 3_600_000)
  return { 1: goal, 2: goal, 3: goal, 4: goal }
}
const provider = (department: DepartmentId) => ({
  id: department,
  code: department.toUpperCase(),
  name: { en: `Department ${department}`, 'zh-CN': `部门 ${department}` },
  parent: null,
  validFrom: instant(0),
  validUntil: null,
})
const service = (department: DepartmentId): Service => ({
  id: id<ServiceId>(`${department}.service`),
  name: { en: `Service of ${department}` },
  description: { en: 'Everything' },
  provider: department,
  owner: null,
  form: [],
  availability: 'offered',
})

export async function addDirectory(ports: Ports, tenant: Parameters<Ports['directory']['addAll']>[0]): Promise<void> {
  const command = { id: id<never>('bench'), by: 'system', fingerprint: 'bench' } as const
  await ports.directory.addAll(tenant, 'calendar', [alwaysOpenCalendar(calendarId, { en: 'Always' })], command)
  await ports.directory.addAll(tenant, 'department', departments.map(provider), command)
  await ports.directory.addAll(tenant, 'service', departments.map(service), command)
  const persons = people.map((person, i) => ({
    id: person,
    name: { en: `Person ${i}` },
    department: departments[i % departments.length] as DepartmentId,
    roles: ['agent'] as const,
  }))
  await ports.directory.addAll(tenant, 'person', persons, command)
}

/** Request i of n: raised over the thousand days before `end`, most delivered, some open. */
export function historyOf(i: number, n: number, end: number): History {
  const draw = random(i * 2654435761 + 12345)
  const raisedAt = Math.floor(end - 1000 * day + (i / n) * 1000 * day)
  const words = draw() < 0.6 ? chinese : english
  const pick = () => words[Math.floor(draw() ** 1.6 * words.length)] as string
  const text = (length: number) => Array.from({ length }, pick).join(words === chinese ? '' : ' ')
  const rare = words === chinese && draw() < 0.0003 ? rareChinese : ''
  const to = departments[Math.floor(draw() ** 1.5 * departments.length)] as DepartmentId
  const requester = Math.floor(draw() * people.length)
  const customer: Actor = {
    person: people[requester] as PersonId,
    department: departments[requester % departments.length] as DepartmentId,
    roles: [],
  }
  const agent: Actor = { person: people[departments.indexOf(to)] as PersonId, department: to, roles: ['agent'] }
  const level = () => (1 + Math.floor(draw() * 5)) as Level
  const events: RequestEvent[] = []
  let request: Request | undefined
  const keep = (result: ReturnType<typeof requestMoves.start>) => {
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    request = result.value.request
    events.push(...result.value.events)
    return result.value.request
  }
  const at = (ms: number) => ({ now: instant(Math.min(end, Math.floor(raisedAt + ms))), calendars })
  const asked = {
    id: idAt(i, raisedAt),
    key: id<RequestKey>(`LOG-${i}`),
    title: text(4) + rare,
    description: text(10),
    answers: {},
    urgency: level(),
    importance: level(),
  }
  const agreement = {
    id: id<never>('bench-agreement'),
    name: { en: 'Bench' },
    provider: to,
    customer: null,
    service: null,
    targets: [
      { kind: 'first-response', calendar: calendarId, goals: goals(8), pausesOn: [] },
      { kind: 'resolution', calendar: calendarId, goals: goals(72), pausesOn: ['customer'] },
    ],
    onReopen: 'new-cycle',
    validFrom: instant(0),
    validUntil: null,
  } as const
  let current = keep(
    requestMoves.raise(
      asked,
      { service: service(to), provider: provider(to), agreement },
      { actor: customer, ...at(0) },
    ) as never,
  )
  const open = i > n * 0.98
  if (!open || draw() < 0.5) {
    const triaged = { urgency: asked.urgency, importance: asked.importance, reason: '' }
    current = keep(requestMoves.triage(current, triaged, { actor: agent, ...at(draw() * 2 * day) }))
    current = keep(requestMoves.start(current, { actor: agent, ...at(2.1 * day) }) as never)
  }
  if (!open) {
    current = keep(
      requestMoves.comment(current, { text: text(12), audience: 'everyone' }, { actor: agent, ...at(2.5 * day) }),
    )
    current = keep(
      requestMoves.deliver(current, { result: text(5) }, { actor: agent, ...at(3 * day + draw() ** 3 * 20 * day) }),
    )
    if (draw() < 0.9) current = keep(requestMoves.confirm(current, { note: '' }, { actor: customer, ...at(24 * day) }))
  }
  request = current
  const command = { id: id<never>(`bench.${i}`), by: 'system', fingerprint: 'bench' } as const
  return { request, events, index: requestIndex(request, calendars), command, jobs: [] }
}

/** Shaped as UUIDv7, in order of time. */
function idAt(i: number, at: number): RequestId {
  const time = at.toString(16).padStart(12, '0')
  return id(`${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${i.toString(16).padStart(12, '0')}`)
}
