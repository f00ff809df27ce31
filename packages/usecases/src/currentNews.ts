import { type CommandId, isStillNews, type News, newsOf, type Request, type TenantId } from '@counterpart/core'
import type { NewsOwed, Ports, RecordReader } from './ports.ts'

/** After this time it is no news any more: a house that could not be reached for so long is not flooded afterwards. */
const freshMs = 3 * 86_400_000

export type CurrentNews = { readonly request: Request; readonly news: News; readonly because: CommandId }

/** What is owed, as it can be told now; null when there is nothing left to tell. */
export async function currentNews(
  ports: Ports,
  tenant: TenantId,
  { request: id, version }: NewsOwed,
): Promise<CurrentNews | null> {
  const loaded = await ports.requests.load(tenant, id)
  if (!loaded) return null
  const entry = (await ports.requests.journal(tenant, loaded)).find((each) => each.version === version)
  const news = entry && newsOf(entry.event)
  if (!news || ports.now() - news.at > freshMs || !isStillNews(entry.event, loaded.value)) return null
  return { request: loaded.value, news, because: entry.command }
}

/** The issue that tells of a request, too; null where there is none, or none any more. */
export const recordOf = ({ follows }: Request): RecordReader | null => (follows && !follows.isGone ? follows : null)
