// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { aServer } from '../testing/aServer.ts'
import { press } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a promise tells how its time came about, in a picture and in rows, and hides again', async () => {
  const { nav } = show(aServer('lin'), { at: 'request', request: 'r3' as never })
  const row = within(await screen.findByRole('row', { name: /Resolution/ }))
  await press('Why?', row)
  const rows = within(await screen.findByRole('table', { name: 'How it adds up' })).getAllByRole('row')
  expect(rows.at(-1)?.textContent).toContain('Exactly what the clock says.')
  expect(screen.getByRole('group', { name: /Resolution: how/ })).toBeTruthy()
  expect(nav.current()).toMatchObject({ clock: { target: 'resolution', cycle: 1 } })
  fireEvent.click(row.getByRole('button', { name: 'Hide' }))
  expect(nav.current()).toEqual({ at: 'request', request: 'r3' })
})
