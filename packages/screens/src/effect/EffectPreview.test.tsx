// @vitest-environment happy-dom
import type { EffectView } from '@counterpart/contract'
import {
  type DepartmentId,
  id,
  instant,
  type LocalText,
  type RequestId,
  type RequestKey,
  workingMs,
} from '@counterpart/core'
import { wordsFor } from '@counterpart/words'
import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { KitProvider } from '#kit'
import { makeTicker } from '../host/ticker.ts'
import { SurroundingsProvider } from '../host/useHost.tsx'
import { guardNav } from '../nav/guardNav.ts'
import { FakeServer } from '../testing/fakeServer.ts'
import { hostOver } from '../testing/show.tsx'
import { EffectPreview } from './EffectPreview.tsx'

type Reading = EffectView['items'][number]['clocks'][number]['before']
const reading = (due: string | null, breached: boolean): Reading => ({
  goal: workingMs(3_600_000),
  used: workingMs(0),
  dueAt: due === null ? null : instant(due),
  breached,
})
const effect = (
  clocks: readonly { before: Reading; after: Reading }[],
  change: Partial<EffectView> = {},
): EffectView => ({
  open: 12,
  changed: 1,
  newlyBreached: 0,
  noLongerBreached: 0,
  items: [
    {
      id: id<RequestId>('r1'),
      key: id<RequestKey>('IT-1'),
      title: 'From the train',
      provider: id<DepartmentId>('it'),
      state: 'in-work',
      clocks: clocks.map((clock, index) => ({ target: 'resolution', cycle: index + 1, ...clock })),
    },
  ],
  ...change,
})
async function shown(of: EffectView, nameOf?: () => LocalText) {
  const server = new FakeServer('ada')
  const { host } = hostOver(server, { at: 'alerts' })
  const words = await wordsFor('en', { timeZone: 'Asia/Shanghai' })
  render(
    <KitProvider colorMode="light" locale="en">
      <SurroundingsProvider value={{ host: { ...host, nav: guardNav(host.nav) }, words, ticker: makeTicker(document) }}>
        <EffectPreview effect={of} {...(nameOf && { nameOf })} />
      </SurroundingsProvider>
    </KitProvider>,
  )
}

const [monday, friday] = ['2026-07-06T10:00+08:00', '2026-07-10T10:00+08:00']

describe('what a changed rule does', () => {
  it.each([
    { before: reading(friday, false), after: reading(monday, true), verdict: 'Breaks' },
    { before: reading(monday, true), after: reading(friday, false), verdict: 'No longer broken' },
    { before: reading(monday, true), after: reading(friday, true), verdict: 'Stays broken' },
    { before: reading(monday, false), after: reading(friday, false), verdict: 'In time' },
    { before: null, after: reading(friday, false), verdict: 'In time' },
  ])('$verdict', async ({ before, after, verdict }) => {
    await shown(effect([{ before, after }]))
    expect(screen.getByText(verdict)).toBeTruthy()
  })

  it('is told by due times before and after, or by what is left while a clock stands', async () => {
    const clocks = [
      { before: reading(monday, false), after: reading(null, false) },
      { before: null, after: reading(friday, false) },
    ]
    await shown(effect(clocks))
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent?.replaceAll(/\s/g, ' '))
    expect(rows[1]).toMatch(/Jul 6.*10:00 AM → Paused · 1h left/)
    expect(rows[2]).toMatch(/no clock → .*Jul 10.*10:00 AM/)
  })

  it('counts, and says how many of them are listed', async () => {
    const clocks = [{ before: null, after: reading(friday, true) }]
    await shown(effect(clocks, { changed: 8, newlyBreached: 3, noLongerBreached: 2 }))
    const facts = [...document.querySelectorAll('.k-fact')].map(({ textContent }) => textContent)
    expect(facts).toEqual(['Looked at12', 'Changed8', 'Newly breached3', 'No longer breached2'])
    expect(screen.getByText('3 requests would be late at once')).toBeTruthy()
    expect(screen.getByText('The first 1 of 8 are shown.')).toBeTruthy()
    expect(screen.getByRole('link', { name: /IT-1/ }).getAttribute('href')).toContain('/requests/r1')
  })

  it('calls targets as the one who asks names them', async () => {
    await shown(effect([{ before: null, after: reading(friday, true) }]), () => ({ en: 'Answer by phone' }))
    expect(screen.getByText('Answer by phone')).toBeTruthy()
  })

  it('is nothing, said in words', async () => {
    await shown({ open: 12, changed: 0, newlyBreached: 0, noLongerBreached: 0, items: [] })
    expect(screen.getByText('No request under way would change')).toBeTruthy()
  })
})
