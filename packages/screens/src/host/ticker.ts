/** One beat a second for everything that ticks in a mount. */
export type Ticker = {
  readonly listen: (heard: () => void) => () => void
}

/** It stands while nobody listens or the page is hidden, and catches up at once when it is seen again. */
export function makeTicker(document: Document): Ticker {
  const heard = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  const beat = () => {
    for (const listener of heard) listener()
  }
  const settle = () => {
    const wanted = heard.size > 0 && document.visibilityState !== 'hidden'
    if (wanted === (timer !== undefined)) return
    if (wanted) {
      timer = setInterval(beat, 1000)
      beat()
    } else {
      clearInterval(timer)
      timer = undefined
    }
  }
  return {
    listen(listener) {
      if (heard.size === 0) document.addEventListener('visibilitychange', settle)
      heard.add(listener)
      settle()
      return () => {
        heard.delete(listener)
        settle()
        if (heard.size === 0) document.removeEventListener('visibilitychange', settle)
      }
    },
  }
}
