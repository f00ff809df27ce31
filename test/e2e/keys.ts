import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const mostStops = 160
const mostSteps = 60
const guard = 60_000

/** The hands of a person who has no mouse: they press nothing that the keyboard is not on, and see where it is. */
export function keysOn(page: Page) {
  const { keyboard } = page
  let isAnywhere = false

  /**
   * Presses Tab, or Shift+Tab for what stands above, until the keyboard is at something, or within it. What was done
   * before has left the keyboard somewhere: who works by keys must not begin at the top of the page again.
   */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor()
    if (isAnywhere) await page.waitForFunction(() => document.activeElement !== document.body)
    isAnywhere = true
    for (let stops = 0; stops < mostStops; stops++) {
      const at = await target.evaluate((element) => {
        const { activeElement } = document
        if (element.contains(activeElement)) return 'here'
        const place = activeElement ? element.compareDocumentPosition(activeElement) : 0
        return place & Node.DOCUMENT_POSITION_FOLLOWING ? 'behind' : 'before'
      })
      if (at === 'here') return expect(await isSeen(page)).toBe(true)
      await keyboard.press(at === 'behind' ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`the keyboard does not reach ${target}`)
  }

  async function press(target: Locator, key = 'Enter'): Promise<void> {
    await tabTo(target)
    await keyboard.press(key)
  }

  async function write(field: Locator, text: string): Promise<void> {
    await tabTo(field)
    await keyboard.insertText(text)
  }

  /** Presses a key until something is true. */
  async function until(isThere: () => Promise<boolean>, key: string): Promise<void> {
    for (let steps = 0; !(await isThere()); steps++) {
      if (steps === mostSteps) throw new Error(`${key} does not lead there`)
      await keyboard.press(key)
    }
  }

  /** Takes an option of a list: the browser's own is opened and walked by arrows, another one is searched by typing. */
  async function choose(list: Locator, option: string): Promise<void> {
    await tabTo(list)
    if (!(await list.evaluate((element) => element instanceof HTMLSelectElement))) {
      // Lists of the browser's own have options, too.
      const found = page.getByRole('option', { name: option, exact: true }).and(page.locator('[role=option]'))
      await keyboard.insertText(option)
      await found.waitFor()
      await keyboard.press('Enter')
      return found.waitFor({ state: 'detached' })
    }
    const away = await list.evaluate((element, text) => {
      const select = element as HTMLSelectElement
      const open = [...select.options].filter(({ disabled }) => !disabled)
      // Where nothing is chosen yet it opens at the first.
      const at = Math.max(open.indexOf(select.options[select.selectedIndex] as HTMLOptionElement), 0)
      return open.findIndex((one) => one.text === text) - at
    }, option)
    await keyboard.press('Space')
    await expect.poll(() => list.evaluate((element) => element.matches(':open')), { timeout: guard }).toBe(true)
    for (let step = 0; step < Math.abs(away); step++) await keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp')
    await keyboard.press('Enter')
    const chosen = () => list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text)
    await expect.poll(chosen, { timeout: guard }).toBe(option)
  }

  /** Takes one of several answers: a tab leads to the question, arrows from one answer to the next. */
  async function answer(question: Locator, name: string): Promise<void> {
    const wanted = question.getByRole('radio', { name, exact: true })
    await tabTo(question)
    if (await isAt(wanted)) await until(() => wanted.isChecked(), 'Space')
    else await until(() => wanted.isChecked(), 'ArrowDown')
  }

  async function find(field: Locator, typed: string, person: RegExp): Promise<void> {
    await write(field, typed)
    const option = page.getByRole('option', { name: person })
    await option.waitFor()
    const id = await option.getAttribute('id')
    await until(async () => (await field.getAttribute('aria-activedescendant')) === id, 'ArrowDown')
    await keyboard.press('Enter')
    await option.waitFor({ state: 'detached' })
  }

  /** Writes a day as each control reads it: the browser's own part by part, Atlaskit's as the language has it. */
  async function writeDay(field: Locator, day: string, language: string): Promise<void> {
    await tabTo(field)
    const [year = '', month = '', date = ''] = day.split('-')
    const kind = await field.evaluate((element) =>
      (element as HTMLInputElement).type === 'date' ? 'native' : element.getAttribute('aria-haspopup'),
    )
    if (kind === 'native') {
      await keyboard.type(`${month}${date}${year}`)
    } else if (kind === 'dialog') {
      await keyboard.insertText(day)
    } else {
      await keyboard.insertText(new Intl.DateTimeFormat(language).format(new Date(`${day}T12:00`)))
      await keyboard.press('Enter')
    }
  }

  /** Opens a menu and takes one of its items. */
  async function take(menu: Locator, item: string): Promise<void> {
    await press(menu)
    const wanted = page.getByRole('menuitem', { name: item, exact: true })
    await wanted.waitFor()
    await until(() => isAt(wanted), 'ArrowDown')
    expect(await isSeen(page)).toBe(true)
    await keyboard.press('Enter')
  }

  /** F8 leads to the last message, wherever the keyboard is. */
  async function takeBack(name: string): Promise<void> {
    const undo = page.getByRole('button', { name, exact: true }).last()
    await undo.waitFor()
    await keyboard.press('F8')
    expect(await isAt(undo)).toBe(true)
    expect(await isSeen(page)).toBe(true)
    await keyboard.press('Enter')
  }

  return { keyboard, tabTo, press, write, until, choose, answer, find, writeDay, take, takeBack }
}

/** Whether the keyboard is at exactly this. */
export const isAt = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** Whether one sees where the keyboard is. */
export const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.matches(':focus-visible') === true)
