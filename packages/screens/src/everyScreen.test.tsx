// @vitest-environment happy-dom
import { languages } from '@counterpart/words'
import { screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { fullServer } from './testing/fullServer.ts'
import { places } from './testing/places.ts'
import { show } from './testing/show.tsx'

const settled = async (shows: RegExp) => {
  await screen.findByRole('heading', { level: 1 })
  await waitFor(() => expect(document.body.textContent).toMatch(shows))
  await waitFor(() => expect(document.querySelector('.k-skeleton')).toBeNull())
}

/** Everything that is read or heard. */
function texts(): string[] {
  const spoken = ['aria-label', 'placeholder', 'title'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  )
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const seen: string[] = []
  while (walker.nextNode()) seen.push(walker.currentNode.textContent ?? '')
  return [...spoken, ...seen].map((text) => text.trim()).filter((text) => text !== '')
}

describe.each(places)('$name', ({ who, route, shows }) => {
  it.each(languages)('has all its texts in %s', async (language) => {
    show(fullServer(who), route, { language })
    await settled(shows)
    const all = texts()
    expect(all.length).toBeGreaterThan(3)
    // A text that is missing shows its key.
    expect(all.filter((text) => /^[a-z][a-zA-Z]*(\.[a-zA-Z0-9-]+)+$/.test(text) && text !== 'ours.csv')).toEqual([])
    expect(all.filter((text) => /undefined|NaN|\[object|\{\w+\}|Invalid Date/.test(text))).toEqual([])
    const title = screen.getByRole('heading', { level: 1 }).textContent ?? ''
    if (route.at !== 'request') expect(/\p{Script=Han}/u.test(title)).toBe(language === 'zh-CN')
  })

  it('is open to everyone (axe)', async () => {
    show(fullServer(who), route)
    await settled(shows)
    const { violations, passes } = await axe.run(document.body, {
      // Colours are computed in a browser only; the page around the screens brings the rest of the landmarks.
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(passes.length).toBeGreaterThan(8)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})
