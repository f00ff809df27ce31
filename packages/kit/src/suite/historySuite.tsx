import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Kit } from '../index.ts'
import { renderIn } from './render.tsx'

/** What a page about one thing is made of: its facts, its history, what stands beside it. */
export function historySuite(kit: Kit): void {
  const { Badge, Facts, FileButton, Page, Text, Timeline } = kit
  describe('a page about one thing', () => {
    const show = renderIn(kit)

    it('puts what is beside it after what it is about', () => {
      show(
        <Page title="IT-1" aside={<Text>Facts</Text>}>
          <Text>History</Text>
        </Page>,
      )
      const beside = screen.getByRole('complementary')
      expect(beside.textContent).toBe('Facts')
      expect(beside.compareDocumentPosition(screen.getByText('History'))).toBe(Node.DOCUMENT_POSITION_PRECEDING)
    })

    it('names each fact', () => {
      show(<Facts items={[{ id: 'who', label: 'Requester', value: <Text>Sam</Text> }]} />)
      expect(screen.getByRole('term').textContent).toBe('Requester')
      expect(screen.getByRole('definition').textContent).toBe('Sam')
    })

    it('tells a history in order, with what was written', () => {
      show(
        <Timeline
          label="History"
          entries={[
            { id: '1', icon: 'add', title: 'Raised', time: 'Monday' },
            {
              id: '2',
              icon: 'comment',
              tone: 'warning',
              title: 'Note',
              time: 'Tuesday',
              badge: <Badge>Internal</Badge>,
              body: 'No spare parts',
            },
          ]}
        />,
      )
      const entries = within(screen.getByRole('list', { name: 'History' })).getAllByRole('listitem')
      expect(entries.map((entry) => entry.textContent)).toEqual(['RaisedMonday', 'NoteInternalTuesdayNo spare parts'])
    })

    it('hands over the chosen file, and the same one again', () => {
      const pick = vi.fn<(file: File) => void>()
      show(<FileButton label="Upload a log" accept={['.csv']} onPick={pick} />)
      const input = screen.getByLabelText<HTMLInputElement>('Upload a log')
      expect(input.accept).toBe('.csv')
      const file = new File(['number'], 'log.csv')
      for (const _ of [1, 2]) fireEvent.change(input, { target: { files: [file] } })
      expect(pick.mock.calls).toEqual([[file], [file]])
    })
  })
}
