import type { ColorMode } from '@counterpart/kit'
import { Everything } from '@counterpart/kit/suite'
import { cleanup, render, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { atlaskitKit } from './conform.ts'

describe('the Atlaskit kit', () => {
  afterEach(cleanup)

  it.each<ColorMode>(['light', 'dark', 'contrast'])('can be read and named throughout in %s', async (colorMode) => {
    const { container } = render(
      <atlaskitKit.KitProvider colorMode={colorMode} locale="en">
        <Everything kit={atlaskitKit} />
      </atlaskitKit.KitProvider>,
    )
    const { dataset } = document.documentElement
    await waitFor(
      () => {
        expect(dataset['colorMode']).toBe(colorMode === 'light' ? 'light' : 'dark')
        expect(dataset['theme']).toContain(colorMode === 'contrast' ? 'dark-increased-contrast' : 'dark:dark ')
        expect(container.querySelectorAll('[role=combobox]')).toHaveLength(3)
      },
      { timeout: 30_000 },
    )
    // Colours pass over into each other.
    await new Promise(requestAnimationFrame)
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
    const { violations, passes } = await axe.run(container)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(passes.find(({ id }) => id === 'color-contrast')?.nodes.length).toBeGreaterThan(40)
  })
})
