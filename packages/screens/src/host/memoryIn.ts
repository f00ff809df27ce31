import type { Memory } from './host.ts'

/**
 * Small texts in the store of the browser. Where that is closed to a page inside another, they last as long as the page.
 *
 * @param room tells apart what several homes keep in one store
 */
export function memoryIn(store: () => Storage, room = ''): Memory {
  const keyOf = (key: string) => `counterpart.${room}${key}`
  const here = new Map<string, string>()
  return {
    read(key) {
      try {
        return store().getItem(keyOf(key))
      } catch {
        return here.get(key) ?? null
      }
    },
    write(key, text) {
      try {
        if (text === null) store().removeItem(keyOf(key))
        else store().setItem(keyOf(key), text)
      } catch {
        if (text === null) here.delete(key)
        else here.set(key, text)
      }
    },
  }
}
