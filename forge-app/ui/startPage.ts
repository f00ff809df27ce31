import { type Client, isTransportFault, pollingLine } from '@counterpart/client'
import type { AtlaskitSurface } from '@counterpart/kit-atlaskit'
import { memoryIn, mount, type Nav, openStage, type Stage } from '@counterpart/screens'
import { languageOf } from '@counterpart/words'
import { modules } from '../src/modules.ts'
import { bridgeTransport, type Invoke } from './bridgeTransport.ts'
import { flagsOf, type ShowFlag } from './flags.ts'
import { keepInSight } from './inSight.ts'
import { type JiraHistory, jiraNav, panelNav } from './jiraNav.ts'
import { obstacleOf, type Trouble, type WaysOn } from './obstacles.ts'
import { restOf } from './restOf.ts'
import { type JiraContext, type Surroundings, surroundingsOf } from './surroundings.ts'

/** What the page asks of the bridge of Jira. */
export type Bridge = {
  readonly invoke: Invoke
  readonly showFlag: ShowFlag
  readonly router: {
    getUrl(to: { target: 'module'; moduleKey: string; projectKey?: string }): Promise<{ readonly href: string } | null>
  }
  readonly view: {
    getContext(): Promise<JiraContext & { readonly cloudId?: string | undefined }>
    createHistory(): Promise<JiraHistory>
    readonly theme: { enable(): Promise<void> }
  }
}

/** A reader waits no longer for Jira to say who it is. */
const patienceMs = 8_000
/** Where nobody tells of changes, what is on the screen is asked for again so often. */
const againMs = 20_000

/** Shows the product in whichever place of Jira the page stands, or says why not. */
export async function startPage(element: HTMLElement, meetBridge: () => Promise<Bridge>): Promise<void> {
  const window = element.ownerDocument.defaultView as Window
  const before = () => {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const look = { language: languageOf(window.navigator.language), colorMode: 'light' } as const
    return openStage(element, { ...around, timeZone }, look)
  }
  const bridge = await meetBridge().catch(() => null)
  if (!bridge) return tell(before(), 'outside', window)
  // Nothing is shown until Jira has dressed the page: what came before would dress it in another way.
  const context = await inTime(Promise.all([bridge.view.getContext(), bridge.view.theme.enable()]))
  if (!context) return tell(before(), 'silent', window)
  const [{ cloudId = '' }] = context
  const surroundings = surroundingsOf(context[0])
  const surface: AtlaskitSurface = { place: surroundings.place, showFlag: flagsOf(bridge.showFlag) }
  const stage = openStage(element, { ...around, surface, timeZone: surroundings.timeZone }, surroundings)
  watchTheme(element.ownerDocument, (colorMode) => stage.look({ ...surroundings, colorMode }))
  keepInSight(element.ownerDocument)
  stage.notice()
  const nav = await navIn(bridge, surroundings)
  await enter(stage, bridge.invoke, { ...surroundings, nav, room: `${cloudId}.`, restMs: restOf(window) }, window)
}

const around = { instance: 'jira', parts: ['jira'], mount } as const

/** A panel has no address in Jira; and where Jira gives none, the product finds its way without. */
async function navIn({ view, router }: Bridge, { place, start, links }: Surroundings): Promise<Nav> {
  const found = await inTime(router.getUrl({ target: 'module', ...links }))
  const home = found ? found.href.replace(/\/$/, '') : null
  const history = place === 'panel' ? null : await inTime(view.createHistory())
  return history ? jiraNav(history, start, home) : panelNav(start, home)
}

type Entering = Surroundings & { readonly nav: Nav; readonly room: string; readonly restMs: () => number | null }

async function enter(stage: Stage, invoke: Invoke, entering: Entering, window: Window): Promise<void> {
  stage.notice()
  const { language, nav, room, restMs, links } = entering
  const again = () => void enter(stage, invoke, entering, window)
  const { close, ...line } = pollingLine(bridgeTransport(invoke, language), { everyMs: againMs, restMs })
  // Jira shows this page to its administrators alone: nobody else can connect the site.
  const connect = links.moduleKey === modules.admin ? connectBy(line.client, again) : undefined
  const stop = (trouble: Trouble) => {
    close()
    tell(stage, trouble, window, { retry: again, connect })
  }
  try {
    const reply = await line.client.getMe()
    if (!reply.ok) return stop({ refused: reply.refusal })
    const memory = memoryIn(() => window.localStorage, room)
    stage.product({ ...line, me: reply.value, nav, memory })
  } catch (fault) {
    stop(isTransportFault(fault) ? 'unreachable' : 'broken')
  }
}

const connectBy =
  (client: Client, connected: () => void): NonNullable<WaysOn['connect']> =>
  async (code) => {
    try {
      const reply = await client.redeemConnectionCode({ body: { code } })
      if (!reply.ok) return reply.refusal
    } catch (fault) {
      if (isTransportFault(fault)) return 'unreachable'
      throw fault
    }
    connected()
    return null
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

function tell(
  stage: Stage,
  trouble: Trouble,
  window: Window,
  ways: WaysOn = { retry: () => window.location.reload() },
): void {
  stage.notice((words) => obstacleOf(trouble, words, ways))
}
