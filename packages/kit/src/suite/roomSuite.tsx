import { screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import type { Kit } from '../index.ts'
import { renderIn } from './render.tsx'

const nothing = () => {}
const boxOf = (element: Element) => element.getBoundingClientRect()

/** How a kit fills the room it has: measured, so in a browser alone. */
export function roomSuite(kit: Kit): void {
  const {
    Badge,
    Button,
    Dialog,
    Form,
    IconButton,
    Menu,
    Page,
    RadioGroup,
    SearchField,
    Section,
    Table,
    Tabs,
    TextField,
    Toolbar,
  } = kit
  describe(`the room in the ${kit.id} kit`, () => {
    const show = renderIn(kit)

    it('keeps the buttons of a long form in a dialog in sight, and no field that has the focus under them', async () => {
      const fields = Array.from({ length: 30 }, (_, index) => `Field ${index + 1}`)
      show(
        <Dialog open onClose={nothing} title="Edit" actions={null}>
          <Form onSubmit={nothing} submitLabel="Save" cancel={{ label: 'Cancel', onPress: nothing }}>
            {fields.map((name) => (
              <TextField key={name} name={name} label={name} value="" onChange={nothing} />
            ))}
          </Form>
        </Dialog>,
      )
      const save = await screen.findByRole('button', { name: 'Save' })
      for (const name of ['Field 30', 'Field 12', 'Field 20']) {
        const field = screen.getByRole('textbox', { name })
        // Measures may come a moment after what they measure.
        await waitFor(() => {
          save.focus()
          field.focus()
          expect(isInSight(field)).toBe(true)
          expect(isInSight(save)).toBe(true)
          expect(boxOf(field).bottom).toBeLessThan(boxOf(save).top)
        })
      }
    })

    it('leaves room in a dialog for the ring around a radio', async () => {
      const option = { value: 'yes', label: 'Yes' }
      show(
        <Dialog open onClose={nothing} title="Decide" actions={null}>
          <RadioGroup name="answer" label="Answer" value={null} onChange={nothing} options={[option]} />
        </Dialog>,
      )
      const pressed = (await screen.findByRole('radio')).closest('label') as Element
      const around = (element: Element): Element =>
        getComputedStyle(element).overflowY === 'auto' ? element : around(element.parentElement as Element)
      await waitFor(() => expect(boxOf(pressed).left - boxOf(around(pressed)).left).toBeGreaterThanOrEqual(2))
    })

    it.each([
      { columns: ['title', 'badge', 'meta'], beside: 'the title' },
      { columns: ['key', 'title', 'badge', 'badge'], beside: 'each other' },
    ] as const)('folds a row so that its title comes first, and badges stand beside $beside', ({ columns }) => {
      const words = { key: 'FIN-1', title: 'Travel', badge: 'Waits for others', meta: 'Sales' }
      show(
        <div style={{ inlineSize: 360 }}>
          <Table
            label="Requests"
            rows={['one']}
            rowKey={(row) => row}
            columns={columns.map((role, index) => ({
              id: `${index}`,
              header: role,
              role,
              cell: () => (role === 'badge' ? <Badge>{words[role]}</Badge> : words[role]),
            }))}
          />
        </div>,
      )
      const cells = screen.getAllByRole('cell')
      const box = (role: string) => cells.filter((_, index) => columns[index] === role).map(boxOf)
      const [title] = box('title')
      const [first, second = title] = box('badge')
      for (const rest of [...box('badge'), ...box('key'), ...box('meta')]) expect(title?.top).toBeLessThan(rest.bottom)
      expect(first && second && first.top < second.bottom && second.top < first.bottom).toBe(true)
    })

    it('gives a long title of a section the whole line, unless only icons stand beside it', () => {
      const title = 'What is promised for offices and travel of everyone'
      const section = (actions: ReactNode) => (
        <div style={{ inlineSize: 320 }}>
          <Section title={title} actions={actions} />
        </div>
      )
      const boxes = () => [screen.getByRole('heading', { name: title }), screen.getByRole('button')].map(boxOf)
      const { rerender } = show(section(<Button>Edit the agreement</Button>))
      const [above, below] = boxes()
      expect(above?.width).toBe(320)
      expect((below?.top ?? 0) - (above?.bottom ?? 0)).toBeGreaterThanOrEqual(8)
      rerender(section(<IconButton icon="edit" label="Edit" onPress={nothing} />))
      const [heading, icon] = boxes()
      expect(icon?.top).toBeLessThan(heading?.bottom ?? 0)
    })

    it('keeps the menu of a page in the line of its title, and the other acts below what the page is about', () => {
      const item = { id: 'copy', label: 'Copy the link', onPress: nothing }
      show(
        <div style={{ inlineSize: 320 }}>
          <Page
            title="The line stands still"
            subtitle="Waits for its customer"
            actions={
              <>
                <Button variant="primary">Resume work</Button>
                <Button>Deliver the whole of the result</Button>
                <Menu label="More" items={[item]} />
              </>
            }
          />
        </div>,
      )
      const named = (name: string) => boxOf(screen.getByRole('button', { name }))
      const title = boxOf(screen.getByRole('heading'))
      expect(named('More').top).toBeLessThan(title.bottom)
      expect(named('More').left).toBeGreaterThan(title.left)
      expect(named('Resume work').top).toBeGreaterThan(boxOf(screen.getByText('Waits for its customer')).bottom)
      expect(named('Resume work').left).toBe(named('Deliver the whole of the result').left)
    })

    it('shrinks the search of a toolbar before its filters need a second line, and ends the first with the rest', () => {
      show(
        <div style={{ inlineSize: 760 }}>
          <Toolbar
            search={<SearchField label="Search" value="" onChange={nothing} />}
            filters={['State', 'Service', 'Customer', 'Provider', 'Class', 'Level', 'Person'].map((name) => (
              <Button key={name}>{name}</Button>
            ))}
            end={<IconButton icon="star" label="Keep" onPress={nothing} />}
          />
        </div>,
      )
      const search = boxOf(screen.getByRole('searchbox'))
      const [first, last] = ['State', 'Person'].map((name) => boxOf(screen.getByRole('button', { name })))
      const end = boxOf(screen.getByRole('button', { name: 'Keep' }))
      for (const box of [first, end]) expect(box?.top).toBeLessThan(search.bottom)
      expect(end.right).toBeGreaterThan(Math.max(first?.right ?? 0, last?.right ?? 0))
    })

    it('stands radios below each other where they would not have one line', () => {
      const group = (inlineSize: number) => (
        <div style={{ inlineSize }}>
          <RadioGroup
            name="level"
            label="Level"
            layout="inline"
            value={null}
            onChange={nothing}
            options={['Low', 'Moderate', 'High', 'Critical'].map((label) => ({ value: label, label }))}
          />
        </div>
      )
      const tops = () => new Set(screen.getAllByRole('radio').map((radio) => boxOf(radio).top)).size
      const { rerender } = show(group(340))
      expect(tops()).toBe(4)
      rerender(group(600))
      expect(tops()).toBe(1)
    })

    it('keeps tabs in one line, the selected one in sight and the others in their place', () => {
      const labels = ['Import', 'Departments', 'People and roles', 'Services', 'Calendars', 'Agreements']
      const tabs = (selected: string, inlineSize: number) => (
        <div style={{ inlineSize }}>
          <Tabs
            label="Desks"
            tabs={labels.map((label) => ({ id: label, label }))}
            selected={selected}
            onSelect={nothing}
          />
        </div>
      )
      const tab = (name: string) => screen.getByRole('tab', { name })
      const { rerender } = show(tabs('Import', 320))
      for (const name of ['Agreements', 'Services', 'Import']) {
        rerender(tabs(name, 320))
        expect(isInSight(tab(name))).toBe(true)
        expect(new Set(labels.map((label) => boxOf(tab(label)).top)).size).toBe(1)
      }
      expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth)
      const places = () => labels.map((label) => boxOf(tab(label)).left)
      rerender(tabs('Import', 900))
      const before = places()
      rerender(tabs('Departments', 900))
      expect(places()).toEqual(before)
    })
  })
}

/** Nothing lies over its middle or cuts it off. */
function isInSight(element: Element): boolean {
  const { left, top, width, height } = boxOf(element)
  const there = document.elementFromPoint(left + width / 2, top + height / 2)
  return there !== null && element.contains(there)
}
