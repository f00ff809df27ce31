import { isTransportFault, pollingLine, type Reply } from '@counterpart/client'
import { memoryIn, memoryNav, mount, type Obstacle, openStage, parseRoute, type Stage } from '@counterpart/screens'
import { languageOf, type Words } from '@counterpart/words'
import { bridgeTransport, type Invoke } from './bridgeTransport.ts'
import { type JiraContext, surroundingsOf } from './surroundings.ts'

/** What the page asks of the bridge of Jira. */
export type Bridge = {
  readonly invoke: Invoke
  readonly view: {
    getContext(): Promise<JiraContext & { readonly cloudId?: string | undefined }>
    readonly theme: { enable(): Promise<void> }
  }
}

/** A reader waits no longer for Jira to say who it is. */
const patienceMs = 8_000
/** Jira tells no changes: what is on the screen is asked for again so often, while somebody looks. */
const againMs = 20_000

type Refused = Extract<Reply<'getMe'>, { ok: false }>['refusal']
/** Why the product is not shown. */
type Trouble = 'outside' | 'silent' | 'unreachable' | 'broken' | { readonly refused: Refused }

/** Shows the product in whichever place of Jira the page stands, or says why not. */
export async function startPage(element: HTMLElement, meetBridge: () => Promise<Bridge>): Promise<void> {
  const window = element.ownerDocument.defaultView as Window
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const look = { language: languageOf(window.navigator.language), colorMode: 'light' } as const
  const before = openStage(element, { ...around, timeZone }, look)
  before.notice()
  const bridge = await meetBridge().catch(() => null)
  if (!bridge) return tell(before, 'outside', window)
  const context = await inTime(Promise.all([bridge.view.getContext(), bridge.view.theme.enable()]))
  if (!context) return tell(before, 'silent', window)
  const [{ cloudId = '' }] = context
  const surroundings = surroundingsOf(context[0])
  const stage = openStage(element, { ...around, timeZone: surroundings.timeZone }, surroundings)
  watchTheme(element.ownerDocument, (colorMode) => stage.look({ ...surroundings, colorMode }))
  await enter(stage, bridge.invoke, { ...surroundings, room: `${cloudId}.` }, window)
}

const around = { instance: 'jira', parts: ['jira'], mount } as const

type Entering = ReturnType<typeof surroundingsOf> & { readonly room: string }

async function enter(stage: Stage, invoke: Invoke, entering: Entering, window: Window): Promise<void> {
  stage.notice()
  const { language, start, room } = entering
  const isWatched = () => !window.document.hidden
  const { close, ...line } = pollingLine(bridgeTransport(invoke, language), { everyMs: againMs, isWatched })
  const stop = (trouble: Trouble) => {
    close()
    tell(stage, trouble, window, () => void enter(stage, invoke, entering, window))
  }
  try {
    const reply = await line.client.getMe()
    if (!reply.ok) return stop({ refused: reply.refusal })
    const memory = memoryIn(() => window.localStorage, room)
    stage.product({ ...line, me: reply.value, nav: memoryNav(parseRoute(start)), memory })
  } catch (fault) {
    stop(isTransportFault(fault) ? 'unreachable' : 'broken')
  }
}

/** null: it took too long, or failed. */
function inTime<T>(answer: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), patienceMs)
    answer.then(resolve, () => resolve(null)).finally(() => clearTimeout(late))
  })
}

/** Jira writes its mode on the page, also when it changes. */
function watchTheme(page: Document, heard: (colorMode: 'light' | 'dark') => void): void {
  const root = page.documentElement
  const tell = () => heard(root.dataset['colorMode'] === 'dark' ? 'dark' : 'light')
  new MutationObserver(tell).observe(root, { attributeFilter: ['data-color-mode'] })
}

const tell = (stage: Stage, trouble: Trouble, window: Window, again = () => window.location.reload()): void =>
  stage.notice((words) => obstacleOf(trouble, words, again))

/** What is in the way, and what to do: to the reader, and to the administrator beside them. */
function obstacleOf(trouble: Trouble, { t }: Words, again: () => void): Obstacle {
  const act = { label: t('act.retry'), icon: 'refresh', onPress: again } as const
  switch (trouble) {
    case 'outside':
      return { icon: 'info', title: t('jira.outside'), detail: t('jira.outside.detail') }
    case 'silent':
      return { icon: 'info', title: t('jira.silent'), detail: t('jira.silent.detail'), act }
    case 'unreachable':
      return { icon: 'error', title: t('jira.unreachable'), detail: t('jira.unreachable.detail'), act }
    case 'broken':
      return { icon: 'error', title: t('broken.what'), detail: t('broken.detail'), act }
    default: {
      // The app has said it in the reader's language.
      const { title, detail } = trouble.refused
      return { icon: 'error', title, detail: detail ?? '', act }
    }
  }
}
