import type { Language } from '@counterpart/core'

/** What is said about any request. */
export type CommonTalk = {
  readonly raised: readonly string[]
  readonly lowered: readonly string[]
  readonly thanks: readonly string[]
  readonly withdrawals: readonly string[]
  readonly chases: readonly string[]
  readonly answers: readonly string[]
  readonly corrected: readonly string[]
}

export const commonTalk: Readonly<Record<Language, CommonTalk>> = {
  en: {
    raised: [
      'Spoke with the requester: it is needed this week, so it goes up.',
      'More people depend on it than the form says. Raised.',
      'The customer date was brought forward; raised in agreement with both sides.',
    ],
    lowered: [
      'Agreed by phone that the end of the month is early enough.',
      'There is a workaround that holds until next week, so it goes down.',
      'Looked at together: the date has room, so it goes behind what is due this week.',
    ],
    thanks: [
      '',
      'Thanks, works as it should.',
      '',
      'Perfect, exactly what we needed.',
      'All good now, thank you!',
      '',
      'Thank you. A word in between would have helped me plan, but the result is right.',
    ],
    withdrawals: [
      'Sorted out in the team meanwhile, no longer needed.',
      'The plan changed; we will ask again next quarter if it comes back.',
      'Asked twice by mistake, please go on with the other one.',
      '',
      'The customer cancelled, so this is off the table.',
    ],
    chases: [
      'Any news here? I have to tell my team something today.',
      'Could you tell me roughly when this will be ready? I can live with a late date, not with none.',
      'Friendly nudge: the date we agreed has passed.',
    ],
    answers: [
      'Sorry for the silence. It is being worked on and I write again by tomorrow noon.',
      'You are right to ask. One approval was missing, it came an hour ago.',
    ],
    corrected: [
      'You were right, one step had been missed. Corrected and checked together with a colleague.',
      'Done again from the start, and this time tried out before handing over.',
      'Corrected. We added the point to our checklist so that it does not happen a third time.',
    ],
  },
  'zh-CN': {
    raised: [
      '已与请求人电话沟通，本周必须完成，上调优先级。',
      '实际受影响的人比表单里填的多，上调。',
      '客户时间提前了，双方商定上调。',
    ],
    lowered: [
      '电话确认月底前完成即可，下调。',
      '已有临时办法可以撑到下周，下调处理顺序。',
      '与请求人一起看过，时间有余量，排在本周到期的事项之后。',
    ],
    thanks: [
      '',
      '已验证，没有问题，谢谢！',
      '',
      '正是我们要的，辛苦了。',
      '收到，谢谢支持。',
      '',
      '结果没问题，不过中间希望能多同步一次进度。',
    ],
    withdrawals: [
      '部门内部已经解决，不需要了。',
      '计划有变，下季度需要时再提。',
      '不小心提了两次，以另一条为准。',
      '',
      '客户取消了订单，这边就不用做了。',
    ],
    chases: [
      '请问有进展吗？今天下班前我得给团队一个答复。',
      '能不能给个大概时间？晚一点没关系，但我需要提前安排。',
      '提醒一下，约定的时间已经过了。',
    ],
    answers: ['抱歉没有及时同步。正在处理，明天中午前给您准信。', '您问得对，之前缺一个审批，一小时前刚批下来。'],
    corrected: [
      '确实漏了一步，已补上，并请同事复核过。',
      '已从头重做一遍，这次先验证再交付。',
      '已更正，并加进了我们的检查清单，避免再次发生。',
    ],
  },
}
