import type { Context, Said } from './protocol.ts'

/** A page of the app inside the stand-in. */
export type Frame = {
  readonly element: HTMLIFrameElement
  readonly origin: string
  readonly context: Context
  readonly handlers: Set<string>
  answer(said: Said, args: readonly unknown[]): void
  /** Tells it of something, if it has asked to be told. */
  tell(handler: string, func: string, ...args: readonly unknown[]): void
}

export function openFrame(room: HTMLElement, title: string, address: string, context: Context): Frame {
  const element = document.createElement('iframe')
  element.title = title
  element.allow = 'clipboard-read; clipboard-write'
  element.src = address
  room.append(element)
  const { origin } = new URL(address)
  const handlers = new Set<string>()
  const post = (message: object) => element.contentWindow?.postMessage(message, origin)
  return {
    element,
    origin,
    context,
    handlers,
    answer: ({ id, uuidAsString }, args) =>
      post({ id, uuidAsString, args, monotonicTimestamp: Math.round(performance.now()) }),
    tell(handler, func, ...args) {
      // An event has no id: by that the other side knows it from an answer.
      if (handlers.has(handler)) post({ func, args })
    },
  }
}
