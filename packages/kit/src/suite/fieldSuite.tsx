import { fireEvent, screen } from '@testing-library/react'
import { type ReactElement, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Field, Kit } from '../index.ts'
import { renderIn } from './render.tsx'
import type { Ways } from './ways.ts'

const options = [
  { value: 'high', label: 'High', description: 'Work stops' },
  { value: 'low', label: 'Low' },
  { value: 'never', label: 'Never', disabled: true },
] as const

type Urgency = (typeof options)[number]['value']

export function fieldSuite(kit: Kit, ways: Ways): void {
  const { Checkbox, DatePicker, RadioGroup, Rating, SearchField, Select, TextArea, TextField } = kit
  const text = (said: Partial<Field<string>>) => ({ name: 'f', label: 'Field', value: '', onChange: () => {}, ...said })

  describe('fields', () => {
    const show = renderIn(kit)

    it.each<{ field: string; role: string; draw: (said: Partial<Field<string>>) => ReactElement }>([
      { field: 'TextField', role: 'textbox', draw: (said) => <TextField {...text(said)} /> },
      { field: 'TextArea', role: 'textbox', draw: (said) => <TextArea {...text(said)} /> },
      {
        field: 'Select',
        role: 'combobox',
        draw: (said) => <Select {...text(said)} value="low" onChange={() => {}} options={options} />,
      },
    ])('$field is named by its label, described by hint and error, and marked as refused', async ({ role, draw }) => {
      const { rerender } = show(draw({ hint: 'In one line', required: true, labelHidden: true }))
      const field = await screen.findByRole(role, { name: 'Field', description: /^In one line/ })
      expect(field.getAttribute('aria-invalid')).not.toBe('true')
      expect(field.hasAttribute('required') || field.getAttribute('aria-required') === 'true').toBe(true)
      rerender(draw({ hint: 'In one line', error: 'Too short' }))
      const refused = await screen.findByRole(role, { name: 'Field', description: /^In one line Too short/ })
      expect(refused.getAttribute('aria-invalid')).toBe('true')
    })

    it('give values, not events', async () => {
      const [title, details] = [vi.fn<(value: string) => void>(), vi.fn<(value: string) => void>()]
      const [by, tell] = [vi.fn<(value: string | null) => void>(), vi.fn<(value: boolean) => void>()]
      show(
        <>
          <TextField {...text({ label: 'Title', onChange: title })} />
          <TextArea {...text({ label: 'Details', onChange: details })} />
          <DatePicker name="by" label="Needed by" value="2026-02-03" onChange={by} />
          <Checkbox name="tell" label="Tell my manager" value={false} onChange={tell} />
        </>,
      )
      fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Laptop' } })
      fireEvent.change(screen.getByLabelText('Details'), { target: { value: '两行' } })
      const date = await screen.findByLabelText('Needed by')
      await ways.enterDate(date, '2026-02-05')
      await ways.enterDate(date, null)
      fireEvent.click(screen.getByRole('checkbox', { name: 'Tell my manager' }))
      expect([title.mock.lastCall, details.mock.lastCall, tell.mock.lastCall]).toEqual([['Laptop'], ['两行'], [true]])
      expect(by.mock.calls).toEqual([['2026-02-05'], [null]])
    })

    it('let a number be typed that cannot be read, so that the screen can refuse it', () => {
      const change = vi.fn<(value: string) => void>()
      show(<TextField {...text({ onChange: change })} type="number" />)
      fireEvent.change(screen.getByLabelText('Field'), { target: { value: '12,5 kg' } })
      expect(change).toHaveBeenCalledWith('12,5 kg')
    })

    it('say how full they are when they are nearly full', () => {
      const { rerender } = show(<TextArea {...text({ value: 'a'.repeat(79) })} maxLength={100} />)
      expect(screen.queryByText('79 / 100')).toBeNull()
      rerender(<TextArea {...text({ value: 'a'.repeat(80) })} maxLength={100} />)
      expect(screen.getByText('80 / 100')).toBeTruthy()
    })

    it('can be disabled', () => {
      show(<TextField {...text({ disabled: true })} />)
      expect((screen.getByLabelText('Field') as HTMLInputElement).disabled).toBe(true)
    })
  })

  describe('a select', () => {
    const show = renderIn(kit)

    it('gives what is chosen', async () => {
      const change = vi.fn<(value: Urgency | null) => void>()
      show(<Select name="u" label="Urgency" options={options} value={null} onChange={change} />)
      await ways.choose(await screen.findByRole('combobox', { name: 'Urgency' }), 'High')
      expect(change).toHaveBeenCalledExactlyOnceWith('high')
    })

    it('can be emptied again only if it may be cleared', async () => {
      const change = vi.fn<(value: Urgency | null) => void>()
      const select = (clearable: boolean) => (
        <Select
          {...{ name: 'u', label: 'Urgency', placeholder: 'Any', options, clearable }}
          value="low"
          onChange={change}
        />
      )
      const { rerender } = show(select(false))
      expect(ways.isClearable(await screen.findByRole('combobox'))).toBe(false)
      rerender(select(true))
      expect(ways.isClearable(screen.getByRole('combobox'))).toBe(true)
      await ways.clear(screen.getByRole('combobox'))
      expect(change).toHaveBeenCalledExactlyOnceWith(null)
    })

    it('tells what the chosen option means', async () => {
      show(<Select name="u" label="Urgency" options={options} value="high" onChange={() => {}} />)
      // A list may say besides what is chosen.
      expect(await screen.findByRole('combobox', { name: 'Urgency', description: /Work stops/ })).toBeTruthy()
    })

    it('in a toolbar does the same', async () => {
      const change = vi.fn<(value: Urgency | null) => void>()
      show(<Select name="u" label="Urgency" size="toolbar" options={options} value={null} onChange={change} />)
      await ways.choose(await screen.findByRole('combobox', { name: 'Urgency' }), 'High')
      expect(change).toHaveBeenCalledExactlyOnceWith('high')
    })
  })

  describe('a radio group', () => {
    const show = renderIn(kit)

    it('is named, and each choice too', () => {
      const change = vi.fn<(value: Urgency | null) => void>()
      show(<RadioGroup name="u" label="Urgency" options={options} value="high" onChange={change} error="Choose" />)
      expect(screen.getByRole('group', { name: 'Urgency', description: 'Choose' })).toBeTruthy()
      expect((screen.getByRole('radio', { name: 'High' }) as HTMLInputElement).checked).toBe(true)
      fireEvent.click(screen.getByRole('radio', { name: 'Low' }))
      expect(change).toHaveBeenCalledWith('low')
      expect((screen.getByRole('radio', { name: 'Never' }) as HTMLInputElement).disabled).toBe(true)
    })

    it('stays apart from another one of the same name on the page', () => {
      const group = (label: string) => (
        <RadioGroup name="u" label={label} options={options} value="high" onChange={() => {}} />
      )
      show(
        <>
          {group('Mine')}
          {group('Theirs')}
        </>,
      )
      const [mine, theirs] = screen.getAllByRole<HTMLInputElement>('radio', { name: 'High' })
      expect([mine?.checked, theirs?.checked]).toEqual([true, true])
      expect(mine?.name).not.toBe(theirs?.name)
    })
  })

  describe('a rating', () => {
    const show = renderIn(kit)
    const ends = { most: 5, lowest: 'Poor', highest: 'Good' }
    const scores = () => screen.getAllByRole<HTMLInputElement>('radio')

    it('is a group of scores whose ends have a name, and gives the one that is taken', () => {
      const change = vi.fn<(value: number | null) => void>()
      show(
        <Rating name="r" label="How was it?" value={null} onChange={change} {...ends} hint="Of all" error="Choose" />,
      )
      const group = screen.getByRole('group', { name: 'How was it?', description: 'Of all Choose' })
      expect(group.getAttribute('aria-invalid')).toBe('true')
      expect(scores().map((score) => score.checked)).toEqual([false, false, false, false, false])
      fireEvent.click(screen.getByRole('radio', { name: /^1, Poor/ }))
      fireEvent.click(screen.getByRole('radio', { name: '3' }))
      fireEvent.click(screen.getByRole('radio', { name: /^5, Good/ }))
      expect(change.mock.calls).toEqual([[1], [3], [5]])
      expect([screen.getByText('Poor'), screen.getByText('Good')].every((end) => end.closest('[aria-hidden]'))).toBe(
        true,
      )
    })

    it("is the browser's own radio buttons, so that tab and arrows work as everywhere", () => {
      function Rated() {
        const [value, setValue] = useState<number | null>(2)
        return <Rating name="r" label="How was it?" value={value} onChange={setValue} {...ends} />
      }
      show(<Rated />)
      expect(scores().map(({ type, checked }) => [type, checked])).toEqual(
        [1, 2, 3, 4, 5].map((score) => ['radio', score === 2]),
      )
      expect(new Set(scores().map(({ name }) => name)).size).toBe(1)
      for (const score of scores()) expect(score.tabIndex).toBe(0)
      fireEvent.click(screen.getByRole('radio', { name: '4' }))
      expect(scores().findIndex(({ checked }) => checked)).toBe(3)
    })

    it('stays apart from another one of the same name, and can be disabled', () => {
      show(
        <>
          <Rating name="r" label="The work" value={5} onChange={() => {}} {...ends} />
          <Rating name="r" label="The result" value={5} onChange={() => {}} {...ends} disabled />
        </>,
      )
      const [mine, theirs] = screen.getAllByRole<HTMLInputElement>('radio', { name: /^5/ })
      expect([mine?.checked, theirs?.checked]).toEqual([true, true])
      expect([mine?.disabled, theirs?.disabled]).toEqual([false, true])
    })
  })

  describe('a search field', () => {
    const show = renderIn(kit)

    it('is cleared by its own button, which leaves with the text', () => {
      function Search() {
        const [value, setValue] = useState('报销')
        return <SearchField label="Search" value={value} onChange={setValue} />
      }
      show(<Search />)
      const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' })
      fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
      expect(field.value).toBe('')
      expect(document.activeElement).toBe(field)
      expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull()
    })
  })
}
