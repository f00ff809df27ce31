import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'

type Name = string | RegExp
/** Where hands are at work: the whole page, or a part of it. */
type Within = ReturnType<typeof within>

/** The dialog on top, once it has come. */
export const dialog = async (): Promise<Within> => within((await screen.findAllByRole('dialog')).at(-1) as HTMLElement)

/** Presses a button once it is there. */
export async function press(name: Name, where: Within = screen): Promise<void> {
  fireEvent.click(await where.findByRole('button', { name }))
}

/** Writes into a field, and goes on to the next. */
export async function write(name: Name, text: string, where: Within = screen): Promise<void> {
  const field = await where.findByLabelText(name)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
}

/** Takes an option of a list, be it the browser's own or one that opens under its field. */
export async function choose(name: Name, option: string, where: Within = screen): Promise<void> {
  // A heavy list comes a little later, and a field of text stands there meanwhile.
  const list = await where.findByRole('combobox', { name })
  if (list instanceof HTMLSelectElement) {
    const value = await waitFor(() => {
      const found = [...list.options].find(({ text }) => text === option)
      if (!found) throw new Error(`there is no ${option}`)
      return found.value
    })
    fireEvent.change(list, { target: { value } })
    return
  }
  fireEvent.keyDown(list, { key: 'ArrowDown' })
  const opened = await waitFor(() => {
    // Another list on the page, of the browser's own, may have an option of that name.
    const found = screen.queryAllByRole('option', { name: option }).find((one) => !(one instanceof HTMLOptionElement))
    if (!found) throw new Error(`there is no ${option}`)
    return found
  })
  fireEvent.click(opened)
}

/** Writes a date as the reader's language has it, where a kit reads it so. @param date `yyyy-mm-dd` */
export async function writeDate(name: Name, date: string, where: Within = screen): Promise<void> {
  const field = (await where.findByLabelText(name)) as HTMLInputElement
  // A date picker of Atlaskit's is a list of one date, and takes what is written once it is confirmed.
  const isList = field.getAttribute('role') === 'combobox' && field.getAttribute('aria-haspopup') !== 'dialog'
  if (!isList) {
    // What was there before is put into the field by an effect, which would undo what is written.
    await act(async () => {})
    fireEvent.change(field, { target: { value: date } })
    fireEvent.blur(field)
    return
  }
  const [year, month, day] = date.split('-').map(Number)
  field.focus()
  fireEvent.input(field, { target: { value: `${month}/${day}/${year}` } })
  fireEvent.keyDown(field, { key: 'Enter' })
}
