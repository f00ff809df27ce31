/** The texts of a page that are cut off without a sign of it, and by how much the page is wider than its window. */
export function faultsOf(page: Document): { readonly cut: readonly string[]; readonly tooWide: number } {
  const view = page.defaultView
  if (!view) return { cut: [], tooWide: 0 }
  const cut = [...page.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    if (!hasText || element.clientWidth === 0) return false
    const { overflowX, overflowY, textOverflow, clipPath } = view.getComputedStyle(element)
    const isSpokenOnly = clipPath !== 'none' || element.clientWidth <= 1
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    return (
      !isSpokenOnly &&
      ((hides(overflowX) && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 4 && textOverflow !== 'ellipsis'))
    )
  })
  const { scrollWidth, clientWidth } = page.documentElement
  return { cut: cut.map(({ textContent }) => textContent ?? ''), tooWide: Math.max(0, scrollWidth - clientWidth) }
}
