import { activityTypes, entityLink, type TeamsTab } from '@counterpart/contract/teams'
import type { Side } from '@counterpart/core'
import type { Channel, Message, TeamsReader, Told } from '@counterpart/usecases'
import { toldBy } from './answered.ts'
import { type ClientSettings, clientTokens } from './clientTokens.ts'
import { digest } from './digest.ts'
import { doerIn, newsWords } from './newsWords.ts'
import { answerWithinMs, within } from './within.ts'

export type TeamsPlace = {
  /** Of the app in Teams, as its package says it. */
  readonly appId: string
  /** The tab, for those who follow the link where there is no Teams: `https://hub.contoso.com/teams/`. */
  readonly page: string
}
export type TeamsSettings = ClientSettings & TeamsPlace

/**
 * Tells people in the activities of Teams, by `sendActivityNotification` of Microsoft Graph. Teams says it in the words
 * of the package, in the language of whoever looks at it.
 *
 * Graph knows no key for a call that is repeated, but a chain: what comes with the same `chainId` takes the place of
 * what came with it before.
 */
export function teamsChannel(
  settings: TeamsSettings,
  {
    fetch = globalThis.fetch,
    now = Date.now,
  }: { readonly fetch?: typeof globalThis.fetch; readonly now?: () => number } = {},
): Channel<TeamsReader> {
  const tokens = clientTokens(settings, fetch, now)

  async function send(message: Message, { house, subject }: TeamsReader, isAgain: boolean): Promise<Told> {
    const token = await tokens.of(house)
    if (!token.ok) return token.told
    const person = encodeURIComponent(subject)
    const url = `${settings.resource}/v1.0/users/${person}/teamwork/sendActivityNotification`
    const headers = { authorization: `Bearer ${token.token}`, 'content-type': 'application/json' }
    const body = JSON.stringify(await activityOf(message, settings))
    const answer = await within(answerWithinMs, 'activity in Teams', async (signal) => {
      const answer = await fetch(url, { method: 'POST', headers, body, signal })
      // Read to its end, so that the connection serves the next one.
      await answer.arrayBuffer()
      return answer
    })
    if (answer.status === 401) {
      tokens.forget(house)
      // It may have been withdrawn before its time: a new one says.
      if (!isAgain) return send(message, { house, subject }, true)
    }
    return toldBy(answer, 'activity in Teams', now())
  }
  return { tell: (message, reader) => send(message, reader, false) }
}

/** Those who asked follow what they asked, the others what they work on. */
const tabOf: Readonly<Record<Side, TeamsTab>> = { customer: 'my-requests', provider: 'my-queue' }

/** More is not shown. */
const previewLength = 150

/** Opens the request of a message in Teams. */
export function teamsLink({ side, request }: Message, { appId, page }: TeamsPlace): string {
  const place = `/requests/${request.id}`
  return entityLink({ appId, tab: tabOf[side], place, webUrl: `${page}#${place}` })
}

async function activityOf(message: Message, place: TeamsPlace) {
  const { kind, request, text, id } = message
  const words = await newsWords(message)
  return {
    topic: { source: 'text', value: `${request.key} ${request.title}`, webUrl: teamsLink(message, place) },
    activityType: activityTypes[kind],
    previewText: { content: [...(text || request.title)].slice(0, previewLength).join('') },
    templateParameters: [
      { name: 'person', value: doerIn(words, message) },
      { name: 'request', value: request.key },
    ],
    // 48 bits: what JSON carries as a number without loss.
    chainId: digest(id).readUIntBE(0, 6),
  }
}
