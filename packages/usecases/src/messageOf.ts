import { type Language, type PersonId, type TenantId, textIn } from '@counterpart/core'
import type { CurrentNews } from './currentNews.ts'
import type { Message, Ports } from './ports.ts'

/**
 * What is owed, in the words that need none of ours.
 *
 * @param id of the job that owes it
 */
export async function messageOf(
  { directory }: Ports,
  tenant: TenantId,
  id: string,
  { request, news }: CurrentNews,
  language: Language,
): Promise<Message> {
  const { kind, at, text, target } = news
  const [doer] = news.by === 'system' ? [] : await directory.peopleById(tenant, [news.by as PersonId])
  const own = request.targets.find((each) => each.kind === target)?.name
  return {
    ...{ id, kind, at, language, text },
    side: news.readers.includes('customer') ? 'customer' : 'provider',
    request: { id: request.id, key: request.key, title: request.title },
    by: doer ? textIn(doer.name, language) : null,
    promise: target === null ? null : { target, name: own ? textIn(own, language) : null },
  }
}
