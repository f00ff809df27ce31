/** What each key does in the queue. `j` and `k` are where vi, mail programs and issue trackers have them. */
export const shortcuts = {
  j: 'next',
  k: 'previous',
  x: 'select',
  t: 'triage',
  a: 'assign',
  w: 'wait',
  h: 'hand-off',
  '/': 'search',
  '?': 'help',
} as const
export type ShortcutKey = keyof typeof shortcuts
export type Shortcut = (typeof shortcuts)[ShortcutKey]

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'>

/** What was meant by a key; null for one that means nothing here, or that is typed, composed or meant for the browser. */
export function shortcutOf(event: Pressed, target: EventTarget | null): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return null
  if (target instanceof Element && isTyping(target)) return null
  return Object.hasOwn(shortcuts, event.key) ? shortcuts[event.key as ShortcutKey] : null
}

/** In a text, a list that letters choose from, a menu, or a dialog a letter means what it says there. */
const isTyping = (element: Element): boolean =>
  element.closest(
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], [role=textbox], ' +
      '[role=searchbox], [role=combobox], [role=listbox], [role=menu], [role=dialog], dialog',
  ) !== null
