// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a vague complaint becomes a number with its interval, and a need with a target', async () => {
  const { nav, wire } = show(new FakeServer('lin'), { at: 'need' })
  await press('Service is slow')
  expect(await screen.findByRole('radio', { name: /^Time until half are delivered/, checked: true })).toBeTruthy()
  expect(nav.current()).toEqual({ at: 'need', complaint: 'Service is slow' })
  expect(await screen.findByText('20h to 1d 9h (95% interval)')).toBeTruthy()
  await press('Keep as a measured need')
  expect(await screen.findByText('Must be filled in')).toBeTruthy()
  await write(/^Target \(hours\)/, '8')
  await press('Keep as a measured need')
  expect(await screen.findByText('Target missed')).toBeTruthy()
  expect(wire.asked.find(({ operation }) => operation === 'keepNeed')?.call).toMatchObject({
    body: { complaint: 'Service is slow', measure: 'resolution-median', target: 480 },
  })
})
