// @vitest-environment happy-dom
import { type CalendarId, id } from '@counterpart/core'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('hours are typed as people write them, looked at in their effect, and saved', async () => {
  const server = new FakeServer('ada')
  server.raiseAs('sam', { service: 'vpn', title: 'From the train' })
  show(server, { at: 'calendar', calendar: id<CalendarId>('shanghai') })
  await screen.findByRole('heading', { level: 1, name: 'Shanghai office' })
  await write('Hours, Saturday', 'noon-18')
  expect(await screen.findByText('“noon” is not a time of day')).toBeTruthy()
  await write('Hours, Saturday', '9-12:30')
  expect(screen.getByLabelText<HTMLInputElement>('Hours, Saturday').value).toBe('9:00 AM – 12:30 PM')
  await press('Review and save')
  await screen.findByText('Looked at')
  await press('Save')
  expect(await screen.findByText('Saved')).toBeTruthy()
  const kept = server.calendars.items.find((one) => one.id === 'shanghai')
  expect(kept?.version).toBe(2)
})
