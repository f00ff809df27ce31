// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fullServer } from '../testing/fullServer.ts'
import { dialog, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('an account is unlinked after a question, and another one linked by a code', async () => {
  const server = fullServer('lin')
  show(server, { at: 'accounts' })
  await screen.findByText('Accounts you sign in with')
  await press('Unlink…')
  await press('Unlink', await dialog())
  expect(await screen.findByText('The account is unlinked')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(server.accounts.items.map(({ platform }) => platform)).toEqual(['entra'])
  await press('Make a code')
  expect(await screen.findByText('7KQ2-M4XP-9RTZ')).toBeTruthy()
  await write(/^Code/, 'AAAA-AAAA-AAAA')
  await press('Link the accounts')
  expect(await screen.findByText(/This code opens nothing/)).toBeTruthy()
  await write(/^Code/, '7KQ2-M4XP-9RTZ')
  await press('Link the accounts')
  expect(await screen.findByText('The accounts are linked')).toBeTruthy()
  expect(server.accounts.items).toHaveLength(2)
})

it('a tenant is connected by a code, given its site, and disconnected', async () => {
  const server = fullServer('ada')
  show(server, { at: 'admin', tab: 'connections' })
  await screen.findByText('https://contoso.sharepoint.com')
  await press('Make a code')
  expect(await screen.findByText('7KQ2-M4XP-9RTZ')).toBeTruthy()
  await press('SharePoint site…')
  await write(/SharePoint site/, 'https://evil.example', await dialog())
  await press('Save', await dialog())
  expect(await screen.findByText(/Not a web address/)).toBeTruthy()
  await write(/SharePoint site/, 'https://fabrikam.sharepoint.com/sites/home', await dialog())
  await press('Save', await dialog())
  expect(await screen.findByText('https://fabrikam.sharepoint.com')).toBeTruthy()
  await press('Disconnect…')
  await press('Disconnect', await dialog())
  await waitFor(() => expect(server.accounts.connections.map(({ state }) => state)).toEqual(['parted', 'parted']))
})
