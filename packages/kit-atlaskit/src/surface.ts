import type { Toast } from '@counterpart/kit'

/** The page around a mount, as its shell tells it. */
export type AtlaskitSurface = {
  /** A panel of an issue has its title and its margins from the page around; a page has its own. */
  readonly place: 'page' | 'panel'
  /** Shows a toast as a flag of the product around: a frame as high as its content has no corner that is in sight. */
  readonly showFlag?: ((toast: Toast) => void) | undefined
}

const page: AtlaskitSurface = { place: 'page' }

/** What a shell has given; without it, a page of its own. */
export const surfaceOf = (given: object | undefined): AtlaskitSurface =>
  given && 'place' in given ? (given as AtlaskitSurface) : page
