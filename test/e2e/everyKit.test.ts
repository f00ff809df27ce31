import { startHubProcess } from '@counterpart/hub/testing'
import { beforeAll, expect, it } from 'vitest'
import { faultsOf } from '../../gallery/src/cutTexts.ts'
import { places as placesInMemory } from '../../packages/screens/src/testing/places.ts'
import { lookedAt, overflowOf } from './access.ts'
import { settled } from './browser.ts'
import { openFrames } from './frames.ts'
import { inBrowser } from './house.ts'
import { type HostName, hosts, looksOf } from './looks.ts'
import { everyPlace, leavePlace, type Place, visitPlace, whoSeesAll } from './places.ts'

inBrowser('every screen on every kit', () => {
  const frames = openFrames((dataDir) => startHubProcess({ COUNTERPART_DATA: dataDir }, ['--sample']))
  let places: readonly Place[]

  beforeAll(async () => {
    places = await everyPlace(frames.visitor)
  })

  /**
   * Deals the places out to the looks of a host, so that each place is seen once and each look at least once. Where one
   * host begins is not where the next does: a place is seen in other colours there, and in the other language.
   */
  const dealt = (host: HostName) => {
    const looks = looksOf(host)
    const start = hosts.findIndex((one) => one.host === host) * 5
    return looks.map((look, i) => ({
      look,
      places: places.filter((_, at) => (at + start) % looks.length === i),
    }))
  }

  it.each(hosts)('can be read by everybody and fits a small window, in $host', async ({ host, modes }) => {
    const found: Record<string, { rules: number; heading: string }> = {}
    const seen = new Set<string>()
    const troubles: string[] = []
    for (const { look, places } of dealt(host)) {
      const page = await frames.visit(look, whoSeesAll)
      const name = `${look.mode} ${look.language} ${look.width}`
      for (const place of places) {
        await visitPlace(page, place)
        const { violations, ...rest } = await lookedAt(page)
        found[place.name] = rest
        seen.add(`${look.mode} ${look.language}`)
        troubles.push(...violations.map((one) => `${place.name}, ${name}: ${one}`))
        await page.setViewportSize({ width: 360, height: 900 })
        const tooWide = await overflowOf(page)
        if (tooWide > 0) troubles.push(`${place.name}, ${name}: ${tooWide} px wider than a window of 360`)
        await page.setViewportSize({ width: look.width, height: 900 })
        await leavePlace(page)
      }
      await page.context().close()
    }
    expect(troubles).toEqual([])
    // It did look, at every place and in every theme and language.
    expect(Object.keys(found)).toEqual(expect.arrayContaining(places.map(({ name }) => name)))
    expect(Object.entries(found).filter(([, { rules }]) => rules < 12)).toEqual([])
    expect(new Set(Object.values(found).map(({ heading }) => heading)).size).toBeGreaterThan(9)
    expect(seen.size).toBe(modes.length * 2)
  })

  it.each(hosts)('cuts off no text that is longer than ours, in $host', async ({ host }) => {
    const faults: string[] = []
    const look = { host, mode: 'light', language: 'en', width: 360 } as const
    const page = await frames.visit(look, whoSeesAll)
    const read = () => page.evaluate<ReturnType<typeof faultsOf>>(`(${faultsOf})(document)`)
    for (const { name } of placesInMemory) {
      await page.goto(frames.inMemory(look, name))
      await settled(page)
      expect(await page.locator('body').textContent(), name).toContain('ḷöñg')
      const { cut, tooWide } = await read()
      faults.push(...cut.map((text) => `${name}: ${text}`), ...(tooWide > 0 ? [`${name}: ${tooWide} px`] : []))
    }
    expect(faults).toEqual([])
    await page.evaluate(() => {
      const planted = document.createElement('p')
      planted.textContent = 'a text of several words'
      planted.style.cssText = 'inline-size: 40px; overflow: hidden; white-space: nowrap'
      document.body.append(planted)
    })
    expect((await read()).cut).toEqual(['a text of several words'])
    await page.context().close()
  })
})
