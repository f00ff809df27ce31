import type { Memory } from '@counterpart/screens'

/** Small texts in the store of the browser. Where that is closed to a page inside another, they last as long as the page. */
export function memoryIn(store: () => Storage): Memory {
  const here = new Map<string, string>()
  return {
    read(key) {
      try {
        return store().getItem(`counterpart.${key}`)
      } catch {
        return here.get(key) ?? null
      }
    },
    write(key, text) {
      try {
        if (text === null) store().removeItem(`counterpart.${key}`)
        else store().setItem(`counterpart.${key}`, text)
      } catch {
        if (text === null) here.delete(key)
        else here.set(key, text)
      }
    },
  }
}
