// @vitest-environment happy-dom
import type { KitProviderProps } from '@counterpart/kit'
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { aServer, show } from '../testing/show.tsx'

const given: KitProviderProps[] = []
vi.mock('#kit', async (original) => {
  const kit = await original<typeof import('@counterpart/kit/plain')>()
  return {
    ...kit,
    KitProvider(props: KitProviderProps) {
      given.push(props)
      return kit.KitProvider(props)
    },
  }
})

describe('what stands around every screen', () => {
  it('hands the kit what its shell says of the page, unread', async () => {
    const surface = { place: 'anywhere' }
    show(aServer('lin'), { at: 'alerts' }, { surface })
    await screen.findByRole('heading', { level: 1 })
    expect(given.at(-1)?.surface).toBe(surface)
    expect(given.at(-1)?.strings?.selectAll).toBe('Select all')
  })
})
