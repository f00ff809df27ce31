// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fullServer } from '../testing/fullServer.ts'
import { show } from '../testing/show.tsx'

it('an alert names the broken promise and leads to its request', async () => {
  const { nav } = show(fullServer('lin'), { at: 'alerts' })
  expect(await screen.findByText('Promise broken')).toBeTruthy()
  fireEvent.click(screen.getByRole('link', { name: /Laptop for a new colleague/ }))
  expect(nav.current()).toMatchObject({ at: 'request', request: 'r1' })
})
