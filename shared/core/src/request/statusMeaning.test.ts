import { describe, expect, it } from 'vitest'
import type { StatusCategory, StatusMeaning } from './issue.ts'
import { guessMeaning, guessStatus } from './statusMeaning.ts'

const cases: readonly (readonly [StatusCategory, StatusMeaning, readonly string[]])[] = [
  ['to-do', 'none', ['To Do', 'Open', 'Backlog', 'Selected for development', '待办', '新建', '未开始', '']],
  ['in-progress', 'in-work', ['In Progress', 'In review', 'Work in progress', '处理中', '进行中', '开发中', '测试中']],
  ['to-do', 'in-work', ['Reopened', 'Re-opened', '重新打开', '已重新打开']],
  [
    'in-progress',
    'waiting-on-customer',
    [
      ...['Waiting for customer', 'WAITING FOR CUSTOMER', 'Awaiting reply', 'Pending customer', 'Needs info'],
      ...['Need more information', 'Waiting on reporter', 'Pending client feedback', 'Requires clarification'],
      ...['等待客户', '等待客户反馈', '待用户回复', '待补充信息', '需补充资料', '待申请人确认信息', '等待报告人'],
    ],
  ],
  ['to-do', 'waiting-on-customer', ['Needs info', '待客户补充']],
  [
    'in-progress',
    'waiting-on-others',
    [
      ...['On hold', 'On Hold', 'Blocked', 'Pending', 'Waiting', 'Waiting for vendor', 'Waiting for approval'],
      ...['Waiting for support', 'Third-party', '挂起', '已暂停', '阻塞', '搁置', '等待第三方', '等待供应商', '待审批'],
    ],
  ],
  ['in-progress', 'delivered', ['Customer acceptance', 'Waiting for customer approval', '待验收', '等待客户确认']],
  ['done', 'delivered', ['Done', 'Closed', 'Resolved', "Won't do", '完成', '已关闭', '已解决', 'Waiting']],
]

describe('what a status means', () => {
  it.each(cases)('%s: %s', (category, meaning, names) => {
    expect(names.map((name) => [name, guessMeaning({ name, category })])).toEqual(names.map((name) => [name, meaning]))
  })

  it.each([
    ['To Do', 'to-do', 'none', 'group'],
    ['In Progress', 'in-progress', 'in-work', 'group'],
    ['Waiting for customer', 'done', 'delivered', 'group'],
    ['待验收', 'in-progress', 'delivered', 'acceptance'],
    ['等待客户反馈', 'in-progress', 'waiting-on-customer', 'customer'],
    ['On hold', 'in-progress', 'waiting-on-others', 'others'],
    ['Reopened', 'to-do', 'in-work', 'again'],
  ] as const)('of %s, which is %s, is %s, and rests on the %s', (name, category, meaning, ground) => {
    expect(guessStatus({ name, category })).toEqual({ meaning, ground })
  })

  it('does not hang on width or case', () => {
    expect(guessMeaning({ name: 'ＯＮ　ＨＯＬＤ', category: 'in-progress' })).toBe('waiting-on-others')
  })
})
