// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { aServer } from '../testing/aServer.ts'
import { show } from '../testing/show.tsx'

it('a board is changed for another, narrowed by words, and leads to a request', async () => {
  const { nav } = show(aServer('lin'), { at: 'board', scope: 'mine' })
  fireEvent.click(await screen.findByRole('tab', { name: /Our queue/ }))
  expect(await screen.findByRole('tab', { name: /Our queue/, selected: true })).toBeTruthy()
  await screen.findByText('Laptop with a dead screen')
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '卡纸' } })
  await waitFor(() => expect(screen.queryByText('Laptop with a dead screen')).toBeNull())
  expect(nav.current()).toMatchObject({ at: 'board', scope: 'queue', text: '卡纸' })
  fireEvent.click(await screen.findByRole('link', { name: /打印机卡纸/ }))
  expect(nav.current()).toMatchObject({ at: 'request', request: 'r2' })
  expect(await screen.findByRole('heading', { level: 1, name: '打印机卡纸' })).toBeTruthy()
})
