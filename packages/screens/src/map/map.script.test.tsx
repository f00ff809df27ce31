// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fullServer } from '../testing/fullServer.ts'
import { choose, dialog, press } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a relation is read from the map, for a period, and confirmed', async () => {
  const { nav, wire } = show(fullServer('ada'), { at: 'map' })
  const heading = await screen.findByRole('heading', { name: 'Requests and on-time share' })
  await choose(/Period/, '2016')
  await waitFor(() => expect(nav.current()).toMatchObject({ at: 'map', period: 'year-2016' }))
  const heat = within(heading.closest('section') as HTMLElement)
  await press(/^People → Workplace Technology/, heat)
  await waitFor(() => expect(nav.current()).toMatchObject({ relation: { customer: 'hr', provider: 'it' } }))
  fireEvent.click(await (await dialog()).findByLabelText('Yes, Workplace Technology serves People'))
  await press('Save decision', await dialog())
  expect(await (await dialog()).findByText(/^Confirmed by Ada Novak, /)).toBeTruthy()
  expect(wire.asked.map(({ operation }) => operation)).toContain('confirmRelation')
})
