import { type Language, languages, wordsFor } from '@counterpart/words'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render } from '@testing-library/react'
import { afterEach } from 'vitest'
import { App } from '../App.tsx'
import { makeQueries } from '../data/useAsk.ts'
import type { Change, FileShelf, Host, Memory } from '../host/host.ts'
import { makeTicker } from '../host/ticker.ts'
import { WithWords } from '../host/WithWords.tsx'
import { memoryNav } from '../nav/nav.ts'
import type { Route } from '../nav/route.ts'
import type { FakeServer } from './fakeServer.ts'
import { connect } from './fakeTransport.ts'

export { aServer } from './aServer.ts'

// Only a guard against what never comes: screens come in chunks of their own, and a busy machine takes its time to load one.
configure({ asyncUtilTimeout: 60_000 })
afterEach(cleanup)
// A part of the texts that came between two steps of a test would take the page away for that moment.
await Promise.all(languages.map((language) => wordsFor(language)))

type Options = {
  readonly language?: Language
  readonly memory?: Memory
  readonly files?: FileShelf
  readonly surface?: object
}

/** A host in memory, with what a test may look at and do from outside. */
export function hostOver(
  server: FakeServer,
  start: Route,
  { language = 'en', memory = memoryOf(), files, surface }: Options = {},
) {
  const { client, wire } = connect(server)
  const nav = memoryNav(start)
  const heard = new Set<(change: Change) => void>()
  const host: Host = {
    instance: 'test',
    me: server.answer('getMe', {}) as Host['me'],
    language,
    timeZone: 'Asia/Shanghai',
    colorMode: 'light',
    surface,
    client,
    nav,
    memory,
    files,
    now: () => server.now,
    watch(listener) {
      heard.add(listener)
      return () => heard.delete(listener)
    },
  }
  return {
    host,
    nav,
    wire,
    tell: (change: Change) => {
      for (const listener of heard) listener(change)
    },
  }
}

/** Shows the product at a place, to the person whom the server knows as `me`. */
export function show(server: FakeServer, start: Route, options: Options = {}) {
  const outside = hostOver(server, start, options)
  const queries = makeQueries({ retries: 0 })
  const ticker = makeTicker(document)
  const rendered = render(
    <QueryClientProvider client={queries}>
      <WithWords host={outside.host} ticker={ticker}>
        <App />
      </WithWords>
    </QueryClientProvider>,
  )
  return { ...outside, unmount: rendered.unmount }
}

export function memoryOf(): Memory {
  const kept = new Map<string, string>()
  return {
    read: (key) => kept.get(key) ?? null,
    write(key, text) {
      if (text === null) kept.delete(key)
      else kept.set(key, text)
    },
  }
}
