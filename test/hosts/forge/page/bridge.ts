import type { Heard, Place, Said } from './protocol.ts'

/*
 * Stands in the app's page before its bundle, as Jira puts it there. It carries data by messages; functions stay on
 * this side.
 */
;(() => {
  type Listener = (location: Place, action: string) => void
  const own = new URL((document.currentScript as HTMLScriptElement).src)
  const product = own.searchParams.get('product') ?? ''
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (why: Error) => void }>()
  const flags = new Map<string, readonly { readonly onClick: () => void }[]>()
  const root = document.documentElement
  let listeners: Listener[] = []
  let closing: (() => unknown) | undefined
  let last = 0

  const ask = (method: string, payload?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      window.parent.postMessage({ bridge: 'call', id: last, method, payload } satisfies Said, product)
    })

  const wear = (colorMode: string) => {
    root.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape'
    root.dataset['colorMode'] = colorMode
  }

  function tokens(): Promise<unknown> {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `${own.origin}/stand-in/tokens.css`
    return new Promise((resolve, reject) => {
      link.addEventListener('load', resolve)
      link.addEventListener('error', reject)
      document.head.append(link)
    })
  }

  const placeOf = (to: string | Partial<Place>): Place => {
    const { pathname, search, hash } =
      typeof to === 'string' ? new URL(to, 'https://app.invalid') : { pathname: '/', search: '', hash: '', ...to }
    return { pathname, search, hash }
  }

  const here: Record<string, (payload: never) => Promise<unknown>> = {
    async enableTheming() {
      await tokens()
      wear(String(await ask('theme')))
    },
    async createHistory() {
      const start = (await ask('createHistory')) as Place
      const go = (action: 'PUSH' | 'REPLACE') => (to: string | Partial<Place>) => {
        const location = placeOf(to)
        void ask('moved', { action, location })
        for (const listener of listeners) listener(location, action)
      }
      const step = (delta: number) => void ask('stepped', delta)
      return {
        action: 'POP',
        location: start,
        push: go('PUSH'),
        replace: go('REPLACE'),
        go: step,
        goBack: () => step(-1),
        goForward: () => step(1),
        listen(listener: Listener) {
          listeners.push(listener)
          return () => {
            listeners = listeners.filter((one) => one !== listener)
          }
        },
      }
    },
    async showFlag({ actions = [], ...flag }: { id: string; actions?: { text: string; onClick: () => void }[] }) {
      flags.set(String(flag.id), actions)
      return ask('showFlag', { ...flag, actions: actions.map(({ text }) => text) })
    },
    async onClose(heard: () => unknown) {
      closing = heard
      return true
    },
  }
  const callBridge = (method: string, payload?: unknown) =>
    Object.hasOwn(here, method) ? here[method]?.(payload as never) : ask(method, payload)
  Object.assign(globalThis, { __bridge: { callBridge } })

  window.addEventListener('message', ({ origin, source, data }: MessageEvent<Heard | null>) => {
    if (origin !== product || source !== window.parent || !data) return
    switch (data.bridge) {
      case 'answer': {
        const asked = waiting.get(data.id)
        waiting.delete(data.id)
        if (data.error === undefined) asked?.resolve(data.value)
        else asked?.reject(new Error(data.error))
        return
      }
      case 'theme':
        return wear(data.colorMode)
      case 'location':
        for (const listener of listeners) listener(data.location, data.action)
        return
      case 'pressed':
        flags.get(data.flag)?.[data.act]?.onClick()
        return
      case 'closing':
        closing?.()
    }
  })

  // Jira makes the frame as high as what stands in it.
  let height = 0
  const measure = () => {
    const next = Math.ceil(Math.max(0, ...[...document.body.children].map((one) => one.getBoundingClientRect().bottom)))
    if (next === height) return
    height = next
    void ask('height', height)
  }
  window.addEventListener('DOMContentLoaded', () => {
    const watch = new ResizeObserver(measure)
    for (const one of document.body.children) watch.observe(one)
    measure()
  })
})()
