import { makeResolver } from '@forge/resolver'
import { callerIn } from '../caller.ts'
import { type IssueEvent, issueIn } from '../issueEvent.ts'
import type { Answered } from '../pageCall.ts'
import { answerByHub } from './answerByHub.ts'
import { passOn, roundSoon, writeComments } from './rounds.ts'

export { tick } from './rounds.ts'

/** Every call of the page. */
export const resolver = makeResolver<{ call: (payload: Record<string, unknown>) => Answered }>({
  async call({ payload, context }) {
    const answered = await answerByHub(payload, callerIn(context))
    if (payload?.['method'] !== 'GET' && answered.status < 300) await roundSoon()
    return answered
  },
})

export async function onIssue(event: IssueEvent): Promise<void> {
  const told = issueIn(event)
  if (told) await passOn(told)
}

/** By appointment. */
export async function onClock(): Promise<void> {
  await writeComments()
}
