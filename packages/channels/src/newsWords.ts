import type { Message } from '@counterpart/usecases'
import { type Words, wordsFor } from '@counterpart/words'

/** The words for the reader of a message. */
export const newsWords = ({ language }: Pick<Message, 'language'>): Promise<Words> =>
  wordsFor(language, {}, ['first', 'news'])

export const doerIn = ({ t }: Words, { by }: Message): string => by ?? t('news.nobody')

/** What happened, in one sentence. */
export function lineOf(words: Words, message: Message): string {
  return words.t(`news.line.${message.kind}`, { who: doerIn(words, message), promise: promiseIn(words, message) })
}

function promiseIn({ t }: Words, { promise }: Message): string {
  if (!promise) return ''
  if (promise.name !== null) return promise.name
  return promise.target.startsWith('own:') ? promise.target : t(`target.${promise.target as StandardTarget}`)
}
type StandardTarget = 'first-response' | 'next-update' | 'resolution'
