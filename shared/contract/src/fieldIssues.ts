import { type FieldIssue, ok, type Result, refuse } from '@counterpart/core'
import type * as z from 'zod'
import { idPattern } from './primitives.ts'

/**
 * Checks one part of what was sent.
 *
 * @param where the part: `body`, `query`, `params`; every path begins with it
 * @returns what the schema makes of it, or what is wrong in a form that every language has words for
 */
export function parsePart<T>(schema: z.ZodType<T>, where: string, value: unknown): Result<T, readonly FieldIssue[]> {
  // Without the input an issue does not tell a field that is missing from one of another type.
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success ? ok(parsed.data) : refuse(parsed.error.issues.flatMap((issue) => issuesOf(issue, where)))
}

function issuesOf(issue: z.core.$ZodIssue, where: string): FieldIssue[] {
  const path = [where, ...issue.path].join('.')
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, reason: issue.input === undefined ? 'required' : 'wrong-type' }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: `${path}.${key}`, reason: 'unknown-field' }))
    case 'invalid_value':
      return [{ path, reason: issue.input === undefined ? 'required' : 'not-a-choice' }]
    case 'too_big':
      return [{ path, reason: tooBig(issue.origin), limit: Number(issue.maximum) }]
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? [{ path, reason: 'required' }]
        : [{ path, reason: tooSmall(issue.origin), limit: Number(issue.minimum) }]
    case 'invalid_format':
      return [{ path, reason: formatReason(issue) }]
    case 'invalid_union':
      return unionIssues(issue, path)
    case 'invalid_key':
      return issue.issues.flatMap((inner) => issuesOf(inner, path))
    case 'custom':
      return [{ path, reason: (issue.params?.reason as FieldIssue['reason'] | undefined) ?? 'malformed' }]
    default:
      return [{ path, reason: 'malformed' }]
  }
}

/** Of several variants the one is reported that the value was meant for: the one whose type it has. */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion, path: string): FieldIssue[] {
  if (issue.discriminator !== undefined) {
    const chosen = (issue.input as Record<string, unknown> | undefined)?.[issue.discriminator]
    return [{ path, reason: chosen === undefined ? 'required' : 'not-a-choice' }]
  }
  if (issue.input === undefined) return [{ path, reason: 'required' }]
  const isOther = ({ code }: z.core.$ZodIssue) => code === 'invalid_type' || code === 'invalid_value'
  const meant = issue.errors.find((variant) => !variant.some(isOther))
  return meant ? meant.flatMap((inner) => issuesOf(inner, path)) : [{ path, reason: 'wrong-type' }]
}

const formatReason = (issue: z.core.$ZodIssueInvalidStringFormat): FieldIssue['reason'] =>
  issue.pattern === String(idPattern) ? 'not-an-id' : issue.format === 'date' ? 'not-a-date' : 'malformed'
const tooBig = (origin: string): FieldIssue['reason'] =>
  origin === 'string' ? 'too-long' : origin === 'array' ? 'too-many' : 'too-large'
const tooSmall = (origin: string): FieldIssue['reason'] =>
  origin === 'string' ? 'too-short' : origin === 'array' ? 'too-few' : 'too-small'
