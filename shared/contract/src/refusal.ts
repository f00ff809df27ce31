import type {
  AgreementRefusal,
  AnswersRefusal,
  AssignRefusal,
  CalendarRefusal,
  CommandReused,
  DepartmentRefusal,
  FieldIssue,
  HandOffRefusal,
  JoinRefusal,
  MoveRefusal,
  NoSuch,
  NotAllowed,
  NotEnoughData,
  PartRefusal,
  Platform,
  RaiseRefusal,
  RateRefusal,
  RequestId,
  ServiceRefusal,
  StaleVersion,
} from '@counterpart/core'

/** What the door refuses before anyone is asked. */
export type WireRefusal =
  | { readonly kind: 'malformed-json' }
  | { readonly kind: 'unsupported-media-type'; readonly accepted: readonly string[] }
  | { readonly kind: 'body-too-large'; readonly limit: number }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'version-required' }
  | { readonly kind: 'command-id-required' }
  | { readonly kind: 'cursor-not-ours' }
  | { readonly kind: 'no-such-operation' }
  | { readonly kind: 'method-not-allowed'; readonly allowed: readonly string[] }
  | { readonly kind: 'too-many-requests'; readonly retryAfterSeconds: number }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'import-running' }
  | { readonly kind: 'nothing-to-undo' }

/** Why a token proves nobody: each kind has its own remedy, which its texts name. */
export type TokenRefusal =
  | { readonly kind: 'token-expired' }
  | { readonly kind: 'token-not-yet-valid' }
  | { readonly kind: 'token-not-genuine' }
  | { readonly kind: 'token-from-elsewhere' }
  | { readonly kind: 'token-for-another-service' }
  | { readonly kind: 'token-incomplete' }
  | { readonly kind: 'token-without-person' }
  | { readonly kind: 'token-without-scope' }
  /** The functions of the app in Jira sign with another secret than the hub. */
  | { readonly kind: 'app-not-known' }

export type AccountRefusal =
  | { readonly kind: 'tenant-not-connected'; readonly platform: Platform; readonly house: string }
  | { readonly kind: 'code-not-valid' }
  | { readonly kind: 'no-account-here' }
  | { readonly kind: 'not-from-here' }
  | { readonly kind: 'not-their-administrator' }
  | { readonly kind: 'connected-already' }

export type Refusal =
  | WireRefusal
  | TokenRefusal
  | AccountRefusal
  | JoinRefusal
  | PartRefusal
  | MoveRefusal
  | RaiseRefusal
  | RateRefusal
  | AssignRefusal
  | HandOffRefusal
  | AnswersRefusal
  | DepartmentRefusal
  | ServiceRefusal
  | AgreementRefusal
  | CalendarRefusal
  | NoSuch
  | StaleVersion
  | CommandReused
  | NotAllowed
  | { readonly kind: 'not-a-calendar-file' }
  | NotEnoughData
  | { readonly kind: 'own-administration' }
  /** One issue is one request. */
  | { readonly kind: 'issue-tagged'; readonly request: RequestId }

export type RefusalKind = Refusal['kind']

/** Complete: a new refusal does not compile until it has a line. */
export const statusOf = {
  'malformed-json': 400,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  unauthenticated: 401,
  'token-expired': 401,
  'token-not-yet-valid': 401,
  'token-not-genuine': 401,
  'token-from-elsewhere': 401,
  'token-for-another-service': 401,
  'token-incomplete': 401,
  'token-without-person': 403,
  'token-without-scope': 403,
  'app-not-known': 403,
  'tenant-not-connected': 403,
  'code-not-valid': 422,
  'no-account-here': 409,
  'not-from-here': 403,
  'not-their-administrator': 403,
  'connected-already': 409,
  'already-joined': 409,
  'account-has-work': 409,
  'one-account-each': 409,
  'own-account': 409,
  'version-required': 428,
  'command-id-required': 400,
  'cursor-not-ours': 400,
  'no-such-operation': 404,
  'method-not-allowed': 405,
  'too-many-requests': 429,
  unavailable: 503,
  fault: 500,
  'import-running': 409,
  'nothing-to-undo': 409,
  'no-such': 404,
  'stale-version': 412,
  'command-reused': 422,
  'not-allowed': 403,
  'not-yours-to-do': 403,
  'not-allowed-in-state': 409,
  'not-an-agent-here': 422,
  'already-with-department': 409,
  'department-not-in-force': 409,
  'rating-own-work': 403,
  'rating-not-customer': 403,
  'rating-not-delivered': 409,
  'rating-too-late': 409,
  'rating-answered': 409,
  'service-retired': 409,
  'invalid-input': 422,
  'invalid-answers': 422,
  'invalid-department': 422,
  'invalid-service': 422,
  'invalid-agreement': 422,
  'invalid-calendar': 422,
  'not-a-calendar-file': 422,
  'not-enough-data': 409,
  'own-administration': 409,
  'not-yours-to-raise': 403,
  'issue-tagged': 409,
} as const satisfies Record<RefusalKind, number>

/** RFC 9457, `application/problem+json`. Texts are in the reader's language; `refusal` is the same for machines. */
export type Problem = {
  /** `urn:counterpart:problem:` and the kind. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly kind: RefusalKind
  readonly refusal: Refusal
  readonly errors?: readonly (FieldIssue & { readonly message: string })[]
}
