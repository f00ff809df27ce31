import { id, instant } from '@counterpart/core'
import type { Message } from '@counterpart/usecases'

/** Somebody is asked back; `facts` go over it as they are. */
export const aMessage = (facts: Partial<Message> = {}): Message => ({
  id: 'r-1:news:3:hr-one',
  kind: 'asked-back',
  at: instant('2026-03-02T10:00+08:00'),
  side: 'customer',
  language: 'en',
  request: { id: id('r-1'), key: id('IT-1'), title: 'The printer does not print' },
  by: 'Ada Lovelace',
  text: 'Which printer is it?',
  promise: null,
  ...facts,
})
