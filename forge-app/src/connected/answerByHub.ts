import type { ForgeSays } from '@counterpart/contract/forge'
import { languageOf, wordsFor } from '@counterpart/words'
import type { APIResponse } from '@forge/api'
import type { Caller } from '../caller.ts'
import { readIssue, readProjects, readStatuses } from '../jira/jiraIssues.ts'
import { logFault } from '../log.ts'
import { type Answered, callIn } from '../pageCall.ts'
import { tellHub } from './hub.ts'

type Relayed = ForgeSays<'call'>

/** A call of the page, answered by the hub: with what its caller may see in Jira, where it is about that. */
export async function answerByHub(payload: unknown, by: Caller): Promise<Answered> {
  const call = callIn(payload)
  const seen = await seenFor(call.path)
  const language = call.headers['accept-language'] ?? 'en'
  try {
    const response = await tellHub('call', { by, call: call as Relayed['call'], seen }, { 'accept-language': language })
    if (isOurs(response)) return await plain(response)
    logFault('something else answers in place of the hub', null, { status: response.status })
  } catch (fault) {
    logFault('the hub cannot be reached', fault)
  }
  return noHub(language)
}

/** Only what a call is about is read, and with the eyes of whoever makes it. What was written there follows by itself. */
async function seenFor(path: string): Promise<Relayed['seen']> {
  const [, kind, name] = /^\/v1\/(issues|projects)(?:\/([^/?]+)|(?=\?|$))/.exec(path) ?? []
  if (kind === 'projects' && name === undefined) return { projects: await readProjects('user') }
  if (name === undefined) return {}
  const id = decodeURIComponent(name)
  if (kind === 'issues') return { issue: { id, report: await readIssue(id, 'user', { withComments: false }) } }
  if (kind === 'projects') return { statuses: { project: id, items: await readStatuses(id, 'user') } }
  return {}
}

/** The hub, and not a gateway before it: what that says is no answer to people. */
function isOurs({ status, headers }: APIResponse): boolean {
  const type = headers.get('content-type') ?? ''
  return status === 304 || type.startsWith('application/json') || type.startsWith('application/problem+json')
}

async function plain(response: APIResponse): Promise<Answered> {
  const headers: Record<string, string> = {}
  response.headers.forEach((value, name) => {
    headers[name] = value
  })
  return { status: response.status, headers, body: await response.text() }
}

/** As a problem, so that the page says it like any other, and in the reader's language. */
async function noHub(language: string): Promise<Answered> {
  const spoken = languageOf(language)
  const { t } = await wordsFor(spoken, {}, ['first', 'jira'])
  const kind = 'unavailable'
  const problem = {
    ...{ type: `urn:counterpart:problem:${kind}`, status: 503, kind, refusal: { kind } },
    ...{ title: t('jira.no-hub'), detail: t('jira.no-hub.detail') },
  }
  const headers = { 'content-type': 'application/problem+json', 'content-language': spoken }
  return { status: 503, headers, body: JSON.stringify(problem) }
}
