import { hearOfIssue } from '@counterpart/usecases'
import { getAppContext } from '@forge/api'
import { makeResolver } from '@forge/resolver'
import { answerCall } from './answerCall.ts'
import { withAppointments } from './appointments.ts'
import { ports, tenant } from './home.ts'
import { jiraTracker } from './jira/jiraTracker.ts'
import { modules } from './modules.ts'
import { round, settleIn } from './round.ts'

export { tick } from './round.ts'

type Answered = Awaited<ReturnType<typeof answerCall>>

/** Every call of the page. Jira shows the module of administration to its administrators alone. */
export const resolver = makeResolver<{ call: (payload: Record<string, unknown>) => Answered }>({
  call: ({ payload, context }) =>
    withAppointments(() =>
      answerCall(payload, {
        accountId: typeof context['accountId'] === 'string' ? context['accountId'] : null,
        isAdministrator: getAppContext().moduleKey === modules.admin,
      }),
    ),
})

/** What Jira tells of an issue, as far as it is believed: which one, and whether it is gone. */
type IssueEvent = {
  readonly eventType?: string
  readonly issue?: { readonly id?: string; readonly fields?: { readonly project?: { readonly id?: string } } }
}

export async function onIssue({ eventType, issue }: IssueEvent): Promise<void> {
  if (!issue?.id) return
  const news = {
    issue: issue.id,
    project: issue.fields?.project?.id ?? '',
    isGone: eventType === 'avi:jira:deleted:issue',
  }
  await withAppointments(() => hearOfIssue(ports, jiraTracker)(tenant(), news))
}

/** Installed or upgraded. */
export const onLifecycle = (): Promise<void> => settleIn()

/** By appointment, or because the tables were not ready. */
export async function onClock({ body }: { readonly body?: { readonly why?: string } }): Promise<void> {
  if (body?.why === 'tables') return settleIn()
  await round()
}
