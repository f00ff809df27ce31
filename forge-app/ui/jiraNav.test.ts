import { formatRoute, parseRoute, type Route } from '@counterpart/screens'
import { describe, expect, it } from 'vitest'
import { type JiraHistory, jiraNav, panelNav } from './jiraNav.ts'

/** The history of a browser, as far as Jira hands it on: it tells of its own steps, too. */
function aHistory(start: string, tellsOwn: boolean) {
  const entries = [start]
  let listeners: (() => void)[] = []
  let location = placeOf(start)
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const history: JiraHistory = {
    get location() {
      return location
    },
    push(path) {
      entries.push(path)
      location = placeOf(path)
      if (tellsOwn) tell()
    },
    replace(path) {
      entries.splice(-1, 1, path)
      location = placeOf(path)
      if (tellsOwn) tell()
    },
    listen(heard) {
      listeners.push(heard)
      return () => {
        listeners = listeners.filter((one) => one !== heard)
      }
    },
  }
  const back = () => {
    entries.pop()
    location = placeOf(entries.at(-1) ?? '/')
    tell()
  }
  return { history, entries, back }
}
const placeOf = (path: string) => {
  const { pathname, search } = new URL(path, 'https://site.example')
  return { pathname, search }
}
const at = (place: string): Route => parseRoute(place)
const home = 'https://site.example/jira/apps/1/2'

describe.each([true, false])('navigation in the address of Jira, which tells of its own steps: %s', (tellsOwn) => {
  it('begins where the address says, and else where the place in Jira does', () => {
    const begun = (path: string) => jiraNav(aHistory(path, tellsOwn).history, '/board/queue', home).current()
    expect(begun('/')).toEqual(at('/board/queue'))
    expect(begun('/requests/r7?clock=resolution&cycle=2')).toEqual(at('/requests/r7?clock=resolution&cycle=2'))
    expect(begun('/lost/away').at).toBe('nowhere')
  })

  it('writes where it goes into the address, once, and says so once', () => {
    const { history, entries } = aHistory('/', tellsOwn)
    const nav = jiraNav(history, '/board/queue', home)
    let heard = 0
    nav.listen(() => heard++)
    nav.push(at('/board/queue'))
    expect(heard).toBe(0)
    nav.push(at('/board/queue?text=打印机'))
    nav.push(at('/board/queue?text=打印机'))
    expect(heard).toBe(1)
    expect(entries).toHaveLength(2)
    expect(parseRoute(entries[1] ?? '')).toEqual(nav.current())
    nav.replace(at('/requests/r7'))
    expect(entries.map((entry) => entry.split('?')[0])).toEqual(['/', '/requests/r7'])
  })

  it('goes where the browser and the menu of Jira go, and no further once nobody listens', () => {
    const { history, back } = aHistory('/', tellsOwn)
    const nav = jiraNav(history, '/board/queue', home)
    const heard: string[] = []
    const stop = nav.listen(() => heard.push(formatRoute(nav.current())))
    nav.push(at('/overview'))
    nav.push(at('/map'))
    back()
    back()
    stop()
    nav.push(at('/alerts'))
    expect(heard).toEqual(['/overview', '/map', '/overview', '/board/queue'])
  })
})

describe('a link from outside', () => {
  it('leads to the page of the product in Jira', () => {
    const link = jiraNav(aHistory('/', true).history, '/board', home).deepLink(at('/requests/r7'))
    expect(link).toBe(`${home}/requests/r7`)
    expect(panelNav('/issues/10001', home).deepLink(at('/requests/r7'))).toBe(link)
    expect(panelNav('/issues/10001', null).deepLink(at('/requests/r7'))).toBe('#/requests/r7')
  })
})
