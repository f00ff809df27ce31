import type { Brand } from './brand.ts'

export type TenantId = Brand<string, 'TenantId'>
export type RequestId = Brand<string, 'RequestId'>
/** What people call a request by: "IT-1234". */
export type RequestKey = Brand<string, 'RequestKey'>
export type DepartmentId = Brand<string, 'DepartmentId'>
export type PersonId = Brand<string, 'PersonId'>
export type ServiceId = Brand<string, 'ServiceId'>
export type AgreementId = Brand<string, 'AgreementId'>
export type CalendarId = Brand<string, 'CalendarId'>
export type RelationId = Brand<string, 'RelationId'>
export type NeedId = Brand<string, 'NeedId'>
/** One account of a person in another house: see `accountId` of the use cases. */
export type AccountId = Brand<string, 'AccountId'>
export type ConnectionId = Brand<string, 'ConnectionId'>
/** One issue of a tracker, and one project of it: see `issueId` of the use cases. */
export type IssueId = Brand<string, 'IssueId'>
export type ProjectId = Brand<string, 'ProjectId'>
/** Names one command for good: a repeated one is the same command. */
export type CommandId = Brand<string, 'CommandId'>

export type AnyId =
  | TenantId
  | RequestId
  | RequestKey
  | DepartmentId
  | PersonId
  | ServiceId
  | AgreementId
  | CalendarId
  | RelationId
  | NeedId
  | AccountId
  | ConnectionId
  | IssueId
  | ProjectId
  | CommandId

/** Letters, digits and - _ . : only, 1 to 64 of them: what every store can compare byte by byte. */
const pattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/

export const isId = (value: unknown): value is string => typeof value === 'string' && pattern.test(value)

/** The one place that gives out ids. Throws on a text that no store could keep: texts from outside are checked at the door. */
export function id<I extends AnyId>(value: string): I {
  if (!isId(value)) throw new RangeError(`not an id: ${JSON.stringify(value)}`)
  return value as I
}
