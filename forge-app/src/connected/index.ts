import { makeResolver } from '@forge/resolver'
import { type IssueEvent, issueIn } from '../issueEvent.ts'
import type { Answered } from '../pageCall.ts'
import { answerByHub } from './answerByHub.ts'
import { passOn, roundSoon, writeComments } from './rounds.ts'

export { tick } from './rounds.ts'

/** Every call of the page. Who calls, the hub learns from the token that Forge sends along, and from nothing else. */
export const resolver = makeResolver<{ call: (payload: Record<string, unknown>) => Answered }>({
  async call({ payload }) {
    const answered = await answerByHub(payload)
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
