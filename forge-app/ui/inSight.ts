/** What a reader does before something opens or comes that must be in sight. */
const acts = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'focusin'] as const

/**
 * Says on the page which part of it is in sight. Jira makes the frame as high as what stands in it and scrolls around
 * it, so that the middle of the frame, and its foot, may be far from where the reader looks.
 */
export function keepInSight(page: Document): void {
  const { style } = page.documentElement
  let looking = false
  const look = () => {
    if (looking) return
    looking = true
    // Across origins the browser tells nothing else of the window around; it tells this once, soon after it was asked.
    const seen = new IntersectionObserver(([entry]) => {
      seen.disconnect()
      looking = false
      if (!entry || entry.intersectionRect.height === 0) return
      const { top, height } = entry.intersectionRect
      style.setProperty('--host-sight-start', `${Math.max(0, top)}px`)
      style.setProperty('--host-sight', `${height}px`)
      style.setProperty('--host-foot', `${Math.max(0, entry.boundingClientRect.height - top - height)}px`)
    })
    seen.observe(page.documentElement)
  }
  for (const act of acts) page.addEventListener(act, look, { capture: true, passive: true })
  page.defaultView?.addEventListener('resize', look)
  look()
}
