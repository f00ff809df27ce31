import { Book } from './book.ts'
import { type Formatters, formattersFor, type Place } from './formatters.ts'
import type { Messages } from './generated/types.ts'
import type { Language } from './language.ts'
import { choose, type MessageFormatters, pluralIn } from './message.ts'
import { type Part, parts } from './parts.ts'

/** Names one text: `request.state.new`. */
export type Key = keyof Messages

/** What the text of a key takes: nothing, or one object. A key that may be one of several takes what all of them need. */
export type Parameters<K extends Key> = [Taker<K>] extends [never]
  ? []
  : Taker<K> extends (p: infer P) => void
    ? [P]
    : never

type Taker<K extends Key> = {
  [N in K]: Messages[N] extends (p: infer P, f: MessageFormatters) => string ? (p: P) => void : never
}[K]

/** The texts of one language, and how it writes numbers and times in one place. */
export type Words = Formatters & {
  readonly t: <K extends Key>(key: K, ...parameters: Parameters<K>) => string
  /** Brings a part that is going to be needed. Rejects when it does not arrive. */
  readonly fetch: (part: Part) => Promise<void>
}

const books = new Map<Language, Book>()

/** Texts do not differ between readers: each language is fetched once. */
function bookOf(language: Language): Book {
  const book = books.get(language) ?? new Book(language)
  books.set(language, book)
  return book
}

/**
 * The words for one reader.
 *
 * @param place.timeZone an IANA name; without it times are told in the zone of the machine
 * @param wanted the parts that are waited for: what is said with another one is waited for where it is said
 */
export async function wordsFor(
  language: Language,
  place: Omit<Place, 'language'> = {},
  wanted: readonly Part[] = parts,
): Promise<Words> {
  const book = bookOf(language)
  const formatters = formattersFor({ ...place, language })
  const inMessages: MessageFormatters = { ...formatters, plural: pluralIn(language), choice: choose }
  await Promise.all(wanted.map((part) => book.fetch(part)))
  return {
    ...formatters,
    fetch: (part) => book.fetch(part),
    t: (key, ...[parameters]) => {
      const message = book.read(key) as string | ((p: unknown, f: MessageFormatters) => string) | undefined
      if (typeof message === 'function') return message(parameters, inMessages)
      // A key made from what a newer server sent may be unknown here: its name says more than an empty place.
      return message ?? key
    },
  }
}
