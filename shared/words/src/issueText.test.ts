import { describe, expect, it } from 'vitest'
import { issueText } from './issueText.ts'
import { wordsFor } from './words.ts'

describe('what is wrong with a field', () => {
  it.each([
    { issue: { reason: 'too-long', limit: 200 }, english: 'At most 200 characters', chinese: '最多 200 个字符' },
    { issue: { reason: 'too-long' }, english: 'Too long', chinese: '内容过长' },
    { issue: { reason: 'too-few', limit: 1 }, english: 'At least 1', chinese: '至少 1 项' },
    { issue: { reason: 'too-small', limit: 0 }, english: 'Must be 0 or more', chinese: '不得小于 0' },
    { issue: { reason: 'required', limit: 5 }, english: 'Must be filled in', chinese: '必须填写' },
    { issue: { reason: 'overlaps' }, english: 'Overlaps other hours', chinese: '与其他时段重叠' },
    { issue: { reason: 'circular' }, english: 'Refers back to itself', chinese: '循环引用了自身' },
    { issue: { reason: 'no-length' }, english: 'Starts and ends at the same time', chinese: '开始与结束时间相同' },
    { issue: { reason: 'out-of-order' }, english: 'Not in order', chinese: '顺序不对' },
    { issue: { reason: 'reversed', limit: undefined }, english: 'Ends before it starts', chinese: '结束早于开始' },
  ] as const)('$issue.reason with limit $issue.limit: $english', async ({ issue, english, chinese }) => {
    expect(issueText(await wordsFor('en'), issue)).toBe(english)
    expect(issueText(await wordsFor('zh-CN'), issue)).toBe(chinese)
  })
})
