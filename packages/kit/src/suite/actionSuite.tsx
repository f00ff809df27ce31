import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Kit } from '../index.ts'
import { renderIn } from './render.tsx'

export function actionSuite(kit: Kit): void {
  const { Button, Icon, IconButton, Link, Menu } = kit
  describe('a button', () => {
    const show = renderIn(kit)

    it.each([
      { state: 'as it is', props: {}, presses: 1 },
      { state: 'disabled', props: { disabled: true }, presses: 0 },
      { state: 'loading', props: { loading: true }, presses: 0 },
    ])('$state is pressed $presses times and keeps its name', ({ props, presses }) => {
      const press = vi.fn<() => void>()
      show(
        <Button icon="check" onPress={press} {...props}>
          Deliver
        </Button>,
      )
      fireEvent.click(screen.getByRole('button', { name: 'Deliver' }))
      expect(press).toHaveBeenCalledTimes(presses)
    })

    it('keeps the focus while loading', () => {
      const { rerender } = show(<Button>Deliver</Button>)
      screen.getByRole('button').focus()
      rerender(<Button loading>Deliver</Button>)
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Deliver' }))
    })

    it('of an icon has a name', () => {
      const press = vi.fn<() => void>()
      show(<IconButton icon="refresh" label="Refresh" onPress={press} />)
      fireEvent.click(screen.getByRole('button', { name: 'Refresh' }))
      expect(press).toHaveBeenCalledOnce()
    })
  })

  describe('an icon', () => {
    const show = renderIn(kit)

    it('is an image only if it says something', () => {
      show(
        <>
          <Icon name="clock" />
          <Icon name="warning" label="At risk" tone="warning" />
        </>,
      )
      expect(screen.getAllByRole('img')).toEqual([screen.getByRole('img', { name: 'At risk' })])
    })
  })

  describe('a link', () => {
    const show = renderIn(kit)
    /** Whether the click was kept from the browser, which would follow the link. */
    const clicked = (element: HTMLElement, how: MouseEventInit = {}) => {
      let stays = false
      const last = (event: Event) => {
        stays = event.defaultPrevented
        event.preventDefault()
      }
      window.addEventListener('click', last, { once: true })
      fireEvent.click(element, { button: 0, ...how })
      return { stays }
    }

    it('presses on a plain click, and leaves a new tab to the browser', () => {
      const press = vi.fn<() => void>()
      show(
        <Link href="#request" onPress={press}>
          FIN-1
        </Link>,
      )
      const link = screen.getByRole('link', { name: 'FIN-1' })
      expect(link.getAttribute('href')).toBe('#request')
      expect(clicked(link)).toEqual({ stays: true })
      expect(clicked(link, { ctrlKey: true })).toEqual({ stays: false })
      expect(clicked(link, { metaKey: true })).toEqual({ stays: false })
      expect(press).toHaveBeenCalledOnce()
    })

    it('that leads outside cannot reach back, and says so', () => {
      show(
        <Link href="https://example.com/" external>
          Agreement
        </Link>,
      )
      const link = screen.getByRole('link', { name: /Agreement.*new tab/ })
      expect(link.getAttribute('target')).toBe('_blank')
      expect(link.getAttribute('rel')).toContain('noopener')
    })

    it('without an address is a button', () => {
      const press = vi.fn<() => void>()
      show(<Link onPress={press}>Show all</Link>)
      fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
      expect(press).toHaveBeenCalledOnce()
    })
  })

  describe('a menu', () => {
    const show = renderIn(kit)
    const open = () => {
      const pressed: string[] = []
      const item = (id: string, disabled = false) => ({ id, label: id, disabled, onPress: () => pressed.push(id) })
      show(<Menu label="More" items={[item('Assign'), item('Hand off', true), item('Withdraw')]} />)
      const trigger = screen.getByRole('button', { name: 'More' })
      fireEvent.click(trigger)
      return { trigger, pressed, key: (key: string) => fireEvent.keyDown(document.activeElement as Element, { key }) }
    }
    const focused = () => document.activeElement?.textContent

    it('opens on its first item, and arrows go round', () => {
      const { key, trigger } = open()
      expect(trigger.getAttribute('aria-expanded')).toBe('true')
      expect(focused()).toBe('Assign')
      key('ArrowUp')
      expect(focused()).toBe('Withdraw')
      key('ArrowDown')
      expect(focused()).toBe('Assign')
      key('End')
      expect(focused()).toBe('Withdraw')
      key('h')
      expect(focused()).toBe('Hand off')
    })

    it('closes on Escape and gives the focus back', () => {
      const { key, trigger } = open()
      key('Escape')
      expect(screen.queryByRole('menu')).toBeNull()
      expect(document.activeElement).toBe(trigger)
    })

    it('closes on a press elsewhere', () => {
      open()
      fireEvent.pointerDown(document.body)
      expect(screen.queryByRole('menu')).toBeNull()
    })

    it('does what is chosen, and nothing that is disabled', () => {
      const { pressed, trigger } = open()
      fireEvent.click(screen.getByRole('menuitem', { name: 'Hand off' }))
      expect(pressed).toEqual([])
      fireEvent.click(screen.getByRole('menuitem', { name: 'Withdraw' }))
      expect(pressed).toEqual(['Withdraw'])
      expect(screen.queryByRole('menu')).toBeNull()
      expect(document.activeElement).toBe(trigger)
    })
  })
}
