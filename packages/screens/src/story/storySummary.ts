import type { ClockStoryView } from '@counterpart/contract'
import type { Words } from '@counterpart/words'
import { dueText } from '../clock/clockText.ts'

/** How a clock stands, in a sentence or two. */
export function storySummary(story: ClockStoryView, words: Words, now: number): string {
  const { t, workingDuration } = words
  const { goal, used, longest, state, dueAt, breached } = story
  if (goal === null) return t('story.summary.no-goal', { used: workingDuration(used) })
  const said = { used: workingDuration(used), goal: workingDuration(goal), longest: workingDuration(longest) }
  const over = workingDuration(longest - goal)
  if (state === 'stopped')
    return breached ? t('story.summary.broken', { ...said, over }) : t('story.summary.kept', said)
  if (state === 'paused')
    return breached ? t('story.summary.paused-late', { ...said, over }) : t('story.summary.paused', said)
  const due = dueAt === null ? '' : dueText(words, dueAt, now)
  return breached ? t('story.summary.late', { ...said, over, due }) : t('story.summary.running', { ...said, due })
}

/** Whether the promise is kept so far, in a word. */
export function verdictText({ goal, state, breached }: ClockStoryView, { t }: Words): string {
  if (goal === null) return t('clock.no-goal')
  if (breached) return t('story.verdict.broken')
  return state === 'stopped' ? t('story.verdict.kept') : t('story.verdict.open')
}
