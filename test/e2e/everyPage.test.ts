import { expect, it } from 'vitest'
import { lookedAt, overflowOf } from './access.ts'
import { inBrowser, openHouse } from './house.ts'
import { everyPlace, leavePlace, visitPlace, whoSeesAll } from './places.ts'

inBrowser('every page', () => {
  const house = openHouse()
  const person = whoSeesAll

  it.each([
    { language: 'en', mode: 'light' },
    { language: 'en', mode: 'dark' },
    { language: 'zh-CN', mode: 'light' },
    { language: 'zh-CN', mode: 'dark' },
  ] as const)('can be read by everybody, in $language and $mode', async (looks) => {
    const found: Record<string, Awaited<ReturnType<typeof lookedAt>>> = {}
    const page = await house.visit({ ...looks, person })
    const places = await everyPlace(house.visitor)
    for (const place of places) {
      await visitPlace(page, place)
      found[place.name] = await lookedAt(page)
      await leavePlace(page)
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(looks.language)
    found['sign-in'] = await lookedAt(await house.visit(looks))
    const all = Object.entries(found)
    expect(all.flatMap(([place, { violations }]) => violations.map((one) => `${place}: ${one}`))).toEqual([])
    // It did look, and at different pages.
    expect(all.filter(([, { rules }]) => rules < 20)).toEqual([])
    expect(new Set(all.map(([, { heading }]) => heading)).size).toBeGreaterThan(13)
    expect(all).toHaveLength(places.length + 1)
  })

  it('with a fault in it would be found out', async () => {
    const page = await house.visit({ width: 360 })
    await page.evaluate(() => {
      const planted = document.createElement('img')
      planted.src = './icon.svg'
      planted.width = 500
      document.body.append(planted)
    })
    expect((await lookedAt(page)).violations).toContainEqual(expect.stringContaining('image-alt'))
    expect(await overflowOf(page)).toBeGreaterThan(0)
  })

  it.each(['en', 'zh-CN'] as const)('fits a small window, in %s', async (language) => {
    const found: Record<string, number> = {}
    const page = await house.visit({ language, width: 360, person })
    const places = await everyPlace(house.visitor)
    for (const place of places) {
      await visitPlace(page, place)
      found[place.name] = await overflowOf(page)
      await leavePlace(page)
    }
    const asked = await house.visit({ language, width: 360 })
    found['sign-in'] = await overflowOf(asked)
    expect(Object.entries(found).filter(([, tooWide]) => tooWide > 0)).toEqual([])
    expect(Object.keys(found)).toHaveLength(places.length + 1)
  })
})
