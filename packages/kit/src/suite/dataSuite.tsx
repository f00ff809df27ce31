import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Column, Kit, Sort, TableProps } from '../index.ts'
import { renderIn } from './render.tsx'

type Row = { readonly key: string; readonly title: string }
const rows: readonly Row[] = [
  { key: 'FIN-1', title: 'Travel claim' },
  { key: 'IT-2', title: '新电脑' },
]

export function dataSuite(kit: Kit): void {
  const { Avatar, Badge, Button, EmptyState, ProgressBar, Skeleton, Spinner, Table, Tabs } = kit

  describe('a table', () => {
    const show = renderIn(kit)
    const columns: readonly Column<Row>[] = [
      { id: 'key', header: 'Key', role: 'key', width: 'fit', cell: (row) => row.key },
      { id: 'title', header: 'Request', role: 'title', width: 'fill', sortable: true, cell: (row) => row.title },
      { id: 'act', header: 'Act', role: 'badge', cell: (row) => <Button>{`Take ${row.key}`}</Button> },
    ]
    const table = (props: Partial<TableProps<Row>> = {}) => (
      <Table label="Requests" columns={columns} rows={rows} rowKey={(row) => row.key} {...props} />
    )

    it('has its name, its headers and its cells', () => {
      show(table())
      const named = within(screen.getByRole('table', { name: 'Requests' }))
      expect(named.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Key', 'Request', 'Act'])
      expect(named.getByRole('cell', { name: '新电脑' })).toBeTruthy()
      expect(named.getAllByRole('row')).toHaveLength(3)
    })

    it('asks for the other order, and says which one it has', () => {
      const sorts: Sort[] = []
      const onSort = (sort: Sort) => void sorts.push(sort)
      const { rerender } = show(table({ onSort }))
      const press = () => fireEvent.click(screen.getByRole('button', { name: 'Request' }))
      press()
      rerender(table({ onSort, sort: { id: 'title', dir: 'asc' } }))
      expect(screen.getByRole('columnheader', { name: 'Request' }).getAttribute('aria-sort')).toBe('ascending')
      press()
      expect(sorts).toEqual([
        { id: 'title', dir: 'asc' },
        { id: 'title', dir: 'desc' },
      ])
      expect(screen.queryByRole('button', { name: 'Key' })).toBeNull()
    })

    it('opens a row by a click anywhere on it, once, but not by its own controls', () => {
      const open = vi.fn<(row: Row) => void>()
      show(table({ onOpen: open }))
      fireEvent.click(screen.getByRole('cell', { name: 'IT-2' }))
      fireEvent.click(screen.getByRole('button', { name: 'Travel claim' }))
      fireEvent.click(screen.getByRole('button', { name: 'Take FIN-1' }))
      expect(open.mock.calls).toEqual([[rows[1]], [rows[0]]])
    })

    it('lets a row open in a new tab', () => {
      const open = vi.fn<(row: Row) => void>()
      show(table({ onOpen: open, href: (row) => `#${row.key}` }))
      const link = screen.getByRole('link', { name: 'Travel claim' })
      expect(link.getAttribute('href')).toBe('#FIN-1')
      fireEvent.click(link, { ctrlKey: true })
      expect(open).not.toHaveBeenCalled()
      fireEvent.click(link)
      expect(open).toHaveBeenCalledExactlyOnceWith(rows[0])
    })

    it('waits for its first rows, and says when there are none', () => {
      const empty = <EmptyState title="No requests" action={<Button>Raise</Button>} />
      const { rerender } = show(table({ rows: [], loading: true, empty }))
      expect(screen.getByRole('status')).toBeTruthy()
      expect(screen.queryByText('No requests')).toBeNull()
      rerender(table({ rows: [], empty }))
      expect(screen.getByText('No requests')).toBeTruthy()
      expect(screen.getByRole('button', { name: 'Raise' })).toBeTruthy()
    })

    it('keeps its rows while it loads others', () => {
      show(table({ loading: true }))
      expect(screen.getByRole('cell', { name: 'FIN-1' })).toBeTruthy()
    })
  })

  describe('tabs', () => {
    const show = renderIn(kit)
    const tabs = [
      { id: 'mine', label: 'Mine' },
      { id: 'risk', label: 'At risk', count: 1200 },
      { id: 'all', label: 'All' },
    ] as const
    function Views() {
      const [selected, select] = useState<'mine' | 'risk' | 'all'>('mine')
      return (
        <Tabs label="Views" tabs={tabs} selected={selected} onSelect={select}>
          {`Panel of ${selected}`}
        </Tabs>
      )
    }
    const tab = (name: RegExp) => screen.getByRole('tab', { name })

    it('show the panel of the selected one', () => {
      show(<Views />)
      expect(screen.getByRole('tablist', { name: 'Views' })).toBeTruthy()
      expect(tab(/At risk\s*1,200/)).toBeTruthy()
      fireEvent.click(tab(/All/))
      expect(tab(/All/).getAttribute('aria-selected')).toBe('true')
      expect(screen.getByRole('tabpanel', { name: 'All' }).textContent).toBe('Panel of all')
    })

    it('are one stop, and arrows walk and select', () => {
      show(<Views />)
      const stops = () => screen.getAllByRole('tab').filter((each) => each.tabIndex === 0)
      const key = (name: string) => fireEvent.keyDown(document.activeElement as Element, { key: name })
      expect(stops()).toEqual([tab(/Mine/)])
      tab(/Mine/).focus()
      key('ArrowLeft')
      expect(document.activeElement).toBe(tab(/All/))
      key('ArrowRight')
      key('ArrowRight')
      expect(document.activeElement).toBe(tab(/At risk/))
      expect(stops()).toEqual([tab(/At risk/)])
      expect(screen.getByRole('tabpanel').textContent).toBe('Panel of risk')
      key('End')
      expect(screen.getByRole('tabpanel').textContent).toBe('Panel of all')
    })
  })

  describe('small things', () => {
    const show = renderIn(kit)

    it.each(['neutral', 'info', 'success', 'warning', 'danger', 'discovery'] as const)(
      'a %s badge says in words what it means',
      (tone) => {
        show(
          <Badge tone={tone} strong icon="clock">
            2h left
          </Badge>,
        )
        expect(screen.getByText('2h left')).toBeTruthy()
      },
    )

    it.each([
      { value: 0.5, now: '50' },
      { value: 0.999, now: '99' },
      { value: 1, now: '100' },
      { value: 7, now: '100' },
      { value: -1, now: '0' },
    ])('progress of $value reads $now', ({ value, now }) => {
      show(<ProgressBar label="Import" value={value} />)
      expect(screen.getByRole('progressbar', { name: 'Import' }).getAttribute('aria-valuenow')).toBe(now)
    })

    it('a person is named once', () => {
      const person = { id: '1', name: '欧阳修远', secondary: 'Finance' }
      const { rerender } = show(<Avatar person={person} />)
      expect(screen.getByRole('img', { name: '欧阳修远' })).toBeTruthy()
      rerender(<Avatar person={person} withName />)
      expect(screen.getByText('欧阳修远')).toBeTruthy()
      expect(screen.queryByRole('img')).toBeNull()
    })

    it('waiting is said', () => {
      show(
        <>
          <Spinner label="Sending" />
          <Skeleton label="Loading" shape="chart" />
        </>,
      )
      expect(screen.getAllByRole('status')).toHaveLength(2)
      expect(screen.getByText('Sending')).toBeTruthy()
      expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy()
    })
  })
}
