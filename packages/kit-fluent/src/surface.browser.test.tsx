import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Button, Dialog, KitProvider, Page, Section, TextField } from './index.tsx'
import { siteSurface } from './siteSurface.ts'

const ground = (element: Element | null | undefined) => element && getComputedStyle(element).backgroundColor
const shown = (surface?: object) => {
  const { container } = render(
    <KitProvider colorMode="light" locale="en" surface={surface}>
      <Page title="Requests">
        <Section title="Facts" frame="card">
          <TextField name="a" label="Title" value="" onChange={() => {}} />
          <Button variant="primary">Raise</Button>
        </Section>
      </Page>
    </KitProvider>,
  )
  return container
}

describe('the surface that a shell names', () => {
  afterEach(cleanup)

  it('in Teams is a grey canvas with white cards, and has the main part of the page', () => {
    const page = shown()
    expect(screen.getByRole('main')).toBeTruthy()
    expect(ground(page.querySelector('.k-root'))).toBe('rgb(245, 245, 245)')
    expect(ground(screen.getByRole('region', { name: 'Facts' }))).toBe('rgb(255, 255, 255)')
  })

  it('on a site leaves the main part, the ground and the distances to the page around', () => {
    const page = shown(siteSurface())
    expect(screen.queryByRole('main')).toBeNull()
    const facts = screen.getByRole('region', { name: 'Facts' })
    for (const element of [page.querySelector('.k-root'), facts]) expect(ground(element)).toBe('rgba(0, 0, 0, 0)')
    expect(getComputedStyle(page.querySelector('.k-page') as Element).padding).toBe('0px')
    expect(getComputedStyle(facts).borderWidth).toBe('0px')
  })

  it('on a site takes the colour of its brand', () => {
    shown(siteSurface({ palette: { themePrimary: '#03787c' } }))
    expect(ground(screen.getByRole('button', { name: 'Raise' }))).toBe('rgb(3, 120, 124)')
  })

  it('is Teams where it says nothing that the kit knows', () => {
    shown({ colour: 'red' })
    expect(screen.getByRole('main')).toBeTruthy()
  })
})

describe('two mounts on one page', () => {
  afterEach(cleanup)

  it('share no id', () => {
    shown()
    shown(siteSurface())
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('what floats', () => {
  afterEach(cleanup)

  it('lies above the page, whatever cuts off the mount, and has the variables of the kit', async () => {
    render(
      <div style={{ blockSize: 10, overflow: 'hidden', transform: 'translateX(0)' }}>
        <KitProvider colorMode="dark" locale="en">
          <Dialog open onClose={() => {}} title="Withdraw?" actions={<Button>Keep</Button>} />
        </KitProvider>
      </div>,
    )
    const button = await screen.findByRole('button', { name: 'Keep' })
    const { left, top, width, height } = button.getBoundingClientRect()
    const atTheMiddle = document.elementFromPoint(left + width / 2, top + height / 2)
    expect(atTheMiddle && button.contains(atTheMiddle)).toBe(true)
    expect(getComputedStyle(button).getPropertyValue('--k-fg')).toBe('#ffffff')
  })
})
