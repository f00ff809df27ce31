import { wanted } from './wanted.ts'

/** A section of a site, with a ground and a brand of its own. */
const sections = {
  light: { ground: '#ffffff', text: '#323130', brand: '#03787c' },
  dark: { ground: '#1b1a19', text: '#ffffff', brand: '#4cb4b7' },
  contrast: { ground: '#000000', text: '#ffffff', brand: '#ffff00' },
}

/** Lays out the page as the host would have it, and gives what the host's shell tells its kit. */
export async function layOut(element: HTMLElement): Promise<object | undefined> {
  const { mode, language, around } = wanted
  const page = document.documentElement
  page.lang = language
  page.dataset['around'] = around
  page.style.colorScheme = mode === 'light' ? 'light' : 'dark'
  if (around === 'host') return undefined
  const { ground, text, brand } = sections[mode]
  document.body.style.background = ground
  // The site has the main part of the page, and a web part stands within it.
  element.setAttribute('role', 'main')
  const { siteSurface } = await import('@counterpart/kit-fluent/site')
  return siteSurface({ palette: { themePrimary: brand }, semanticColors: { bodyBackground: ground, bodyText: text } })
}
