/**
 * While a dialog is open Fluent hides what lies beside it from screen readers, and shows it again a moment after the
 * dialog is gone. It has forgotten what it hid by then, where no other control of its own is left on the page: nobody
 * would hear the page any more.
 *
 * @param portal where dialogs are put, before one of them is
 * @returns shows what was hidden since
 */
export function hearAgain(portal: Element): () => void {
  const hiddenBefore = new Set(hiddenBeside(portal))
  return () => {
    for (const element of hiddenBeside(portal)) if (!hiddenBefore.has(element)) element.removeAttribute('aria-hidden')
  }
}

/** What is hidden of all that lies beside the way from a dialog to the end of the page. Stops of the focus trap always are. */
function hiddenBeside(portal: Element): readonly Element[] {
  const beside = [...portal.children]
  for (let on: Element | null = portal; on && on !== document.body; on = on.parentElement)
    beside.push(...(on.parentElement?.children ?? []))
  return beside.filter((element) => element.matches('[aria-hidden=true]:not([data-tabster-dummy])'))
}
