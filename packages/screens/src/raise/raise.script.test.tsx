// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { choose, press, write, writeDate } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a request goes from the catalogue over the form on its way', async () => {
  const { nav, wire } = show(new FakeServer('sam'), { at: 'raise' })
  fireEvent.change(await screen.findByRole('searchbox'), { target: { value: '笔记本' } })
  await waitFor(() => expect(screen.queryByRole('link', { name: /Remote access/ })).toBeNull())
  fireEvent.click(await screen.findByRole('link', { name: /New laptop/ }))
  await screen.findByRole('heading', { level: 1, name: 'New laptop' })
  await choose(/System/, 'macOS')
  await press('Send request')
  expect(await screen.findByText('2 fields need your attention')).toBeTruthy()
  await write(/In one line/, 'A laptop for Kim')
  await write(/How many/, '2')
  await writeDate(/Needed by/, '2026-08-01')
  fireEvent.click(screen.getByLabelText('For travel'))
  await press('Send request')
  expect(await screen.findByText('IT-1 is on its way')).toBeTruthy()
  expect(nav.current()).toEqual({ at: 'request', request: 'r1' })
  expect(wire.asked.find(({ operation }) => operation === 'raiseRequest')?.call).toMatchObject({
    body: { title: 'A laptop for Kim', answers: { system: 'mac', count: 2, needed: '2026-08-01', travel: true } },
  })
})
