import { fireEvent } from '@testing-library/react'

/** How a hand works those controls that are built differently from kit to kit. */
export type Ways = {
  /** Opens a select and takes the option of that name. */
  choose(select: HTMLElement, option: string): Promise<void>
  isClearable(select: HTMLElement): boolean
  clear(select: HTMLElement): Promise<void>
  /** Writes a date, given as `yyyy-mm-dd`; null empties the field. */
  enterDate(field: HTMLElement, date: string | null): Promise<void>
}

/** With the browser's own controls. */
export const nativeWays: Ways = {
  async choose(select, option) {
    fireEvent.change(select, { target: { value: optionsOf(select).find(({ text }) => text === option)?.value } })
  },
  isClearable: (select) => optionsOf(select).some(({ value }) => value === ''),
  async clear(select) {
    fireEvent.change(select, { target: { value: '' } })
  },
  async enterDate(field, date) {
    fireEvent.change(field, { target: { value: date ?? '' } })
  },
}

const optionsOf = (select: HTMLElement) => [...(select as HTMLSelectElement).options]
