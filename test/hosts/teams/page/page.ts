import { type Frame, openFrame } from './frame.ts'
import { type ShownPackage, textIn } from './package.ts'
import { type Context, contextAnswer, initializeAnswer, type Said } from './protocol.ts'

/** How the stand-in is asked for, in its address. */
const asked = new URLSearchParams(window.location.search)
const link = /^\/l\/entity\/([^/]+)\/([^/]+)$/.exec(window.location.pathname)
const shown = (await (await fetch('/stand-in/package.json')).json()) as ShownPackage
const { manifest } = shown
const locale = asked.get('locale') ?? 'en-us'
let theme = asked.get('theme') ?? 'default'
let tab: Frame | null = null
let dialog: { readonly frame: Frame; readonly opener: Frame; readonly said: Said; readonly box: HTMLElement } | null =
  null

/** What tests ask and look at. */
const log: { readonly frame: string; readonly func: string; readonly args: readonly unknown[] }[] = []
const standIn = {
  log,
  setTheme(next: string) {
    theme = next
    document.documentElement.dataset['theme'] = next
    for (const frame of frames()) {
      frame.context.theme = next
      frame.tell('themeChange', 'themeChange', next)
    }
  },
  back: () => tab?.tell('backButton', 'backButtonPress'),
}
export type StandIn = typeof standIn
Object.assign(window, { standIn })

const frames = () => [tab, dialog?.frame].filter((frame): frame is Frame => frame != null)
const find = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E

const contextOf = (entityId: string, frameContext: Context['frameContext'], subEntityId = ''): Context => ({
  ...{ theme, locale, entityId, subEntityId, frameContext, appId: manifest.id },
})

/** The address in the package, with what Teams fills in, at the place where the pages really are. */
function addressOf(contentUrl: string): string {
  const filled = contentUrl.replaceAll('{app.theme}', theme).replaceAll('{app.locale}', locale)
  const { pathname, search, hash } = new URL(filled)
  return shown.origin + pathname + search + hash
}

function openTab(id: string, subEntityId = ''): void {
  const found = manifest.staticTabs.find(({ entityId }) => entityId === id) ?? manifest.staticTabs[0]
  if (!found) throw new Error('the package has no tabs')
  closeDialog(['closed'])
  tab?.element.remove()
  for (const button of find('tabs').children) button.toggleAttribute('aria-current', false)
  find(`tab-${found.entityId}`).setAttribute('aria-current', 'page')
  const context = contextOf(found.entityId, 'content', subEntityId)
  tab = openFrame(find('content'), 'tab', addressOf(found.contentUrl), context)
}

function openDialog(opener: Frame, said: Said): void {
  const [info] = said.args as [{ url: string; title: string; width: number | string; height: number | string }]
  const { origin } = new URL(info.url)
  // Teams opens pages of the domains that the package names, and no others.
  if (origin !== shown.origin) return opener.answer(said, ['the domain of the dialog is not in validDomains', null])
  const box = document.createElement('div')
  box.className = 'dialog'
  box.innerHTML =
    '<section role="dialog"><header><strong></strong><button type="button">✕</button></header><div class="room"></div></section>'
  const part = <E extends HTMLElement>(selector: string) => box.querySelector(selector) as E
  const section = part('section')
  section.style.inlineSize = lengthOf(info.width)
  section.style.blockSize = lengthOf(info.height)
  section.setAttribute('aria-label', info.title)
  part('strong').textContent = info.title
  const button = part<HTMLButtonElement>('button')
  button.setAttribute('aria-label', 'Close dialog')
  button.addEventListener('click', () => closeDialog(['User cancelled/closed the task module.', null]))
  find('content').append(box)
  const context = contextOf(opener.context.entityId, 'task')
  dialog = { frame: openFrame(part('.room'), 'dialog', info.url, context), opener, said, box }
}

const lengthOf = (size: number | string) => (typeof size === 'number' ? `${size}px` : '600px')

function closeDialog(answer: readonly unknown[]): void {
  if (!dialog) return
  const { box, opener, said } = dialog
  dialog = null
  box.remove()
  opener.answer(said, answer)
}

/** A token, or why there is none; whoever serves the stand-in decides. */
async function tokenFor(silent: boolean): Promise<readonly [boolean, string]> {
  const person = asked.get('person') ?? ''
  const answer = await fetch(`/stand-in/token?${new URLSearchParams({ person, silent: String(silent) })}`, {
    method: 'POST',
  })
  const { token, reason } = (await answer.json()) as { token?: string; reason?: string }
  return token === undefined ? [false, reason ?? 'unknown'] : [true, token]
}

async function hear(frame: Frame, said: Said): Promise<void> {
  const { func, args = [] } = said
  log.push({ frame: frame.element.title, func, args })
  const answer = (...values: readonly unknown[]) => frame.answer(said, values)
  switch (func) {
    case 'initialize':
      return answer(...initializeAnswer(frame.context.frameContext))
    case 'getContext':
      return answer(...contextAnswer(frame.context))
    case 'registerHandler':
      frame.handlers.add(String(args[0]))
      return
    case 'authentication.getAuthToken':
      return answer(...(await tokenFor(args[2] === true)))
    case 'appInitialization.success':
      return answer(undefined)
    case 'tasks.startTask':
      return openDialog(frame, said)
    case 'tasks.completeTask':
      return closeDialog([null, args[0]])
    case 'navigateBack':
      return answer(true)
    case 'appInitialization.appLoaded':
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
    case 'readyToUnload':
      return
    default:
      // Found by the tests: what the app says and the stand-in does not know is not passed over.
      log.push({ frame: frame.element.title, func: 'UNKNOWN', args: [func] })
  }
}

// A page around that is not Teams says nothing.
if (asked.get('silent') !== 'yes')
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<Said> | null>) => {
    const frame = frames().find(({ element }) => element.contentWindow === source)
    if (!frame || origin !== frame.origin || typeof data?.func !== 'string' || typeof data.id !== 'number') return
    void hear(frame, data as Said)
  })

document.documentElement.dataset['theme'] = theme
find('app').textContent = textIn(shown, locale, 'name.short')
find('back').addEventListener('click', standIn.back)
find('tabs').append(
  ...manifest.staticTabs.map(({ entityId }, i) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.id = `tab-${entityId}`
    button.textContent = textIn(shown, locale, `staticTabs[${i}].name`)
    button.addEventListener('click', () => openTab(entityId))
    return button
  }),
)
if (link) {
  if (decodeURIComponent(link[1] ?? '') !== manifest.id) throw new Error('a link to another app')
  const { subEntityId } = JSON.parse(asked.get('context') ?? '{}') as { subEntityId?: string }
  openTab(decodeURIComponent(link[2] ?? ''), subEntityId)
} else openTab(asked.get('tab') ?? '')
