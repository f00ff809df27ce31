import type { Key, Words } from './words.ts'

/** Every way in which a field can be wrong that there are words for. */
export type IssueReason = {
  [K in Key]: K extends `issue.${infer R}` ? (R extends `${string}.limit` ? never : R) : never
}[Key]

const limited = ['too-few', 'too-large', 'too-long', 'too-many', 'too-short', 'too-small'] as const
type Limited = (typeof limited)[number]
const isLimited = (reason: IssueReason): reason is Limited => limited.some((one) => one === reason)

/** What is wrong with a field, with the limit that was crossed where it is known. */
export const issueText = (
  { t }: Pick<Words, 't'>,
  { reason, limit }: { readonly reason: IssueReason; readonly limit?: number | undefined },
): string => (limit !== undefined && isLimited(reason) ? t(`issue.${reason}.limit`, { limit }) : t(`issue.${reason}`))
