// @vitest-environment happy-dom
import { id, type ServiceId } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { choose, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a service gets a question that is asked only sometimes, looks as it will, and is kept', async () => {
  const server = new FakeServer('ada')
  const laptop = id<ServiceId>('laptop')
  show(server, { at: 'service', service: laptop })
  await screen.findByRole('heading', { level: 1, name: 'New laptop' })
  const heading = await screen.findByRole('heading', { name: 'As the customer sees it' })
  const preview = within(heading.closest('section') as HTMLElement)

  await choose(/Add a question/, 'One line of text')
  await write('Question in English', 'Country')
  await press('Add a condition')
  await choose(/Answer to/, 'For travel')
  await waitFor(() => expect(preview.queryByLabelText('Country')).toBeNull())
  fireEvent.click(preview.getByLabelText('For travel'))
  expect(await preview.findByLabelText('Country')).toBeTruthy()
  await press('Save')
  expect(await screen.findByText('Saved')).toBeTruthy()
  const kept = server.directory.services.find((one) => one.id === laptop)
  expect(kept?.form.at(-1)).toMatchObject({
    kind: 'text',
    label: { en: 'Country' },
    shownIf: { match: 'all', conditions: [{ field: 'travel', test: 'is', values: [true] }] },
  })
})
