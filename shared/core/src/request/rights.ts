import type { Role } from '../directory/index.ts'

/** What roles open, beside the own requests, which everyone sees. Every use case and every screen asks this table. */
export const rights = [
  /** Requests that the own department serves, its alerts and its internal notes. */
  'serve',
  /** Requests that anyone of the own department asked. */
  'see-asked',
  /** Requests of every department, read only. */
  'see-all',
  /** Internal notes of every department. */
  'read-all-notes',
  /** Ratings of the requests that they see, with name, scores and reason. */
  'read-ratings',
  /** Figures of the own department. */
  'own-figures',
  /** Figures of every department. */
  'all-figures',
  /** Raise requests for people of other departments. */
  'raise-for-anyone',
  /** Write departments, people, services, calendars and agreements, and import logs. */
  'keep-directory',
] as const
export type Right = (typeof rights)[number]

const holders: Readonly<Record<Right, readonly Role[]>> = {
  serve: ['agent'],
  'see-asked': ['agent'],
  'see-all': ['programme', 'administrator'],
  'read-all-notes': ['programme'],
  'read-ratings': ['agent', 'programme', 'administrator'],
  'own-figures': ['agent', 'programme', 'administrator'],
  'all-figures': ['programme', 'administrator'],
  'raise-for-anyone': ['agent'],
  'keep-directory': ['administrator'],
}

export const hasRight = ({ roles }: { readonly roles: readonly Role[] }, right: Right): boolean =>
  holders[right].some((role) => roles.includes(role))
