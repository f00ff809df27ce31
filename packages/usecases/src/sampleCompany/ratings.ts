import { type Language, type Request, type Score, type Scores, scores } from '@counterpart/core'
import type { Dice } from './dice.ts'

/** What the requester will say of a delivery, and how long after the confirmation. */
export type RatingPlan = {
  readonly isGiven: boolean
  readonly afterMs: number
  /** Where somebody thinks again: what they say then, and how much later. */
  readonly again: { readonly afterMs: number } | null
  readonly luck: { readonly process: number; readonly result: number; readonly reason: number }
}

const minuteMs = 60_000
const hourMs = 3_600_000

/** The dice are rolled for whatever comes, so that one answer does not depend on another. */
export function planRating(dice: Dice): RatingPlan {
  const isGiven = dice.roll() < 0.58
  const afterMs = Math.round(dice.between(1, 40)) * minuteMs
  const thinksAgain = dice.roll() < 0.05
  const again = { afterMs: Math.round(dice.between(2, 60)) * hourMs }
  const luck = { process: dice.roll(), result: dice.roll(), reason: dice.roll() }
  return { isGiven, afterMs, again: thinksAgain ? again : null, luck }
}

/** How often each score is given, the worst first. */
type Weights = readonly [number, number, number, number, number]
const ofInTime: Weights = [0.02, 0.04, 0.12, 0.4, 0.42]
const ofLate: Weights = [0.13, 0.23, 0.29, 0.24, 0.11]
const ofFirstTry: Weights = [0.01, 0.03, 0.09, 0.37, 0.5]
const ofSecondTry: Weights = [0.05, 0.11, 0.25, 0.38, 0.21]

/** Who waited too long says so of the work, and who had to come back of the result. */
export const scoresFor = (request: Request, { luck }: RatingPlan): Scores => ({
  process: scoreAt(isInTime(request) ? ofInTime : ofLate, luck.process),
  result: scoreAt(request.cycle === 1 ? ofFirstTry : ofSecondTry, luck.result),
})

/** Somebody who thought again is a little milder. */
export const milder = ({ process, result }: Scores): Scores => ({ process: oneMore(process), result: oneMore(result) })

const oneMore = (score: Score): Score => scores[Math.min(score, scores.length - 1)] as Score

function isInTime({ clocks, cycle }: Request): boolean {
  const clock = clocks.findLast((one) => one.target === 'resolution' && one.cycle === cycle)
  return !clock || clock.goal === null || clock.used <= clock.goal
}

function scoreAt(weights: Weights, luck: number): Score {
  let sum = 0
  for (const score of scores) {
    sum += weights[score - 1] ?? 0
    if (luck < sum) return score
  }
  return 5
}

/** What is written with a rating; nothing with most of the good ones. */
export function reasonFor({ process, result }: Scores, { luck }: RatingPlan, language: Language): string {
  const said = reasons[language]
  const about = process <= 2 ? said.slow : result <= 2 ? said.wrong : luck.reason < 0.85 ? null : said.good
  return about?.[Math.floor(luck.reason * 997) % about.length] ?? ''
}

const reasons: Readonly<Record<Language, { readonly [K in 'slow' | 'wrong' | 'good']: readonly string[] }>> = {
  en: {
    slow: [
      'Took longer than promised, and nobody told me until I asked.',
      'I had to explain the same thing to three people.',
      'Twice no word for days. A date, even a late one, would have been enough.',
      'The form asked for everything and then I was asked again for half of it.',
    ],
    wrong: [
      'Half of what I had asked for is there; the rest I did by hand.',
      'It works now, but it took a second round to get there.',
      'Not what we had agreed on the phone.',
    ],
    good: ['Quick and friendly.', 'Told me the date and kept it.', 'Thought along, thank you.'],
  },
  'zh-CN': {
    slow: [
      '比承诺的时间晚，而且不追问就没有任何消息。',
      '同一件事跟三个人各解释了一遍。',
      '中间好几天没有回音，哪怕给个晚一点的日期也好。',
      '表单里都填过了，后来又让我重复提供一半的信息。',
    ],
    wrong: ['只完成了一半，其余的我自己手工补的。', '现在能用了，但来回折腾了两次。', '和电话里说好的不一样。'],
    good: ['响应快，态度也好。', '说好的时间做到了。', '替我们多想了一步，谢谢。'],
  },
}
