import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Kit, Toast } from '../index.ts'
import { renderIn } from './render.tsx'

export function feedbackSuite(kit: Kit): void {
  const { Badge, Banner, Button, Dialog, KitProvider, TextField, Tooltip, useToast } = kit

  describe('a banner', () => {
    const show = renderIn(kit)

    it('interrupts only for danger', () => {
      show(
        <>
          <Banner tone="danger" title="Not saved" />
          <Banner tone="info">Closed today</Banner>
        </>,
      )
      expect(screen.getByRole('alert').textContent).toContain('Not saved')
      expect(screen.getByRole('status').textContent).toContain('Closed today')
    })

    it('goes when it is told to', () => {
      const dismiss = vi.fn<() => void>()
      show(<Banner tone="warning" title="Old data" onDismiss={dismiss} actions={<Button>Reload</Button>} />)
      expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy()
      fireEvent.click(screen.getByRole('button', { name: 'Close' }))
      expect(dismiss).toHaveBeenCalledOnce()
    })
  })

  describe('a dialog', () => {
    const show = renderIn(kit)
    function Asking({ onClose = () => {} }: { onClose?: () => void }) {
      const [open, setOpen] = useState(false)
      const close = () => {
        onClose()
        setOpen(false)
      }
      return (
        <>
          <Button onPress={() => setOpen(true)}>Withdraw</Button>
          <Dialog open={open} onClose={close} title="Withdraw?" actions={<Button onPress={close}>Yes</Button>}>
            <TextField name="why" label="Why" value="" onChange={() => {}} />
          </Dialog>
        </>
      )
    }
    const opened = async () => {
      const trigger = screen.getByRole('button', { name: 'Withdraw' })
      trigger.focus()
      fireEvent.click(trigger)
      const dialog = await screen.findByRole('dialog', { name: 'Withdraw?' })
      within(dialog).getByRole('textbox', { name: 'Why' }).focus()
      return { trigger, dialog }
    }

    it('is not there until it is opened', async () => {
      show(<Asking />)
      expect(screen.queryByRole('dialog')).toBeNull()
      const { dialog } = await opened()
      expect(within(dialog).getByRole('textbox', { name: 'Why' })).toBeTruthy()
    })

    it.each([
      { way: 'Escape', leave: pressEscape },
      { way: 'its close button', leave: () => fireEvent.click(screen.getByRole('button', { name: 'Close' })) },
      { way: 'an action', leave: () => fireEvent.click(screen.getByRole('button', { name: 'Yes' })) },
    ])('asks once to be closed by $way, and gives the focus back', async ({ leave }) => {
      const close = vi.fn<() => void>()
      show(<Asking onClose={close} />)
      const { trigger, dialog } = await opened()
      leave(dialog)
      await waitFor(() => expect(document.activeElement).toBe(trigger))
      expect(close).toHaveBeenCalledOnce()
      expect(screen.queryByRole('dialog')).toBeNull()
    })

    it('gives the focus back to the mark of a drawing', async () => {
      function Drawn() {
        const [open, setOpen] = useState(false)
        return (
          <>
            <svg width={40} height={40}>
              <g role="button" tabIndex={0} aria-label="Cell" onClick={() => setOpen(true)}>
                <rect width={20} height={20} />
              </g>
            </svg>
            <Dialog open={open} onClose={() => setOpen(false)} title="Relation" actions={null}>
              <TextField name="why" label="Why" value="" onChange={() => {}} />
            </Dialog>
          </>
        )
      }
      show(<Drawn />)
      const mark = screen.getByRole('button', { name: 'Cell' })
      mark.focus()
      fireEvent.click(mark)
      const dialog = await screen.findByRole('dialog', { name: 'Relation' })
      within(dialog).getByRole('textbox', { name: 'Why' }).focus()
      pressEscape(dialog)
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      await waitFor(() => expect(document.activeElement).toBe(mark))
    })

    it('lets everything beside it be heard again once it is closed', async () => {
      show(
        <>
          <Asking />
          <p role="note">Beside it</p>
        </>,
      )
      const isHeard = () => screen.queryByRole('note') !== null
      const { dialog } = await opened()
      // Some hide what lies beside only after a moment; those that leave it to the browser never do.
      for (let waited = 0; isHeard() && waited < 1000; waited += 50) await pause(50)
      pressEscape(dialog)
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      await waitFor(() => expect(isHeard()).toBe(true))
    })
  })

  describe('a tooltip', () => {
    const show = renderIn(kit)

    it('describes what it hangs on', async () => {
      show(
        <Tooltip content="By agreement with Finance">
          <Button>Promise</Button>
        </Tooltip>,
      )
      expect(
        await screen.findByRole('button', { name: 'Promise', description: 'By agreement with Finance' }),
      ).toBeTruthy()
    })

    it('can be reached by keyboard on a text too', () => {
      show(
        <Tooltip content="By agreement with Finance">
          <Badge>Promise</Badge>
        </Tooltip>,
      )
      const stop = screen.getByText('Promise').closest<HTMLElement>('[tabindex]')
      expect(stop?.tabIndex).toBe(0)
    })
  })

  describe('a toast', () => {
    const show = renderIn(kit)
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    function Sender({ toast }: { toast: Toast }) {
      const send = useToast()
      return <Button onPress={() => send(toast)}>{`Send ${toast.title}`}</Button>
    }
    const send = (title: string) => fireEvent.click(screen.getByRole('button', { name: `Send ${title}` }))
    const later = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000))

    it('is read out, and goes by itself', () => {
      show(<Sender toast={{ tone: 'success', title: 'Delivered', body: 'FIN-1' }} />)
      send('Delivered')
      expect(screen.getByText('Delivered').closest('[aria-live], [role=status], [role=alert]')).not.toBeNull()
      expect(screen.getByText('FIN-1')).toBeTruthy()
      later(30)
      expect(screen.queryByText('Delivered')).toBeNull()
    })

    it('offers a way back, which takes it away', () => {
      const undo = vi.fn<() => void>()
      show(<Sender toast={{ tone: 'info', title: 'Withdrawn', action: { label: 'Undo', onPress: undo } }} />)
      send('Withdrawn')
      fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
      expect(undo).toHaveBeenCalledOnce()
      expect(screen.queryByText('Withdrawn')).toBeNull()
    })

    it('of something that failed stays until it is closed', () => {
      show(<Sender toast={{ tone: 'danger', title: 'Not saved' }} />)
      send('Not saved')
      later(600)
      fireEvent.click(screen.getByRole('button', { name: 'Close' }))
      expect(screen.queryByText('Not saved')).toBeNull()
    })

    it('is a key away, waits for who works by keys, and gives the keyboard back', () => {
      const undo = vi.fn<() => void>()
      show(
        <>
          <Sender toast={{ tone: 'info', title: 'Withdrawn', action: { label: 'Undo', onPress: undo } }} />
          <Sender toast={{ tone: 'info', title: 'Saved' }} />
        </>,
      )
      const sender = screen.getByRole('button', { name: 'Send Withdrawn' })
      sender.focus()
      fireEvent.keyDown(sender, { key: 'Enter' })
      send('Withdrawn')
      later(600)
      fireEvent.keyDown(sender, { key: 'F8' })
      const way = screen.getByRole('button', { name: 'Undo' })
      expect(document.activeElement).toBe(way)
      fireEvent.click(way)
      expect(undo).toHaveBeenCalledOnce()
      expect(document.activeElement).toBe(sender)

      send('Withdrawn')
      fireEvent.keyDown(sender, { key: 'F8' })
      fireEvent.keyDown(screen.getByRole('button', { name: 'Undo' }), { key: 'Escape' })
      expect(screen.queryByText('Withdrawn')).toBeNull()
      expect(document.activeElement).toBe(sender)

      // Only the last one waits: what is done after it makes it old.
      send('Withdrawn')
      send('Saved')
      later(30)
      expect(screen.queryByText('Withdrawn')).toBeNull()
    })

    it('stays in its own mount', () => {
      const mount = (name: string) =>
        render(
          <section aria-label={name}>
            <KitProvider colorMode="light" locale="en">
              <Sender toast={{ tone: 'info', title: name }} />
            </KitProvider>
          </section>,
        )
      mount('One')
      mount('Two')
      send('One')
      expect(within(screen.getByRole('region', { name: 'One' })).getByText('One')).toBeTruthy()
      expect(within(screen.getByRole('region', { name: 'Two' })).queryByText('One')).toBeNull()
    })
  })
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** As a browser does: a dialog of its own is asked to cancel unless a control took the key. */
function pressEscape(dialog: HTMLElement): void {
  const free = fireEvent.keyDown(document.activeElement ?? dialog, { key: 'Escape' })
  if (free && dialog instanceof HTMLDialogElement) fireEvent(dialog, new Event('cancel', { cancelable: true }))
}
