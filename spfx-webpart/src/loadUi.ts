import type { Ui } from './ui.ts'

let users = 0
let sheet: HTMLStyleElement | undefined

/** The screens and their styles: fetched once for all parts of a page, and once more after it failed. */
export async function loadUi(): Promise<Ui & { readonly styles: string }> {
  const [ui, { styles }] = await Promise.all([
    import(/* webpackChunkName: 'counterpart-ui' */ '../ui/door.ts'),
    import(/* webpackChunkName: 'counterpart-styles' */ '../ui/styles.ts'),
  ])
  return { openPart: ui.openPart, styles }
}

/** The page has the styles as long as one part uses them. @returns does not need them any more */
export function wearStyles(page: Document, styles: string): () => void {
  users++
  if (!sheet) {
    sheet = page.createElement('style')
    sheet.textContent = styles
    page.head.append(sheet)
  }
  return () => {
    if (--users > 0) return
    sheet?.remove()
    sheet = undefined
  }
}
