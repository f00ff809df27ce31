import { actorOf, type Language, maySee, type TenantId, unreachable } from '@counterpart/core'
import { type CurrentNews, currentNews, recordOf } from './currentNews.ts'
import { messageOf } from './messageOf.ts'
import type { ClaimedJob, Message, NewsFor, Ports, Told, Way } from './ports.ts'
import { waysTo } from './waysTo.ts'

/** What became of telling one reader in one way. Nobody is named. */
export type TellFacts = { readonly job: string; readonly way: Way; readonly told: Told }
export type ToldLater = Extract<Told, { readonly kind: 'later' }>

type Attempt = {
  readonly way: Way
  readonly language: Language
  readonly tell: (message: Message) => Promise<Told>
}

/**
 * Tells one reader, in the best way that leads to them. Where that is refused for good the next one is tried, and a
 * reader whom no way reaches is given up.
 *
 * @returns what is to be tried again; null when there is nothing left to do
 */
export async function tellNews(
  ports: Ports,
  { id, tenant, payload }: ClaimedJob & { readonly payload: NewsFor },
  onTold: (facts: TellFacts) => void,
): Promise<ToldLater | null> {
  const current = await currentNews(ports, tenant, payload)
  if (!current) return null
  for (const { way, language, tell } of await attemptsFor(ports, tenant, payload.reader, current)) {
    const told = await tell(await messageOf(ports, tenant, id, current, language))
    onTold({ job: id, way, told })
    if (told.kind === 'later') return told
    if (told.kind === 'told') return null
  }
  return null
}

async function attemptsFor(
  ports: Ports,
  tenant: TenantId,
  reader: NewsFor['reader'],
  { request }: CurrentNews,
): Promise<readonly Attempt[]> {
  const { channels } = ports
  if (!channels) return []
  switch (reader.of) {
    case 'record': {
      const { record, language } = channels
      const issue = recordOf(request)
      return record && record !== 'fetched' && issue
        ? [{ way: 'record', language, tell: (message) => record.tell(message, issue) }]
        : []
    }
    case 'person': {
      const [person] = await ports.directory.peopleById(tenant, [reader.person])
      // They may have left the department since it was owed.
      if (!person || !maySee(actorOf(person), request)) return []
      const ways = (await waysTo(ports, tenant, [person])).get(person.id) ?? []
      return ways.map(({ way, account, tell }) => ({
        ...{ way, tell },
        language: account.reach?.language ?? channels.language,
      }))
    }
    default:
      return unreachable(reader)
  }
}
