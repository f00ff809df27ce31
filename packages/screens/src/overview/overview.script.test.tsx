// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { choose } from '../testing/hands.ts'
import { anOverview } from '../testing/overview.ts'
import { show } from '../testing/show.tsx'

it('a figure tells its n and interval, of a chosen department, and leads to the rows behind it', async () => {
  const server = new FakeServer('ada')
  server.overview = anOverview()
  const { nav } = show(server, { at: 'overview' })
  expect(await screen.findByText('84%')).toBeTruthy()
  expect(screen.getByText('78% to 89% (95% interval)')).toBeTruthy()
  expect(screen.getByText('n = 177')).toBeTruthy()
  await choose(/Provid/, 'Workplace Technology')
  await waitFor(() => expect(nav.current()).toMatchObject({ at: 'overview', provider: 'it' }))
  fireEvent.click(await screen.findByRole('link', { name: 'Show these 177 requests' }))
  expect(nav.current()).toMatchObject({ at: 'board', onTime: 'promised', provider: 'it' })
})
