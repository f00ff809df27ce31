/** Who listens on which channel. */
export class Channels {
  readonly #listeners = new Map<string, Set<Listener>>()

  get names(): readonly string[] {
    return [...this.#listeners.keys()]
  }

  /** @returns whether this is the first listener of its channel. */
  add(channel: string, listener: Listener): boolean {
    const there = this.#listeners.get(channel)
    if (there) there.add(listener)
    else this.#listeners.set(channel, new Set([listener]))
    return !there
  }

  /** @returns whether nobody listens on the channel any more. */
  remove(channel: string, listener: Listener): boolean {
    const there = this.#listeners.get(channel)
    if (!there?.delete(listener) || there.size > 0) return false
    return this.#listeners.delete(channel)
  }

  tell(channel: string, payload: string): void {
    for (const { heard } of this.#listeners.get(channel) ?? []) heard(payload)
  }

  tellMissed(): void {
    for (const listeners of this.#listeners.values()) for (const { missed } of listeners) missed?.()
  }
}

export type Listener = { readonly heard: (payload: string) => void; readonly missed?: (() => void) | undefined }

/** A channel's name as SQL takes it, whatever characters it has. */
export const quoteChannel = (channel: string): string => `"${channel.replaceAll('"', '""')}"`
