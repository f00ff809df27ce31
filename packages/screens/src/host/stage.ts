import type { Part } from '@counterpart/words'
import type { Mounted } from '../mountScreens.tsx'
import { mountNotice } from '../notice/mountNotice.tsx'
import type { Notice } from '../notice/NoticePage.tsx'
import type { Host } from './host.ts'

/** `title` is that of notices. */
type Look = Pick<Notice, 'language' | 'colorMode' | 'surface' | 'title'> & Pick<Host, 'part'>

/** What does not change while the page stands. `parts` are the words that notices speak with: the same list each time. */
export type Around = Pick<Host, 'instance' | 'timeZone' | 'surface'> & {
  readonly parts: readonly Part[]
  /** By which the product is shown: all of it, or a part. */
  readonly mount: (element: HTMLElement, host: Host) => Mounted
  /** The page is somebody else's: nothing is written on it. */
  readonly isGuest?: boolean
}

/** The one place in the page, on which stands a notice or the product. */
export type Stage = {
  /** How all that comes looks from now on. */
  look(look: Look): void
  notice(says?: Notice['says']): void
  product(host: Omit<Host, 'instance' | 'language' | 'timeZone' | 'colorMode'>): void
  /** Takes all of it away. */
  close(): void
}

export function openStage(element: HTMLElement, { parts, mount, isGuest, ...around }: Around, first: Look): Stage {
  let look = first
  let leave = () => {}
  let again = () => {}

  /** What comes next gets an element of its own: React takes the last one away in its own time. */
  const clear = (): HTMLElement => {
    leave()
    const place = element.ownerDocument.createElement('div')
    element.replaceChildren(place)
    return place
  }
  const dress = () => {
    if (isGuest) return
    const page = element.ownerDocument.documentElement
    page.lang = look.language
    page.dataset['mode'] = look.colorMode
  }
  dress()
  return {
    look(next) {
      look = next
      dress()
      again()
    },
    notice(says) {
      const show = () => {
        leave = mountNotice(clear(), { ...around, ...look, says, parts: says && parts })
      }
      again = show
      show()
    },
    product(host) {
      const whole = (): Host => ({ ...around, ...look, ...host })
      const screens: Mounted = mount(clear(), whole())
      leave = screens.unmount
      again = () => screens.update(whole())
    },
    close() {
      leave()
      leave = again = () => {}
      element.replaceChildren()
    },
  }
}
