import type { DepartmentId, FieldIssue, Language, LocalText, PersonId, Result, ServiceId } from '../kernel/index.ts'
import { ok, refuse } from '../kernel/index.ts'
import { formIssues } from './checkForm.ts'
import type { FormField } from './formField.ts'

/** Something a provider does for customers, with a name, an owner and a form. */
export type Service = {
  readonly id: ServiceId
  readonly name: LocalText
  readonly description: LocalText
  readonly provider: DepartmentId
  readonly owner: PersonId | null
  readonly form: readonly FormField[]
  /** What else people call it, or say when they need it: what a search finds it by. */
  readonly keywords?: { readonly [L in Language]?: readonly string[] | undefined } | undefined
  /** A retired service takes no new requests; the old ones live on. */
  readonly availability: 'offered' | 'retired'
}

export type ServiceRefusal = { readonly kind: 'invalid-service'; readonly issues: readonly FieldIssue[] }

export function checkService(service: Service): Result<Service, ServiceRefusal> {
  const issues = formIssues(service.form)
  return issues.length ? refuse({ kind: 'invalid-service', issues }) : ok(service)
}
