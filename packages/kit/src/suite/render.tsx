import { cleanup, render } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { afterEach } from 'vitest'
import type { Kit } from '../index.ts'

/** Renders inside the kit, as a host does, and clears up after each test. */
export function renderIn(kit: Kit): (children: ReactNode) => { rerender: (children: ReactNode) => void } {
  afterEach(cleanup)
  const within = (children: ReactNode): ReactElement => (
    <kit.KitProvider colorMode="light" locale="en">
      {children}
    </kit.KitProvider>
  )
  return (children) => {
    const rendered = render(within(children))
    return { rerender: (next) => rendered.rerender(within(next)) }
  }
}
