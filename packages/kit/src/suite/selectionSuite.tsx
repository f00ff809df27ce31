import { createEvent, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Column, Kit } from '../index.ts'
import { renderIn } from './render.tsx'

type Row = { readonly key: string; readonly title: string }
const rows: readonly Row[] = ['Travel claim', '新电脑', 'Badge', 'Desk'].map((title, at) => ({ key: `R-${at}`, title }))

/** Picking some among many: rows of a table, a card among cards. */
export function selectionSuite(kit: Kit): void {
  const { Badge, Button, Card, Table, Text } = kit

  describe('rows that can be selected', () => {
    const show = renderIn(kit)
    const columns: readonly Column<Row>[] = [
      { id: 'key', header: 'Key', role: 'key', cell: (row) => row.key },
      { id: 'title', header: 'Request', role: 'title', cell: (row) => row.title },
    ]
    const told = vi.fn<(keys: readonly string[]) => void>()
    function Selecting({ at = [], onOpen }: { at?: readonly string[]; onOpen?: (row: Row) => void }) {
      const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(at))
      const take = (keys: ReadonlySet<string>) => {
        told([...keys].sort())
        setSelected(keys)
      }
      return (
        <Table
          label="Requests"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.key}
          selected={selected}
          onSelect={take}
          onOpen={onOpen}
        />
      )
    }
    const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })

    it('have a box each, named by what the row is about, and one for all', () => {
      show(<Selecting at={['R-1']} />)
      expect(screen.getAllByRole('checkbox')).toHaveLength(5)
      expect(box('新电脑').checked).toBe(true)
      expect([box('Select all').checked, box('Select all').indeterminate]).toEqual([false, true])
      fireEvent.click(box('Badge'))
      expect(told).toHaveBeenLastCalledWith(['R-1', 'R-2'])
      fireEvent.click(box('新电脑'))
      expect(told).toHaveBeenLastCalledWith(['R-2'])
    })

    it('are taken and left all at once, but for those that are not shown', () => {
      show(<Selecting at={['elsewhere']} />)
      expect(box('Select all').indeterminate).toBe(false)
      fireEvent.click(box('Select all'))
      expect(told).toHaveBeenLastCalledWith(['R-0', 'R-1', 'R-2', 'R-3', 'elsewhere'])
      expect(box('Select all').checked).toBe(true)
      fireEvent.click(box('Select all'))
      expect(told).toHaveBeenLastCalledWith(['elsewhere'])
      // Where the rows are folded, the words beside the box are what one presses.
      fireEvent.click(screen.getByText('Select all'))
      expect(told).toHaveBeenLastCalledWith(['R-0', 'R-1', 'R-2', 'R-3', 'elsewhere'])
    })

    it('are taken in a stretch with the shift key', () => {
      show(<Selecting />)
      fireEvent.click(box('Desk'))
      fireEvent.click(box('新电脑'), { shiftKey: true })
      expect(told).toHaveBeenLastCalledWith(['R-1', 'R-2', 'R-3'])
    })

    it('are walked with the arrows', () => {
      show(<Selecting />)
      box('Travel claim').focus()
      fireEvent.keyDown(box('Travel claim'), { key: 'ArrowDown' })
      expect(document.activeElement).toBe(box('新电脑'))
      fireEvent.keyDown(box('新电脑'), { key: 'ArrowUp' })
      expect(document.activeElement).toBe(box('Travel claim'))
    })

    it('are not opened by their box', () => {
      const open = vi.fn<(row: Row) => void>()
      show(<Selecting onOpen={open} />)
      fireEvent.click(box('Badge'))
      expect(open).not.toHaveBeenCalled()
      fireEvent.click(screen.getByRole('button', { name: 'Badge' }))
      expect(open).toHaveBeenCalledExactlyOnceWith(rows[2])
    })

    it('are no choice where nobody asks for one', () => {
      show(<Table label="Requests" columns={columns} rows={rows} rowKey={(row) => row.key} />)
      expect(screen.getByRole('table')).toBeTruthy()
      expect(screen.queryByRole('checkbox')).toBeNull()
    })
  })

  describe('a card', () => {
    const show = renderIn(kit)

    it('shows what it is given, under its title', () => {
      show(
        <Card
          title="新电脑"
          meta={<Text>Sales</Text>}
          badges={<Badge>2h left</Badge>}
          handle={<Button>Move</Button>}
          selected
        />,
      )
      const card = screen.getByRole('article', { name: '新电脑' })
      expect(card.getAttribute('aria-current')).toBe('true')
      for (const text of ['新电脑', 'Sales', '2h left', 'Move']) expect(card.textContent).toContain(text)
      expect(screen.queryByRole('button', { name: '新电脑' })).toBeNull()
    })

    it('opens by its title, in a new tab too, and not by its actions', () => {
      const [open, take] = [vi.fn<() => void>(), vi.fn<() => void>()]
      show(<Card title="Desk" onPress={open} href="#desk" actions={<Button onPress={take}>Take</Button>} />)
      expect(screen.getByRole('article').getAttribute('aria-current')).toBeNull()
      const title = screen.getByRole('link', { name: 'Desk' })
      const click = createEvent.click(title, { ctrlKey: true })
      fireEvent(title, click)
      expect([click.defaultPrevented, open.mock.calls.length]).toEqual([false, 0])
      fireEvent.click(title)
      fireEvent.click(screen.getByRole('button', { name: 'Take' }))
      expect([open.mock.calls.length, take.mock.calls.length]).toEqual([1, 1])
    })
  })
}
