import type { CommandId } from '@counterpart/core'

/** The names of what is done because the issue did it. */
export const ofIssue = { move: 'issue.move.', comment: 'issue.comment.', gone: 'issue.gone' } as const

/** Whether a command was made of what happened to an issue: there it stands already. */
export const isOfIssue = (command: CommandId): boolean =>
  Object.values(ofIssue).some((name) => command.startsWith(name))
