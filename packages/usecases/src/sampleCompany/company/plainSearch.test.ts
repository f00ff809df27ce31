import { instant, rankMatches, serviceTexts } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { departments } from './departments.ts'
import { type ServiceName, serviceId, serviceNames, services } from './services.ts'

const providers = new Map(departments(instant('2020-01-01T00:00Z')).map((department) => [department.id, department]))
const nameOf = new Map(serviceNames.map((name) => [serviceId(name), name]))
const found = (query: string) =>
  rankMatches(services, (service) => serviceTexts(service, providers.get(service.provider)), query).map(
    ({ item }) => nameOf.get(item.id) as ServiceName,
  )

/** What people type, and the service that they mean; `among` says that it may stand second or third. */
const queries: readonly { said: string; means: ServiceName; among?: 3 }[] = [
  { said: 'my laptop is broken', means: 'it-incident' },
  { said: 'need a new chair', means: 'adm-repair' },
  { said: 'the wifi does not work', means: 'it-incident' },
  { said: 'I forgot my password', means: 'it-incident' },
  { said: 'new monitor please', means: 'it-equipment' },
  { said: 'I need access to the ERP', means: 'it-access', among: 3 },
  { said: 'can someone install software for me', means: 'it-access' },
  { said: 'how do I get my taxi money back', means: 'fin-expense' },
  { said: 'reimbursment', means: 'fin-expense' },
  { said: 'book a flight to Munich', means: 'adm-travel' },
  { said: 'I lost my badge', means: 'adm-card' },
  { said: 'the toilet is leaking', means: 'adm-repair' },
  { said: 'too cold in the office', means: 'adm-repair' },
  { said: 'guests are coming tomorrow', means: 'adm-visitor' },
  { said: 'I want to book a meeting room', means: 'adm-visitor' },
  { said: 'we need to hire an engineer', means: 'hr-recruit' },
  { said: 'a new colleague starts on Monday', means: 'hr-onboarding' },
  { said: 'letter for the bank about my salary', means: 'hr-certificate' },
  { said: 'please check this NDA', means: 'leg-contract' },
  { said: 'company stamp', means: 'leg-seal' },
  { said: 'order office supplies', means: 'pur-order' },
  { said: 'customer complaint 8D', means: 'mfg-quality' },
  { said: 'tranlsate into english', means: 'mkt-translation' },
  { said: 'poster for the trade fair', means: 'mkt-design' },
  { said: 'supplier wants to be paid', means: 'fin-payment', among: 3 },

  { said: '电脑坏了', means: 'it-incident' },
  { said: '我的电脑打不开了', means: 'it-incident' },
  { said: '打印机卡纸', means: 'it-incident' },
  { said: '上不了网怎么办', means: 'it-incident' },
  { said: '忘记密码', means: 'it-incident' },
  { said: '想换一台新电脑', means: 'it-equipment' },
  { said: '需要一个显示器', means: 'it-equipment' },
  { said: '申请ERP权限', means: 'it-access', among: 3 },
  { said: '我要请假', means: 'hr-attendance' },
  { said: '椅子坏了', means: 'adm-repair', among: 3 },
  { said: '空调太冷了', means: 'adm-repair' },
  { said: '办公室灯不亮', means: 'adm-repair' },
  { said: '明天有客人来访', means: 'adm-visitor' },
  { said: '帮我订会议室', means: 'adm-visitor' },
  { said: '我要出差订机票', means: 'adm-travel' },
  { said: '打车费怎么报销', means: 'fin-expense' },
  { said: '给供应商打款', means: 'fin-payment' },
  { said: '预算不够想追加', means: 'fin-budget' },
  { said: '我们部门缺人', means: 'hr-recruit' },
  { said: '下周有新同事报到', means: 'hr-onboarding' },
  { said: '贷款要收入证明', means: 'hr-certificate' },
  { said: '合同盖章', means: 'leg-seal', among: 3 },
  { said: '帮忙看一下保密协议', means: 'leg-contract' },
  { said: '买办公用品', means: 'pur-order' },
  { said: '说明书翻译成英文', means: 'mkt-translation' },
]

const chinese = queries.filter(({ said }) => /\p{Script=Han}/u.test(said))

describe('plain language finds the service that is meant', () => {
  it.each(queries)('$said: $means', ({ said, means, among }) => {
    expect(found(said).slice(0, among ?? 1)).toContain(means)
  })

  it('in both languages alike', () => {
    expect(queries).toHaveLength(50)
    expect(chinese).toHaveLength(25)
    expect(new Set(queries.map(({ means }) => means)).size).toBeGreaterThan(15)
    expect(queries.filter(({ among }) => among).length).toBeLessThanOrEqual(6)
  })

  it.each([
    'qwertz',
    'purple elephants dancing',
    'the moon is made of cheese',
    '今天天气不错',
    '三体小说',
    '!!!',
    '的了吗',
  ])('and nothing for %s', (said) => {
    expect(found(said)).toEqual([])
  })
})

it('every service of the company has words in both languages', () => {
  for (const { keywords } of services)
    for (const language of ['en', 'zh-CN'] as const) expect(keywords?.[language]?.length).toBeGreaterThan(2)
})
