import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Kit } from '../index.ts'
import { renderIn } from './render.tsx'

export function layoutSuite(kit: Kit): void {
  const { Button, Form, Inline, Page, Section, Stack, Text, TextField, Toolbar } = kit
  describe('layout', () => {
    const show = renderIn(kit)

    it('gives a page one heading, its actions, its notice and a way back', () => {
      const back = vi.fn<() => void>()
      show(
        <Page
          title="Requests"
          breadcrumbs={[
            { label: 'Home', href: '/home' },
            { label: 'Finance', onPress: back },
          ]}
          actions={<Button>Raise</Button>}
          notice={<Text>Closed today</Text>}
        />,
      )
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Requests')
      expect(screen.getByRole('button', { name: 'Raise' })).toBeTruthy()
      expect(screen.getByText('Closed today')).toBeTruthy()
      const trail = within(screen.getByRole('navigation'))
      expect(trail.getByRole('link', { name: 'Home' }).getAttribute('href')).toBe('/home')
      fireEvent.click(trail.getByText('Finance'))
      expect(back).toHaveBeenCalledOnce()
    })

    it('parts the steps of the way back, and puts nothing after the last', () => {
      const page = (...labels: readonly string[]) => (
        <Page title="Requests" breadcrumbs={labels.map((label) => ({ label, href: '/' }))} />
      )
      const signs = () =>
        within(screen.getByRole('navigation'))
          .getAllByRole('listitem')
          .map((step) => step.querySelectorAll('[aria-hidden]').length)
      const { rerender } = show(page('Home'))
      expect(signs()).toEqual([0])
      rerender(page('Home', 'Finance', 'Claims'))
      expect(signs()).toEqual([0, 1, 1])
    })

    it('names a section by its heading', () => {
      show(
        <Section title="Timeline" frame="card">
          <Text>Raised</Text>
        </Section>,
      )
      const section = screen.getByRole('region', { name: 'Timeline' })
      expect(within(section).getByRole('heading', { level: 2 }).textContent).toBe('Timeline')
      expect(within(section).getByText('Raised')).toBeTruthy()
    })

    it('keeps everything it is given in flow', () => {
      show(
        <Stack>
          <Inline spread wrap>
            <Text>one</Text>
            <Text role="metric" tone="danger" truncate>
              two
            </Text>
          </Inline>
        </Stack>,
      )
      expect(screen.getByText('one')).toBeTruthy()
      expect(screen.getByText('two')).toBeTruthy()
    })

    it('unfolds the filters of a narrow toolbar', () => {
      show(
        <div style={{ inlineSize: 320 }}>
          <Toolbar search={<Button>Find</Button>} filters={<Button>Only mine</Button>} end={<Button>Refresh</Button>} />
        </div>,
      )
      const fold = screen.getByRole('button', { name: 'Filters' })
      expect(fold.getAttribute('aria-expanded')).toBe('false')
      fireEvent.click(fold)
      expect(fold.getAttribute('aria-expanded')).toBe('true')
      for (const name of ['Find', 'Only mine', 'Refresh']) expect(screen.getByRole('button', { name })).toBeTruthy()
    })

    it('says how many filters are chosen where they are folded, and folds none that stand alone', () => {
      show(
        <div style={{ inlineSize: 320 }}>
          <Toolbar search={<Button>Find</Button>} filters={<Button>Only mine</Button>} chosen={2} />
          <Toolbar filters={<Button>This year</Button>} chosen={1} />
        </div>,
      )
      expect(screen.getAllByRole('button').map(({ textContent }) => textContent?.trim())).toEqual(
        expect.arrayContaining(['Filters (2)', 'This year']),
      )
      expect(screen.queryByRole('button', { name: 'Filters (1)' })).toBeNull()
    })
  })

  describe('a form', () => {
    const show = renderIn(kit)
    const field = { name: 'title', label: 'Title', value: '', onChange: () => {} }

    it('sends once, and not while it is busy', () => {
      const send = vi.fn<() => void>()
      const { rerender } = show(<Form onSubmit={send} submitLabel="Send" />)
      fireEvent.click(screen.getByRole('button', { name: 'Send' }))
      expect(send).toHaveBeenCalledOnce()
      rerender(<Form onSubmit={send} submitLabel="Send" busy />)
      const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Send' })
      fireEvent.click(button)
      if (button.form) fireEvent.submit(button.form)
      expect(send).toHaveBeenCalledOnce()
    })

    it('says what went wrong, and lets go', () => {
      const cancel = vi.fn<() => void>()
      show(
        <Form
          onSubmit={() => {}}
          submitLabel="Send"
          error="Somebody else changed it"
          cancel={{ label: 'Cancel', onPress: cancel }}
        />,
      )
      expect(screen.getByRole('alert').textContent).toContain('Somebody else changed it')
      fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
      expect(cancel).toHaveBeenCalledOnce()
    })

    it('offers what else one may do without sending', () => {
      const send = vi.fn<() => void>()
      const look = vi.fn<() => void>()
      show(<Form onSubmit={send} submitLabel="Send" beside={<Button onPress={look}>Look</Button>} />)
      fireEvent.click(screen.getByRole('button', { name: 'Look' }))
      expect(look).toHaveBeenCalledOnce()
      expect(send).not.toHaveBeenCalled()
    })

    it('leads to the first refused field once the answer is there', () => {
      const form = (error?: string) => (
        <Form onSubmit={() => {}} submitLabel="Send">
          <TextField {...field} name="a" label="Fine" />
          <TextField {...field} label="Title" error={error} />
          <TextField {...field} name="b" label="Also wrong" error={error} />
        </Form>
      )
      const { rerender } = show(form())
      fireEvent.click(screen.getByRole('button', { name: 'Send' }))
      rerender(form('Say what you need'))
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' }))
    })

    it('leaves the focus alone when an error comes without sending', () => {
      const form = (error?: string) => (
        <Form onSubmit={() => {}} submitLabel="Send">
          <TextField {...field} error={error} />
        </Form>
      )
      const { rerender } = show(form())
      rerender(form('Too long'))
      expect(document.activeElement).toBe(document.body)
    })
  })
}
