import type { RequestView, TimelineEntry } from '@counterpart/contract'
import { type DepartmentId, id, instant, textIn } from '@counterpart/core'
import { type Language, wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { timelineLines } from './timelineLines.ts'

const now = instant('2026-07-07T10:00+08:00')
const names: RequestView['names'] = {
  departments: {
    it: { en: 'Workplace Technology', 'zh-CN': '信息技术部' },
    hr: { en: 'People and Culture', 'zh-CN': '人力资源部' },
    sales: { en: 'Sales', 'zh-CN': '销售部' },
  },
  services: {},
  people: { lin: { en: 'Lin Mei', 'zh-CN': '林梅' }, chen: { en: 'Chen Wei', 'zh-CN': '陈伟' } },
}

async function line(entry: object, language: Language = 'en') {
  const words = await wordsFor(language, { timeZone: 'Asia/Shanghai' })
  const at = instant(now - 3_600_000)
  const whole = { version: 2, at, by: 'lin', ...entry } as TimelineEntry
  const about = { timeline: [whole], names, customer: id<DepartmentId>('sales'), clocks: [] }
  return timelineLines(about, words, (list, of) => (list?.[of] ? textIn(list[of], language) : of), now)[0]
}

describe('the history in words', () => {
  it.each([
    {
      entry: { type: 'raised', urgency: 3, importance: 3, requester: null },
      en: 'Lin Mei raised the request',
      zh: '林梅提出请求',
    },
    {
      entry: { type: 'raised', urgency: 3, importance: 3, requester: 'chen' },
      en: 'Lin Mei raised the request for Chen Wei',
      zh: '林梅代陈伟提出请求',
    },
    {
      entry: { type: 'triaged', urgency: 5, importance: 5, reason: 'Fair on Friday' },
      en: 'Lin Mei set the priority to Critical',
      zh: '林梅将优先级定为“紧急”',
      body: 'Fair on Friday',
    },
    { entry: { type: 'assigned', assignee: 'chen' }, en: 'Lin Mei assigned it to Chen Wei', zh: '林梅指派给陈伟' },
    { entry: { type: 'assigned', assignee: 'lin' }, en: 'Lin Mei took it', zh: '林梅认领' },
    { entry: { type: 'assigned', assignee: null }, en: 'Lin Mei took the assignee away', zh: '林梅取消了指派' },
    {
      entry: { type: 'warned', target: 'resolution', cycle: 1, step: 'percent:80', tell: ['agents'] },
      en: 'Resolution is at risk',
      zh: '“解决”即将超时',
    },
    {
      entry: { type: 'escalated', target: 'own:quote', cycle: 1, step: 'after:0', tell: ['owner'] },
      en: 'Own target (quote) is long past its goal: it was escalated',
      zh: '“自定义目标（quote）”超时已久，已升级',
    },
    {
      entry: { type: 'recalculated', because: { kind: 'calendar', id: 'office', version: 2 } },
      en: 'The clocks were counted anew after Lin Mei changed a working calendar',
      zh: '林梅修改了工作日历，计时已重算',
    },
    { entry: { type: 'started' }, en: 'Lin Mei started work', zh: '林梅开始处理' },
    {
      entry: { type: 'commented', text: 'Hello', audience: 'everyone', side: 'provider' },
      en: 'Lin Mei wrote',
      zh: '林梅留言',
      body: 'Hello',
    },
    {
      entry: { type: 'commented', text: 'Hm', audience: 'provider', side: 'provider' },
      en: 'Lin Mei noted internally',
      zh: '林梅添加内部备注',
      body: 'Hm',
      internal: true,
    },
    {
      entry: { type: 'waited', on: 'customer', reason: 'Which?' },
      en: 'Lin Mei waits for Sales',
      zh: '林梅等待销售部回复',
      body: 'Which?',
    },
    {
      entry: { type: 'waited', on: 'others', reason: 'Parts' },
      en: 'Lin Mei waits for others',
      zh: '林梅等待他方',
      body: 'Parts',
    },
    { entry: { type: 'resumed' }, en: 'Lin Mei ended the wait', zh: '林梅结束等待' },
    { entry: { type: 'delivered', result: '' }, en: 'Lin Mei delivered', zh: '林梅交付' },
    { entry: { type: 'confirmed', note: 'Thanks' }, en: 'Lin Mei confirmed', zh: '林梅确认', body: 'Thanks' },
    {
      entry: { type: 'rated', cycle: 1, rating: 1, said: { process: 2, result: 5, reason: 'Slow' } },
      en: 'Lin Mei rated: work 2 of 5, result 5 of 5',
      zh: '林梅评价：过程 2 分，结果 5 分（满分 5 分）',
      body: 'Slow',
    },
    {
      entry: { type: 'rated', cycle: 1, rating: 2, said: { process: 3, result: 5, reason: '' } },
      en: 'Lin Mei changed the rating: work 3 of 5, result 5 of 5',
      zh: '林梅修改评价：过程 3 分，结果 5 分（满分 5 分）',
    },
    { entry: { type: 'rated', cycle: 1, rating: 1, said: null }, en: 'Lin Mei rated it', zh: '林梅已评价' },
    {
      entry: { type: 'rated', cycle: 1, rating: 2, said: null },
      en: 'Lin Mei changed the rating',
      zh: '林梅修改了评价',
    },
    { entry: { type: 'reopened', reason: 'Again' }, en: 'Lin Mei reopened it', zh: '林梅重新打开', body: 'Again' },
    { entry: { type: 'withdrawn', reason: '' }, en: 'Lin Mei withdrew it', zh: '林梅撤回' },
    {
      entry: { type: 'handed-off', from: 'it', to: 'hr', reason: 'Contract' },
      en: 'Lin Mei handed it from Workplace Technology to People and Culture',
      zh: '林梅将其由信息技术部交接给人力资源部',
      body: 'Contract',
    },
    {
      entry: { type: 'breached', target: 'resolution', cycle: 1, by: 'system' },
      en: 'Resolution was not given in time: the promise is broken',
      zh: '“解决”超时违约',
    },
    { entry: { type: 'started', by: 'gone' }, en: 'gone started work', zh: 'gone开始处理' },
  ])('$en', async ({ entry, en, zh, body = null, internal = false }) => {
    expect(await line(entry)).toMatchObject({ text: en, body, internal, when: 'Today 9:00 AM' })
    expect(await line(entry, 'zh-CN')).toMatchObject({ text: zh, when: '今天 09:00' })
  })
})
