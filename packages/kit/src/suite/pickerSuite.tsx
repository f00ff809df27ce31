import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Attachment, FileFieldProps, Kit, Person, UserPickerProps } from '../index.ts'
import { renderIn } from './render.tsx'

const options = [
  { value: 'it', label: 'Technology' },
  { value: 'hr', label: '人力资源', description: 'People and pay' },
  { value: 'fin', label: 'Finance' },
  { value: 'old', label: 'Archive', disabled: true },
] as const
type Department = (typeof options)[number]['value']

const people: readonly Person[] = [
  { id: 'lin', name: '林晓', secondary: 'Technology' },
  { id: 'sam', name: 'Sam Field', secondary: 'Sales' },
]

/** Fields whose choices open, are searched for or come from the reader's disk. */
export function pickerSuite(kit: Kit): void {
  const { FileField, MultiSelect, UserPicker } = kit

  describe('a choice of several', () => {
    const show = renderIn(kit)
    const change = vi.fn<(value: readonly Department[]) => void>()
    function Choosing({ max }: { max?: number }) {
      const [value, setValue] = useState<readonly Department[]>(['fin'])
      const take = (next: readonly Department[]) => {
        change(next)
        setValue(next)
      }
      return <MultiSelect {...{ name: 'd', label: 'Departments', options, value, max, onChange: take }} />
    }
    const opened = async () => {
      const trigger = await screen.findByLabelText('Departments', { selector: 'button, input, [tabindex]' })
      trigger.focus()
      fireEvent.click(trigger)
      return trigger
    }
    /** Kits differ in what a choice in an open list is. */
    const choice = (name: string) => {
      const found = (['checkbox', 'menuitemcheckbox', 'option'] as const).flatMap((role) =>
        screen.queryAllByRole(role, { name: new RegExp(`^${name}`) }),
      )
      expect(found).toHaveLength(1)
      return found[0] as HTMLElement
    }
    const isOn = (name: string) => {
      const element = choice(name)
      const said = element.getAttribute('aria-checked') ?? element.getAttribute('aria-selected')
      return element instanceof HTMLInputElement ? element.checked : said === 'true'
    }

    it('says what is chosen, and adds and takes away in the order of the choices', async () => {
      show(<Choosing />)
      await opened()
      await waitFor(() => expect(isOn('Finance')).toBe(true))
      fireEvent.click(choice('Technology'))
      expect(change).toHaveBeenLastCalledWith(['it', 'fin'])
      expect(isOn('Technology')).toBe(true)
      fireEvent.click(choice('Finance'))
      expect(change).toHaveBeenLastCalledWith(['it'])
      expect(isOn('Finance')).toBe(false)
    })

    it('leaves alone what cannot be chosen, and stops at its limit', async () => {
      change.mockClear()
      show(<Choosing max={2} />)
      await opened()
      await waitFor(() => choice('Archive'))
      // An event sent by hand would reach what rests.
      act(() => choice('Archive').click())
      expect(change).not.toHaveBeenCalled()
      fireEvent.click(choice('Technology'))
      act(() => choice('人力资源').click())
      expect(change.mock.calls).toEqual([[['it', 'fin']]])
    })
  })

  describe('a person to be found', () => {
    const show = renderIn(kit)
    const told = vi.fn<(person: Person | null) => void>()
    function Finding({ load, at = null }: { load: UserPickerProps['load']; at?: Person | null }) {
      const [value, setValue] = useState<Person | null>(at)
      const take = (person: Person | null) => {
        told(person)
        setValue(person)
      }
      return <UserPicker name="who" label="For" value={value} onChange={take} load={load} hint="Anyone" />
    }
    const byName = async (text: string) => people.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
    const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'For', description: 'Anyone' })
    const type = async (value: string) => {
      const input = await field()
      input.focus()
      fireEvent.change(input, { target: { value } })
      return input
    }

    it('is offered as one types, and taken by click', async () => {
      show(<Finding load={byName} />)
      const input = await type('林')
      fireEvent.click(await screen.findByRole('option', { name: /林晓/ }))
      expect(told).toHaveBeenLastCalledWith(people[0])
      expect(input.value).toBe('林晓')
      expect(screen.queryByRole('option')).toBeNull()
    })

    it('is taken by keyboard', async () => {
      show(<Finding load={async () => people} />)
      const input = await type('a')
      await screen.findByRole('option', { name: /Sam Field/ })
      expect(input.getAttribute('aria-expanded')).toBe('true')
      fireEvent.keyDown(input, { key: 'ArrowDown' })
      const at = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
      expect(at?.getAttribute('role')).toBe('option')
      const wanted = people.find(({ name }) => at?.textContent?.includes(name))
      fireEvent.keyDown(input, { key: 'Enter' })
      expect(wanted).toBeTruthy()
      expect(told).toHaveBeenLastCalledWith(wanted)
    })

    it('is never one of an earlier question', async () => {
      const answers: ((found: readonly Person[]) => void)[] = []
      const signals: AbortSignal[] = []
      const load = vi.fn<UserPickerProps['load']>((_, signal) => {
        signals.push(signal)
        return new Promise((answer) => answers.push(answer))
      })
      show(<Finding load={load} />)
      await type('l')
      await waitFor(() => expect(load).toHaveBeenLastCalledWith('l', expect.anything()))
      const early = answers.length - 1
      await type('s')
      await waitFor(() => expect(load).toHaveBeenLastCalledWith('s', expect.anything()))
      expect(signals[early]?.aborted).toBe(true)
      await act(async () => answers.at(-1)?.([people[1] as Person]))
      await act(async () => answers[early]?.([people[0] as Person]))
      expect(await screen.findByRole('option', { name: /Sam Field/ })).toBeTruthy()
      expect(screen.queryByRole('option', { name: /林晓/ })).toBeNull()
    })

    it('may be nobody, and the reader is told', async () => {
      show(<Finding load={byName} />)
      await type('nobody')
      expect(await screen.findByText('Nothing matches')).toBeTruthy()
      expect(told).not.toHaveBeenLastCalledWith(expect.objectContaining({ name: 'nobody' }))
    })

    it('may be out of reach, and is sought again', async () => {
      const load = vi
        .fn<UserPickerProps['load']>()
        .mockRejectedValueOnce(new Error('offline'))
        .mockResolvedValue(people)
      show(<Finding load={load} />)
      await type('sam')
      fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
      expect(await screen.findByRole('option', { name: /Sam Field/ })).toBeTruthy()
      expect(load).toHaveBeenLastCalledWith('sam', expect.anything())
    })

    it('can be taken back, and the keyboard is in the field again', async () => {
      show(<Finding load={byName} at={people[1] as Person} />)
      expect((await field()).value).toBe('Sam Field')
      screen.getByRole('button', { name: 'Clear' }).focus()
      fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
      expect(told).toHaveBeenLastCalledWith(null)
      expect((await field()).value).toBe('')
      expect(document.activeElement).toBe(await field())
    })
  })

  describe('files', () => {
    const show = renderIn(kit)
    const file = (more: object) => ({ name: 'log.csv', bytes: 1_200_000, ...more }) as Attachment
    const field = (more: Partial<FileFieldProps>) => (
      <FileField name="files" label="Files" value={[]} onAdd={() => {}} onRemove={() => {}} {...more} />
    )
    const input = () => screen.getByLabelText<HTMLInputElement>(/^Files/, { selector: 'input[type=file]' })

    it('are handed over when they are chosen, several and the same again', () => {
      const add = vi.fn<(files: readonly File[]) => void>()
      show(field({ onAdd: add, accept: ['.csv', 'image/*'], hint: 'Up to 10 MB', error: 'One is needed' }))
      expect([input().multiple, input().accept]).toEqual([true, '.csv,image/*'])
      expect(screen.getByRole('group', { name: 'Files', description: 'Up to 10 MB One is needed' })).toBeTruthy()
      const chosen = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')]
      for (const _ of [1, 2]) fireEvent.change(input(), { target: { files: chosen } })
      expect(add.mock.calls).toEqual([[chosen], [chosen]])
    })

    it('are handed over when they are dropped, unless the field rests', () => {
      const add = vi.fn<(files: readonly File[]) => void>()
      const files = [new File(['a'], 'a.csv')]
      const drop = () => {
        const event = new Event('drop', { bubbles: true, cancelable: true })
        fireEvent(input(), Object.defineProperty(event, 'dataTransfer', { value: { files, types: ['Files'] } }))
      }
      const { rerender } = show(field({ onAdd: add }))
      drop()
      rerender(field({ onAdd: add, disabled: true }))
      drop()
      expect(add.mock.calls).toEqual([[files]])
      expect(input().disabled).toBe(true)
    })

    it('tell how they are getting on, why one is refused, and lead to one that is kept', () => {
      show(
        field({
          value: [
            file({ id: '1', state: 'sending', progress: 0.4 }),
            file({ id: '2', name: 'big.zip', state: 'refused', reason: 'Larger than 10 MB' }),
            file({ id: '3', name: '照片.png', state: 'ready', href: '/files/3' }),
          ],
        }),
      )
      expect(screen.getByRole('progressbar', { name: /Sending.*log\.csv/ }).getAttribute('aria-valuenow')).toBe('40')
      expect(screen.getByRole('alert').textContent).toBe('Larger than 10 MB')
      expect(screen.getByRole('link', { name: '照片.png' }).getAttribute('href')).toBe('/files/3')
      expect(screen.getByText('1.2 MB')).toBeTruthy()
    })

    it('can be taken away one by one', () => {
      const remove = vi.fn<(id: string) => void>()
      show(field({ onRemove: remove, value: [file({ id: '7', state: 'ready' })] }))
      const list = within(screen.getByRole('list', { name: 'Files' }))
      fireEvent.click(list.getByRole('button', { name: /Remove.*log\.csv/ }))
      expect(remove).toHaveBeenCalledExactlyOnceWith('7')
    })
  })
}
