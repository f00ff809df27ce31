import { entityLink } from '@counterpart/contract/teams'
import { hashNav, type Nav, parseRoute } from '@counterpart/screens'
import { wordsFor } from '@counterpart/words'
import { dialog, pages } from '@microsoft/teams-js'
import { dialogNav } from './dialogNav.ts'
import { type Surroundings, startOf } from './surroundings.ts'
import { tabNav } from './tabNav.ts'
import { tabs } from './tabs.ts'

/** Room for a form and its promise, as far as the window has it. */
const size = { width: 720, height: 760 }

/** Marks the page of a dialog: by the frame context of Teams a phone does not tell one from a tab. */
const mark = 'dialog'

/** Moving about in a tab or a dialog, with the links, the dialogs and the way back of Teams. */
export async function navIn(window: Window, surroundings: Surroundings): Promise<Nav> {
  const { appId, tab, language } = surroundings
  const page = window.location.origin + window.location.pathname
  const inner = hashNav(window)
  const linkTo = (place: string) => {
    const webUrl = `${page}#${place}`
    return appId === null ? webUrl : entityLink({ appId, tab: tab || tabs[0].id, place, webUrl })
  }
  if (new URLSearchParams(window.location.search).has(mark))
    return dialogNav({
      inner,
      linkTo,
      close: (place) => dialog.url.submit(place ?? undefined, appId ?? undefined),
    })

  // A page that was loaded again stays where it was.
  if (window.location.hash === '') inner.replace(parseRoute(startOf(surroundings)))
  if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(() => inner.back())
  const { t } = await wordsFor(language, {}, ['first'])
  const openDialog = (place: string) =>
    new Promise<string | null>((resolve) => {
      const url = `${page}?${mark}#${place}`
      dialog.url.open({ url, title: t('act.raise'), size }, ({ result }) =>
        resolve(typeof result === 'string' && result !== '' ? result : null),
      )
    })
  return tabNav({ inner, linkTo, openDialog: dialog.url.isSupported() ? openDialog : null })
}
