import { createHash } from 'node:crypto'
import { type IssueId, id, type ProjectId } from '@counterpart/core'
import type { Tracker } from './tracker.ts'

type House = Pick<Tracker, 'platform' | 'house'>

/** The same for the same issue of the same house, and for no other. */
export const issueId = ({ platform, house }: House, issue: string): IssueId =>
  id(`issue.${digest([platform, house, issue])}`)

export const projectId = ({ platform, house }: House, project: string): ProjectId =>
  id(`project.${digest([platform, house, project])}`)

const digest = (parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)
