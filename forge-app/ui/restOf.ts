/** A colleague's act is seen within two seconds. Each question costs a run of a function, so they become few where nobody moves. */
const closeMs = 2_000
const looseMs = 15_000
const attentionMs = 2 * 60_000

/** How long to rest between two questions for changes; null while the page is not seen. */
export function restOf(window: Window, now: () => number = Date.now): () => number | null {
  let seenAt = now()
  const see = () => {
    seenAt = now()
  }
  for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focus', 'wheel'])
    window.addEventListener(sign, see, { capture: true, passive: true })
  window.document.addEventListener('visibilitychange', see)
  return () => {
    if (window.document.hidden) return null
    return now() - seenAt < attentionMs ? closeMs : looseMs
  }
}
