// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { shortcutOf, shortcuts } from './keys.ts'

const pressed = (key: string, more: object = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false },
  ...more,
})
const inside = (html: string) => {
  document.body.innerHTML = html
  return document.body.querySelector('[data-here]')
}

describe('a key in the queue', () => {
  it.each(Object.entries(shortcuts))('%s: %s', (key, shortcut) => {
    expect(shortcutOf(pressed(key), document.body)).toBe(shortcut)
    expect(shortcutOf(pressed(key), inside('<a href="#" data-here>row</a>'))).toBe(shortcut)
    expect(shortcutOf(pressed(key), inside('<input type="checkbox" data-here>'))).toBe(shortcut)
  })

  it.each([
    '<input data-here>',
    '<input type="search" data-here>',
    '<textarea data-here></textarea>',
    '<select data-here></select>',
    '<p contenteditable="true"><b data-here>text</b></p>',
    '<div role="menu"><button data-here>item</button></div>',
    '<dialog open><button data-here>OK</button></dialog>',
    '<div role="combobox" data-here></div>',
  ])('means nothing of this in %s', (html) => {
    for (const key of Object.keys(shortcuts)) expect(shortcutOf(pressed(key), inside(html))).toBeNull()
  })

  it.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'])(
    'means nothing of this with %s',
    (held) => {
      expect(shortcutOf(pressed('a', { [held]: true }), document.body)).toBeNull()
    },
  )

  it.each(['z', 'Enter', 'constructor', 'J'])('%s means nothing here', (key) => {
    expect(shortcutOf(pressed(key), document.body)).toBeNull()
  })
})
