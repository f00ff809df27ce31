import { nativeWays, type Ways } from '@counterpart/kit/suite'
import { fireEvent, screen, within } from '@testing-library/react'

const isNative = (field: HTMLElement) => field instanceof HTMLSelectElement

/** In a form lists and calendars are Atlaskit's own: they open under the field they are written in. */
export const listWays: Ways = {
  async choose(select, option) {
    if (isNative(select)) return nativeWays.choose(select, option)
    fireEvent.keyDown(select, { key: 'ArrowDown' })
    fireEvent.click(await screen.findByRole('option', { name: option }))
  },
  isClearable: (select) =>
    isNative(select)
      ? nativeWays.isClearable(select)
      : within(boxOf(select)).queryByRole('button', { name: 'Clear' }) !== null,
  async clear(select) {
    if (isNative(select)) return nativeWays.clear(select)
    fireEvent.mouseDown(within(boxOf(select)).getByRole('button', { name: 'Clear' }))
  },
  async enterDate(field, date) {
    if (date === null) {
      fireEvent.mouseDown(within(boxOf(field)).getByRole('button', { name: 'Clear' }))
      return
    }
    const [year, month, day] = date.split('-').map(Number)
    field.focus()
    fireEvent.input(field, { target: { value: `${month}/${day}/${year}` } })
    fireEvent.keyDown(field, { key: 'Enter' })
  },
}

const boxOf = (field: HTMLElement) => field.closest<HTMLElement>('.k-field') as HTMLElement
