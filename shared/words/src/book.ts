import { messages as en } from './generated/en.first.ts'
import type { Messages } from './generated/types.ts'
import type { Language } from './language.ts'
import { type Part, partOf } from './parts.ts'

type Texts = Partial<Messages>

/** English is always at hand, as far as the first page goes; everything else is fetched when someone reads it. */
const load: Readonly<Record<Language, Readonly<Record<Part, () => Texts | Promise<Texts>>>>> = {
  en: {
    first: () => en,
    refusals: async () => (await import('./generated/en.refusals.ts')).messages,
    frame: async () => (await import('./generated/en.frame.ts')).messages,
    list: async () => (await import('./generated/en.list.ts')).messages,
    mine: async () => (await import('./generated/en.mine.ts')).messages,
    raise: async () => (await import('./generated/en.raise.ts')).messages,
    moves: async () => (await import('./generated/en.moves.ts')).messages,
    request: async () => (await import('./generated/en.request.ts')).messages,
    figures: async () => (await import('./generated/en.figures.ts')).messages,
    settings: async () => (await import('./generated/en.settings.ts')).messages,
    accounts: async () => (await import('./generated/en.accounts.ts')).messages,
    teams: async () => (await import('./generated/en.teams.ts')).messages,
    sharepoint: async () => (await import('./generated/en.sharepoint.ts')).messages,
    news: async () => (await import('./generated/en.news.ts')).messages,
    jira: async () => (await import('./generated/en.jira.ts')).messages,
    listing: async () => (await import('./generated/en.listing.ts')).messages,
    workbench: async () => (await import('./generated/en.workbench.ts')).messages,
  },
  'zh-CN': {
    first: async () => (await import('./generated/zh-CN.first.ts')).messages,
    refusals: async () => (await import('./generated/zh-CN.refusals.ts')).messages,
    frame: async () => (await import('./generated/zh-CN.frame.ts')).messages,
    list: async () => (await import('./generated/zh-CN.list.ts')).messages,
    mine: async () => (await import('./generated/zh-CN.mine.ts')).messages,
    raise: async () => (await import('./generated/zh-CN.raise.ts')).messages,
    moves: async () => (await import('./generated/zh-CN.moves.ts')).messages,
    request: async () => (await import('./generated/zh-CN.request.ts')).messages,
    figures: async () => (await import('./generated/zh-CN.figures.ts')).messages,
    settings: async () => (await import('./generated/zh-CN.settings.ts')).messages,
    accounts: async () => (await import('./generated/zh-CN.accounts.ts')).messages,
    teams: async () => (await import('./generated/zh-CN.teams.ts')).messages,
    sharepoint: async () => (await import('./generated/zh-CN.sharepoint.ts')).messages,
    news: async () => (await import('./generated/zh-CN.news.ts')).messages,
    jira: async () => (await import('./generated/zh-CN.jira.ts')).messages,
    listing: async () => (await import('./generated/zh-CN.listing.ts')).messages,
    workbench: async () => (await import('./generated/zh-CN.workbench.ts')).messages,
  },
}

/** The texts of one language, as far as they are here. */
export class Book {
  readonly #language: Language
  readonly #here = new Map<Part, Texts>()
  readonly #coming = new Map<Part, Promise<void>>()
  readonly #lost = new Map<Part, unknown>()

  constructor(language: Language) {
    this.#language = language
  }

  /** Rejects when a part does not arrive; the next time it is tried again. */
  fetch(part: Part): Promise<void> {
    if (this.#here.has(part)) return Promise.resolve()
    const coming = this.#coming.get(part) ?? this.#bring(part)
    this.#coming.set(part, coming)
    return coming
  }

  async #bring(part: Part): Promise<void> {
    try {
      this.#here.set(part, await load[this.#language][part]())
      this.#lost.delete(part)
    } catch (fault) {
      this.#lost.set(part, fault)
      throw fault
    } finally {
      this.#coming.delete(part)
    }
  }

  /**
   * @returns undefined for a key that no part has
   * @throws a promise while the part of the key is on its way, for which React waits where this happens in a render; the
   * fault, once, when it did not arrive
   */
  read(key: keyof Messages): Messages[keyof Messages] | undefined {
    const part = partOf(key)
    const texts = this.#here.get(part)
    if (texts) return texts[key]
    if (this.#lost.has(part)) {
      const fault = this.#lost.get(part)
      this.#lost.delete(part)
      throw fault
    }
    throw this.fetch(part).catch(() => {})
  }
}
