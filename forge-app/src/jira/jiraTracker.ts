import type { Eyes, Tracker } from '@counterpart/usecases'
import { installation } from '../installation.ts'
import { type As, readIssue, readProjects, readStatuses } from './jiraIssues.ts'

const as = (eyes: Eyes): As => (eyes === 'product' ? 'app' : 'user')

/** Jira's issues, as the person who asks may see them, or as the app. */
export const jiraTracker: Tracker = {
  platform: 'atlassian',
  get house() {
    return installation()
  },
  read: (issue, eyes) => readIssue(issue, as(eyes), { withComments: true }),
  statuses: (project, eyes) => readStatuses(project, as(eyes)),
  projects: (eyes) => readProjects(as(eyes)),
}
