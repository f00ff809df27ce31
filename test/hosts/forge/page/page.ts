import type { ColorMode, Heard, Module, Place, Said, Session, ShownIssue } from './protocol.ts'

const session = (await (await fetch('/stand-in/session.json')).json()) as Session
const { appId, environmentId, appOrigin, project, titles } = session
let colorMode = session.colorMode

/** What tests ask and look at. */
const log: { readonly method: string; readonly payload: unknown }[] = []
const standIn = {
  log,
  setTheme(next: ColorMode) {
    colorMode = next
    wear()
    tell({ bridge: 'theme', colorMode })
  },
  close: () => tell({ bridge: 'closing' }),
}
export type StandIn = typeof standIn
Object.assign(window, { standIn })

const find = (id: string): HTMLElement => document.getElementById(id) as HTMLElement
const own = `apps/${appId}/${environmentId}`
/** Where each full page of the app lies: what comes after it is the app's own. */
const pages = {
  queue: `/jira/core/projects/${project.key}/${own}`,
  admin: `/jira/settings/${own}`,
} as const
const types = { queue: 'jira:projectPage', admin: 'jira:adminPage', panel: 'jira:issuePanel' } as const

const { pathname } = window.location
const issueShown = session.issues.find(({ key }) => pathname === `/browse/${key}`)
const shown = (Object.keys(pages) as (keyof typeof pages)[]).find((key) => pathname.startsWith(pages[key]))
const key = issueShown ? 'panel' : shown
const module: Module | null = key ? { key, type: types[key] } : null
const base = shown && pages[shown]

function wear(): void {
  document.documentElement.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape'
  document.documentElement.dataset['colorMode'] = colorMode
}

function link(href: string, text: string): HTMLElement {
  const element = document.createElement('a')
  element.href = href
  element.textContent = text
  if (pathname === href) element.setAttribute('aria-current', 'page')
  return element
}

function drawIssue({ key, summary, description, status, reporter }: ShownIssue): HTMLElement {
  const room = document.createElement('div')
  room.className = 'issue'
  room.innerHTML =
    '<div><span></span><h1></h1><h2>Description</h2><p></p><h2></h2><div class="panel"></div></div><div><dl><dt>Status</dt><dd><span class="status"></span></dd><dt>Reporter</dt><dd></dd></dl></div>'
  const [path, title, , text, panelTitle] = room.querySelectorAll('span, h1, h2, p')
  const [, who] = room.querySelectorAll('dd')
  if (path) path.textContent = `${project.name} / ${key}`
  if (title) title.textContent = summary
  if (text) text.textContent = description
  if (panelTitle) panelTitle.textContent = titles['panel'] ?? ''
  if (who) who.textContent = reporter
  const badge = room.querySelector('.status')
  if (badge) badge.textContent = status
  find('content').append(room)
  if (session.statuses) addActs(room, session.statuses)
  return room.querySelector('.panel') as HTMLElement
}

/** What people do in Jira itself: move the issue, and write on it. */
function addActs(room: HTMLElement, statuses: NonNullable<Session['statuses']>): void {
  const shown = () => session.issues.find(({ id }) => id === issueShown?.id)
  const act = async (part: string, said: object) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(said) }
    await fetch(`/stand-in/issues/${issueShown?.id}/${part}`, options)
    await look()
  }
  const select = document.createElement('select')
  select.setAttribute('aria-label', 'Status')
  select.append(...statuses.map(({ id, name }) => new Option(name, id)))
  select.addEventListener('change', () => void act('status', { to: select.value }))
  room.querySelector('.status')?.replaceWith(select)

  const comments = document.createElement('div')
  comments.className = 'comments'
  comments.innerHTML =
    '<h2>Comments</h2><ul></ul><form><textarea rows="2" aria-label="Add a comment"></textarea><button>Save</button></form>'
  const [list, form, text] = ['ul', 'form', 'textarea'].map((name) => comments.querySelector(name))
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    const field = text as HTMLTextAreaElement
    if (field.value.trim() === '') return
    void act('comments', { text: field.value })
    field.value = ''
  })
  room.firstElementChild?.append(comments)

  const draw = () => {
    const issue = shown()
    select.value = statuses.find(({ name }) => name === issue?.status)?.id ?? ''
    list?.replaceChildren(
      ...(issue?.comments ?? []).map(({ by, text: said }) => {
        const line = document.createElement('li')
        const who = document.createElement('strong')
        who.textContent = by
        line.append(who, document.createElement('br'), said)
        return line
      }),
    )
  }
  const look = async () => {
    Object.assign(session, await (await fetch('/stand-in/session.json')).json())
    draw()
  }
  draw()
  // Others act, too.
  setInterval(() => void look(), 2000)
}

const place = (): Place => {
  const { pathname, search, hash } = window.location
  return { pathname: pathname.slice(base?.length ?? 0) || '/', search, hash }
}
const contextOf = ({ key, type }: Module) => ({
  accountId: session.accountId,
  cloudId: session.cloudId,
  siteUrl: window.location.origin,
  environmentId,
  environmentType: 'PRODUCTION',
  localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`,
  locale: session.locale,
  timezone: session.timeZone,
  moduleKey: key,
  theme: { colorMode, dark: 'dark', light: 'light' },
  surfaceColor: null,
  license: { active: true, isEvaluation: false, type: 'COMMERCIAL' },
  extension: {
    type,
    ...(type !== 'jira:adminPage' && { project: { id: project.id, key: project.key, type: 'service_desk' } }),
    ...(issueShown && { issue: { id: issueShown.id, key: issueShown.key, type: 'Task' }, isNewToIssue: false }),
  },
})

let frame: HTMLIFrameElement | null = null
const tell = (heard: Heard) => frame?.contentWindow?.postMessage(heard, appOrigin)

async function invoke(payload: unknown): Promise<unknown> {
  const answer = await fetch('/gateway/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ module, payload, extension: module && contextOf(module).extension }),
  })
  const { value, error } = (answer.ok ? await answer.json() : { error: `HTTP ${answer.status}` }) as {
    value?: unknown
    error?: string
  }
  if (error !== undefined) throw new Error(`There was an error invoking the function - ${error}`)
  return value
}

type Flag = { id: string; title?: string; description?: string; type?: string; actions: string[] }
function showFlag({ id, title = '', description = '', type = '', actions }: Flag): true {
  find(`flag-${id}`)?.remove()
  const flag = document.createElement('div')
  flag.id = `flag-${id}`
  flag.className = 'flag'
  flag.dataset['type'] = type
  flag.setAttribute('role', 'alert')
  flag.append(
    ...[title, description].filter(Boolean).map((text) => {
      const line = document.createElement('span')
      line.textContent = text
      return line
    }),
    ...actions.map((text, act) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = text
      button.addEventListener('click', () => tell({ bridge: 'pressed', flag: id, act }))
      return button
    }),
  )
  find('flags').append(flag)
  return true
}

const urlOf = (to: { target: string; moduleKey?: string; path?: string; issueKey?: string }): string | null => {
  if (to.target === 'issue') return `${window.location.origin}/browse/${to.issueKey}`
  const page = to.target === 'module' ? pages[to.moduleKey as keyof typeof pages] : undefined
  return page === undefined ? null : `${window.location.origin}${page}${to.path ?? ''}`
}

async function answerTo({ method, payload }: Said, from: Module): Promise<unknown> {
  const asked = payload as never
  switch (method) {
    case 'getContext':
      return contextOf(from)
    case 'theme':
      return colorMode
    case 'height':
      if (frame) frame.style.blockSize = `${payload}px`
      return
    case 'createHistory':
      if (base === undefined) throw new Error('history is not available here')
      return place()
    case 'moved': {
      const { action, location } = asked as { action: 'PUSH' | 'REPLACE'; location: Place }
      const address = `${base}${location.pathname}${location.search}${location.hash}`
      window.history[action === 'PUSH' ? 'pushState' : 'replaceState'](null, '', address)
      return
    }
    case 'stepped':
      return window.history.go(asked)
    case 'invoke':
      return invoke(asked)
    case 'getUrl':
      return urlOf(asked)
    case 'navigate': {
      const to = asked as { url?: string; type: string } & Parameters<typeof urlOf>[0]
      const address = to.url ?? urlOf(to) ?? ''
      if (to.type === 'new-tab') window.open(address, '_blank', 'noopener')
      else window.location.assign(address)
      return
    }
    case 'showFlag':
      return showFlag(asked)
    case 'closeFlag':
      find(`flag-${(asked as Flag).id}`)?.remove()
      return true
    default:
      // Found by the tests: what the app asks and the stand-in does not know is not passed over.
      log.push({ method: 'UNKNOWN', payload: method })
      throw new Error(`the stand-in knows no ${method}`)
  }
}

async function hear(said: Said, from: Module): Promise<void> {
  if (said.method !== 'height') log.push({ method: said.method, payload: said.payload })
  const { id } = said
  try {
    tell({ bridge: 'answer', id, value: await answerTo(said, from) })
  } catch (fault) {
    tell({ bridge: 'answer', id, error: fault instanceof Error ? fault.message : String(fault) })
  }
}

function openApp(room: HTMLElement, opened: Module): void {
  frame = document.createElement('iframe')
  frame.title = titles[opened.key] ?? ''
  frame.allow = 'clipboard-write'
  frame.src = `${appOrigin}/${environmentId}/page/index.html`
  room.append(frame)
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<Said> | null>) => {
    if (source !== frame?.contentWindow || origin !== appOrigin || data?.bridge !== 'call') return
    void hear(data as Said, opened)
  })
}

wear()
find('who').textContent = session.name
find('side').append(
  link(pages.queue, titles['queue'] ?? ''),
  ...session.subpages.map(({ route, title }) => {
    const inside = link(`${pages.queue}/${route}`, title)
    inside.classList.add('inside')
    return inside
  }),
  ...session.issues.map(({ key, summary }) => link(`/browse/${key}`, `${key} ${summary}`)),
  link(pages.admin, titles['admin'] ?? ''),
)
window.addEventListener('popstate', () => tell({ bridge: 'location', location: place(), action: 'POP' }))
// A page around that is not Jira says nothing.
if (module && new URLSearchParams(window.location.search).get('silent') !== 'yes')
  openApp(issueShown ? drawIssue(issueShown) : find('content'), module)
else if (module) {
  const quiet = document.createElement('iframe')
  quiet.title = titles[module.key] ?? ''
  quiet.src = `${appOrigin}/${environmentId}/page/index.html`
  find('content').append(quiet)
}
