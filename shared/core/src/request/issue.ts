import { type Instant, type IssueId, type ProjectId, plainTextPattern } from '../kernel/index.ts'

/** How trackers group their statuses: not begun, under way, done. */
export const statusCategories = ['to-do', 'in-progress', 'done'] as const
export type StatusCategory = (typeof statusCategories)[number]

/** A status as the tracker knows it. People give names, and may give the same one twice. */
export type IssueStatus = { readonly id: string; readonly name: string; readonly category: StatusCategory }

/**
 * Where a request stands while its issue is in a status. Which move that is follows from where it stood: to come into
 * work is to start, to resume or to reopen.
 */
export const statusMeanings = ['none', 'in-work', 'waiting-on-customer', 'waiting-on-others', 'delivered'] as const
export type StatusMeaning = (typeof statusMeanings)[number]

/** What the statuses of one project mean, as far as somebody said so; the others are guessed. */
export type StatusMap = {
  readonly id: ProjectId
  /** By the id of the status. */
  readonly meanings: Readonly<Record<string, StatusMeaning>>
}

/** How far the history of an issue was followed: up to and with this change. */
export type IssueMark = { readonly at: Instant; readonly id: string }

/** The issue that a request follows, as it was last heard of. */
export type IssueFollowed = {
  readonly id: IssueId
  /** The house of the tracker, and what the issue and its project are called by in it. */
  readonly house: string
  readonly issue: string
  readonly project: string
  /** What people call it by. */
  readonly key: string
  /** The name of its status. */
  readonly status: string
  readonly mark: IssueMark
  readonly isGone: boolean
}

/** Trackers count their changes; of two at the same instant the longer and the greater number is the later one. */
export const isAfter = (a: IssueMark, b: IssueMark): boolean =>
  a.at !== b.at ? a.at > b.at : a.id.length !== b.id.length ? a.id.length > b.id.length : a.id > b.id

const badCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** A text of a tracker as one of ours: without what is no plain text, trimmed and cut to what is kept. */
export function fittedText(text: string, length: number): string {
  const plain = plainTextPattern.test(text) ? text : text.replaceAll(badCharacters, ' ')
  return [...plain.toWellFormed().trim()].slice(0, length).join('').trim()
}
