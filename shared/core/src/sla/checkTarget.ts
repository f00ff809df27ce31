import { type FieldIssue, languages } from '../kernel/index.ts'
import { type AlarmStep, stepName } from './alarmStep.ts'
import { customerClasses, type Goals, isOwnTarget, isTargetKind, priorities, type Target } from './target.ts'

const mostAlarms = 20

/**
 * What is wrong with a target, with paths from the target on: a kind that is none; an own target without a name or
 * without moments that start and stop it, or a standard one with its own; goals that are not positive whole
 * milliseconds; the same alarm twice, one that tells nobody, or one at a point that is none.
 */
export function checkTarget(target: Target): readonly FieldIssue[] {
  return [
    ...kindIssues(target),
    ...goalIssues(target.goals, 'goals'),
    ...customerClasses.flatMap((each) => {
      const goals = target.classGoals?.[each]
      return goals === undefined ? [] : goalIssues(goals, `classGoals.${each}`)
    }),
    ...alarmIssues(target.alarms ?? []),
  ]
}

function kindIssues({ kind, name, conditions }: Target): FieldIssue[] {
  if (!isTargetKind(kind)) return [{ path: 'kind', reason: 'not-a-choice' }]
  if (!isOwnTarget(kind)) return conditions === undefined ? [] : [{ path: 'conditions', reason: 'unknown-field' }]
  const issues: FieldIssue[] = []
  if (!languages.some((language) => (name?.[language]?.trim() ?? '') !== ''))
    issues.push({ path: 'name', reason: 'required' })
  if (!conditions) return [...issues, { path: 'conditions', reason: 'required' }]
  if (conditions.startsOn.length === 0) issues.push({ path: 'conditions.startsOn', reason: 'too-few', limit: 1 })
  if (conditions.stopsOn.length === 0) issues.push({ path: 'conditions.stopsOn', reason: 'too-few', limit: 1 })
  // With one round a moment that starts it would stop it again at once.
  if (conditions.rounds === 'one')
    conditions.stopsOn.forEach((milestone, i) => {
      if (conditions.startsOn.includes(milestone)) issues.push({ path: `conditions.stopsOn.${i}`, reason: 'repeated' })
    })
  return issues
}

const goalIssues = (goals: Goals, path: string): FieldIssue[] =>
  priorities.flatMap((priority): FieldIssue[] => {
    const goal = goals[priority]
    if (goal === null || (Number.isSafeInteger(goal) && goal > 0)) return []
    return [{ path: `${path}.${priority}`, reason: 'too-small', limit: 1 }]
  })

function alarmIssues(alarms: readonly AlarmStep[]): FieldIssue[] {
  if (alarms.length > mostAlarms) return [{ path: 'alarms', reason: 'too-many', limit: mostAlarms }]
  const names = alarms.map(stepName)
  return alarms.flatMap((step, i): FieldIssue[] => {
    const path = `alarms.${i}`
    const issues: FieldIssue[] = []
    if (step.tell.length === 0) issues.push({ path: `${path}.tell`, reason: 'too-few', limit: 1 })
    if (names.indexOf(names[i] as string) < i) issues.push({ path, reason: 'repeated' })
    if (step.at === 'percent') {
      if (!(Number.isInteger(step.percent) && step.percent >= 1))
        issues.push({ path: `${path}.percent`, reason: 'too-small', limit: 1 })
      else if (step.percent > 99) issues.push({ path: `${path}.percent`, reason: 'too-large', limit: 99 })
    } else if (!(Number.isSafeInteger(step.ms) && step.ms >= (step.at === 'before' ? 1 : 0)))
      issues.push({ path: `${path}.ms`, reason: 'too-small', limit: step.at === 'before' ? 1 : 0 })
    return issues
  })
}
