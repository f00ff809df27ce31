import { Everything } from '@counterpart/kit/suite'
import { cleanup, render, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { fluentKit } from './conform.ts'
import { siteSurface } from './siteSurface.ts'

const teal = { palette: { themePrimary: '#03787c' } }
const inTeal = { ...teal, semanticColors: { bodyBackground: '#03787c', bodyText: '#ffffff' } }

const pages = [
  { page: 'Teams, light', colorMode: 'light' },
  { page: 'Teams, dark', colorMode: 'dark' },
  { page: 'Teams, high contrast', colorMode: 'contrast' },
  { page: 'a white section of a site', colorMode: 'light', ground: '#ffffff', surface: siteSurface(teal) },
  { page: 'a section in the colour of the site', colorMode: 'light', ground: '#03787c', surface: siteSurface(inTeal) },
] as const

describe('the Fluent kit', () => {
  afterEach(cleanup)

  it.each(pages)('can be read and named throughout in $page', async (page) => {
    const { container } = render(
      <div style={{ background: 'ground' in page ? page.ground : undefined }}>
        <fluentKit.KitProvider
          colorMode={page.colorMode}
          locale="en"
          surface={'surface' in page ? page.surface : undefined}
        >
          <Everything kit={fluentKit} />
        </fluentKit.KitProvider>
      </div>,
    )
    await waitFor(() => expect(container.querySelector('.k-coming')).toBeNull(), { timeout: 30_000 })
    // Colours pass over into each other.
    await new Promise(requestAnimationFrame)
    await Promise.all(document.getAnimations().flatMap(({ finished, effect }) => (isEndless(effect) ? [] : [finished])))
    // Fluent's own stops for the keyboard at the ends of a dialog say nothing, and need not.
    const { violations, passes } = await axe.run({ include: [container], exclude: ['[data-tabster-dummy]'] })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(passes.find(({ id }) => id === 'color-contrast')?.nodes.length).toBeGreaterThan(40)
  })
})

const isEndless = (effect: AnimationEffect | null) =>
  effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY
