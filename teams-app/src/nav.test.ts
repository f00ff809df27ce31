import { entityLink } from '@counterpart/contract/teams'
import { formatRoute, memoryNav, parseRoute, type Route, type SteppedNav } from '@counterpart/screens'
import { describe, expect, it } from 'vitest'
import { dialogNav } from './dialogNav.ts'
import { tabNav } from './tabNav.ts'

const linkTo = (place: string) => `link to ${place}`
const at = (place: string): Route => parseRoute(place)

describe('navigation in a tab', () => {
  function open(start: string, answer: string | null = null) {
    const inner: SteppedNav = { ...memoryNav(at(start)), back: () => false }
    const opened: string[] = []
    const openDialog = async (place: string) => {
      opened.push(place)
      return answer
    }
    return { inner, opened, nav: tabNav({ inner, linkTo, openDialog }) }
  }

  it.each([
    { from: '/board/mine', to: '/raise', opens: true },
    { from: '/board/mine', to: '/raise/laptop', opens: true },
    { from: '/raise', to: '/raise/laptop', opens: true },
    { from: '/raise/laptop', to: '/raise', opens: false },
    { from: '/raise', to: '/raise', opens: false },
    { from: '/raise', to: '/requests/r7', opens: false },
    { from: '/board/mine', to: '/overview', opens: false },
  ])('from $from to $to opens a dialog: $opens', ({ from, to, opens }) => {
    const { nav, opened } = open(from)
    nav.push(at(to))
    expect(opened).toEqual(opens ? [to] : [])
    expect(formatRoute(nav.current())).toBe(opens ? from : to)
  })

  it('goes where the dialog says, and nowhere when it was closed', async () => {
    const raised = open('/raise', '/requests/r7')
    raised.nav.push(at('/raise/laptop'))
    await Promise.resolve()
    expect(raised.nav.current()).toEqual({ at: 'request', request: 'r7' })
    const closed = open('/raise')
    closed.nav.push(at('/raise/laptop'))
    await Promise.resolve()
    expect(closed.nav.current()).toEqual({ at: 'raise' })
  })

  it('stays in the tab where Teams has no dialogs', () => {
    const inner: SteppedNav = { ...memoryNav(at('/board/mine')), back: () => false }
    const nav = tabNav({ inner, linkTo, openDialog: null })
    nav.push(at('/raise/laptop'))
    expect(nav.current()).toEqual({ at: 'raise', service: 'laptop' })
    expect(nav.deepLink(at('/requests/r7'))).toBe('link to /requests/r7')
  })
})

describe('navigation in a dialog', () => {
  function open(start: string) {
    const closed: (string | null)[] = []
    const nav = dialogNav({ inner: memoryNav(at(start)), linkTo, close: (place) => closed.push(place) })
    return { nav, closed }
  }

  it('stays while it is about the same, and goes back to the catalogue it began with', () => {
    const { nav, closed } = open('/raise')
    nav.push(at('/raise/laptop'))
    expect(nav.current()).toEqual({ at: 'raise', service: 'laptop' })
    nav.push(at('/raise'))
    expect(nav.current()).toEqual({ at: 'raise' })
    expect(closed).toEqual([])
  })

  it('closes when it is done, and says where to go', () => {
    const { nav, closed } = open('/raise/laptop')
    nav.replace(at('/requests/r7'))
    expect(closed).toEqual(['/requests/r7'])
    expect(nav.current()).toEqual({ at: 'raise', service: 'laptop' })
  })

  it('closes when the form it opened with is given up', () => {
    const { nav, closed } = open('/raise/laptop')
    nav.push(at('/raise'))
    expect(closed).toEqual([null])
  })
})

describe('a link into the app', () => {
  it('carries the place so that Teams gives it back as it was', () => {
    const place = '/board/queue?text=打印机 & more'
    const link = new URL(
      entityLink({ appId: 'app', tab: 'my-queue', place, webUrl: `https://hub.example.com/teams/#${place}` }),
    )
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app/my-queue')
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: place })
    expect(link.searchParams.get('webUrl')).toBe(`https://hub.example.com/teams/#${place}`)
  })
})
