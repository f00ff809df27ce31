import { hearOfIssue } from '@counterpart/usecases'
import { makeResolver } from '@forge/resolver'
import { answerCall } from './answerCall.ts'
import { withAppointments } from './appointments.ts'
import { callerIn } from './caller.ts'
import { ports, tenant } from './home.ts'
import { type IssueEvent, issueIn } from './issueEvent.ts'
import { jiraTracker } from './jira/jiraTracker.ts'
import type { Answered } from './pageCall.ts'
import { round, settleIn } from './round.ts'

export { tick } from './round.ts'

/** Every call of the page. */
export const resolver = makeResolver<{ call: (payload: Record<string, unknown>) => Answered }>({
  call: ({ payload, context }) => withAppointments(() => answerCall(payload, callerIn(context))),
})

export async function onIssue(event: IssueEvent): Promise<void> {
  const news = issueIn(event)
  if (news) await withAppointments(() => hearOfIssue(ports, jiraTracker)(tenant(), news))
}

/** Installed or upgraded. */
export const onLifecycle = (): Promise<void> => settleIn()

/** By appointment, or because the tables were not ready. */
export async function onClock({ body }: { readonly body?: { readonly why?: string } }): Promise<void> {
  if (body?.why === 'tables') return settleIn()
  await round()
}
