/** What a reader does before something opens or comes that must be in sight; `focusin` is also what opens. */
const acts = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'focusin'] as const

const soonMs = 150

/**
 * Says on the page which part of it is in sight. Jira makes the frame as high as what stands in it and scrolls around
 * it, so that the middle of the frame, and its foot, may be far from where the reader looks.
 */
export function keepInSight(page: Document): void {
  const { style } = page.documentElement
  let looking = false
  let again = false
  const look = () => {
    // What was asked for meanwhile may be about another place.
    if (looking) {
      again = true
      return
    }
    looking = true
    // Across origins the browser tells nothing else of the window around; it tells this once, soon after it was asked.
    const seen = new IntersectionObserver(([entry]) => {
      seen.disconnect()
      looking = false
      if (entry && entry.intersectionRect.height > 0) say(entry)
      if (again) {
        again = false
        look()
      }
    })
    seen.observe(page.documentElement)
  }
  const say = ({ intersectionRect: { top, height }, boundingClientRect }: IntersectionObserverEntry) => {
    style.setProperty('--host-sight-start', `${Math.max(0, top)}px`)
    style.setProperty('--host-sight', `${height}px`)
    style.setProperty('--host-foot', `${Math.max(0, boundingClientRect.height - top - height)}px`)
  }
  // An open dialog is looked after until it is whole in sight: to open it Jira may have scrolled elsewhere by now.
  const ofDialog = new IntersectionObserver((entries) => {
    for (const { intersectionRatio, target } of entries) {
      ofDialog.unobserve(target)
      if (intersectionRatio > 0.99 || !target.isConnected) continue
      look()
      setTimeout(() => ofDialog.observe(target), soonMs)
    }
  })
  page.addEventListener('focusin', () => {
    const dialog = page.querySelector('dialog[open]')
    if (dialog) ofDialog.observe(dialog)
  })
  for (const act of acts) page.addEventListener(act, look, { capture: true, passive: true })
  page.defaultView?.addEventListener('resize', look)
  look()
}
