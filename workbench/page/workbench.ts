// What is chosen is looked at at once; which program is in front is no reason to load the others again.
const form = document.querySelector('form') as HTMLFormElement

function showFront(): void {
  const { value } = form.elements.namedItem('front') as RadioNodeList
  for (const pane of document.querySelectorAll('section'))
    pane.toggleAttribute('data-front', pane.dataset['stand'] === value)
}

form.addEventListener('change', ({ target }) => {
  if ((target as HTMLInputElement).name === 'front') showFront()
  else form.requestSubmit()
})
showFront()

const requestIn = (page: Document) => page.querySelector<HTMLSelectElement>('select[name=request]')?.value

/** Programs that are still made ready: looked for until they are there. */
async function follow(): Promise<void> {
  const waiting = [...document.querySelectorAll<HTMLElement>('.wait[data-state=preparing]')]
  if (waiting.length === 0) return
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const text = await fetch(window.location.href).then(
    (answer) => answer.text(),
    () => null,
  )
  const fresh = text === null ? null : new DOMParser().parseFromString(text, 'text/html')
  // A program that has just come may have brought a request: then all of them look at that one.
  if (fresh && requestIn(fresh) !== requestIn(document)) return window.location.reload()
  for (const place of waiting) {
    const pane = place.closest('section') as HTMLElement
    const now = fresh?.querySelector(`section[data-stand="${pane.dataset['stand']}"]`)
    if (!now) continue
    const next = now.querySelector('.wait') ?? now.querySelector('iframe')
    if (next) place.replaceWith(document.adoptNode(next))
    const link = now.querySelector('.bar a')
    if (link) pane.querySelector('.bar')?.append(document.adoptNode(link))
  }
  await follow()
}
void follow()
