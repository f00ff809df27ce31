import type { ForgeAnswers } from '@counterpart/contract/forge'
import type { Told } from '@counterpart/usecases'
import { Queue } from '@forge/events'
import { jiraComments } from '../jira/jiraComments.ts'
import { readIssue } from '../jira/jiraIssues.ts'
import { logFault } from '../log.ts'
import { askHub, HubRefused } from './hub.ts'

type ToRead = ForgeAnswers<'looks'>['issues'][number]

/** The tick of the platform comes every five minutes; comments are not to wait for it. */
const roundsInBetween = [60, 120, 180, 240]
/** The hub has given out all it has long before. */
const mostRounds = 20
const commentsInOne = 100

const clock = new Queue({ key: 'clock' })

/** What Jira has told of an issue goes on to the hub, with the issue itself where a request follows it. */
export const passOn = (event: { issue: string; project: string; isGone: boolean }): Promise<boolean> =>
  atHub('an event was not passed on', async () => {
    const { issues } = await askHub('event', event)
    // One that cannot be read just now is looked at again by the tick.
    for (const asked of issues) await bring(asked, { isSure: false })
  })

/** What the hub wants to know and to have written, and rounds until the next tick. */
export async function tick(): Promise<void> {
  const isThere = await atHub('the look at issues failed', async () => {
    const { issues } = await askHub('looks', {})
    for (const asked of issues) await atHub('an issue was not read', () => bring(asked, { isSure: true }))
  })
  if (!isThere) return
  await writeComments()
  await atHub('the appointments failed', () => askForRounds(roundsInBetween))
}

/** A round soon: somebody did something, and the hub may owe a comment for it. */
export const roundSoon = (): Promise<boolean> => atHub('the appointment failed', () => askForRounds([10]))

/** Writes what the hub owes to issues, each once, and tells it what became of that. */
export const writeComments = (): Promise<boolean> =>
  atHub('comments were not written', async () => {
    for (let round = 0; round < mostRounds; round++) {
      const { comments } = await askHub('comments', {})
      if (comments.length === 0) return
      for (const { job, message, issue } of comments) await askHub('settled', { job, told: await told(message, issue) })
    }
  })

type Owed = ForgeAnswers<'comments'>['comments'][number]

async function told(message: Owed['message'], issue: Owed['issue']): Promise<Told> {
  try {
    return await jiraComments.tell(message, issue)
  } catch (fault) {
    logFault('a comment was not written', fault)
    return { kind: 'later', why: 'Jira does not answer', afterMs: null }
  }
}

/** @param isSure that an issue which is not found is there no more, and not only not yet, or not for us */
async function bring({ issue, since }: ToRead, { isSure }: { isSure: boolean }): Promise<void> {
  const report = await readIssue(issue, 'app', { withComments: true })
  if (!report) return isSure ? void (await askHub('read', { issue, report })) : undefined
  const comments = report.comments.filter(({ at }) => at >= since)
  // In parts, so that no issue is too large to be told; what comes in parts comes to the same.
  for (let from = 0; from === 0 || from < comments.length; from += commentsInOne)
    await askHub('read', { issue, report: { ...report, comments: comments.slice(from, from + commentsInOne) } })
}

const askForRounds = async (delays: readonly number[]): Promise<void> => {
  await clock.push(delays.map((delayInSeconds) => ({ body: { why: 'comments' }, delayInSeconds })))
}

/** One part; whether it was done. Its fault ends it alone, and as long as nobody has connected this site there is nothing to do. */
async function atHub(what: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (fault) {
    if (!(fault instanceof HubRefused && fault.kind === 'tenant-not-connected')) logFault(what, fault)
    return false
  }
}
