import type { Channel, Message, Told } from '../../ports.ts'

/** What somebody was told, and who that was. */
export type ToldReader<Reader> = { readonly message: Message; readonly reader: Reader }

/** A way to tell people something that keeps what was told, each message once for each reader, as a good one does. */
export type MemoryChannel<Reader> = Channel<Reader> & {
  readonly told: readonly ToldReader<Reader>[]
  /** Attempts, those included that came to nothing. */
  readonly tries: () => number
}

/** @param answer what becomes of an attempt; what it throws is thrown before anybody was told */
export function memoryChannel<Reader>(
  answer: (told: ToldReader<Reader>) => Told | Promise<Told> = () => ({ kind: 'told' }),
): MemoryChannel<Reader> {
  const told = new Map<string, ToldReader<Reader>>()
  let tries = 0
  return {
    get told() {
      return [...told.values()]
    },
    tries: () => tries,
    async tell(message, reader) {
      tries++
      const became = await answer({ message, reader })
      if (became.kind === 'told' && !told.has(message.id)) told.set(message.id, { message, reader })
      return became
    },
  }
}
