import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { languageOf, wordsFor } from '@counterpart/words'
import { Hono } from 'hono'
import { agent, type Colleague, customer, personaOf } from './personas.ts'
import type { Stand } from './stand.ts'
import { type Asked, type Listed, workbenchPage } from './workbenchPage.ts'

type Workbench = {
  readonly hub: string
  readonly stands: readonly Stand[]
  /** What belongs to programs at the address of the workbench itself. */
  readonly routes: readonly Hono[]
  /** The requests that can be looked at, the latest first. */
  readonly requests: () => Promise<readonly Listed[]>
}

/** The page on which all programs are seen, and its files. */
export function workbenchRoutes({ hub, stands, routes, requests }: Workbench): Hono {
  const hono = new Hono()
  hono.get('/', async (c) => {
    const listed = await requests()
    const asked = askedIn(new URL(c.req.url).searchParams, c.req.header('accept-language') ?? '', listed)
    const words = await wordsFor(asked.language, {}, ['workbench'])
    const panes = await Promise.all(
      stands.map(async (stand) => {
        const progress = stand.progress()
        const person = personaOf(asked.who[stand.id]) as Colleague
        const look = { person, language: asked.language, mode: asked.mode, request: asked.request }
        return { stand, progress, address: progress.state === 'ready' ? await stand.addressFor(look) : null }
      }),
    )
    return c.html(workbenchPage({ asked, hub, requests: listed, panes, words }))
  })
  hono.get('/workbench/:file', (c) => {
    const file = fileOf(c.req.param('file'))
    return file ? c.body(file.text, 200, { 'content-type': file.type }) : c.notFound()
  })
  for (const each of routes) hono.route('/', each)
  return hono
}

/** What is not said, or said wrong, is as at first: who asks sits at Teams and SharePoint, who serves at Jira. */
function askedIn(said: URLSearchParams, browser: string, listed: readonly Listed[]): Asked {
  const personAt = (stand: Stand['id'], first: Colleague) =>
    personaOf(said.get(`who-${stand}`) ?? '')?.person ?? first.person
  const front = said.get('front')
  const request = said.get('request')
  return {
    language: languageOf(said.get('language') ?? browser),
    mode: said.get('mode') === 'dark' ? 'dark' : 'light',
    who: {
      jira: personAt('jira', agent),
      teams: personAt('teams', customer),
      sharepoint: personAt('sharepoint', customer),
    },
    request: listed.find(({ id }) => id === request)?.id ?? listed[0]?.id ?? null,
    front: front === 'teams' || front === 'sharepoint' ? front : 'jira',
  }
}

const types = { css: 'text/css; charset=utf-8', ts: 'text/javascript; charset=utf-8' } as const

function fileOf(name: string): { readonly type: string; readonly text: string } | null {
  const [, kind] = /^workbench\.(css|ts)$/.exec(name) ?? []
  if (kind === undefined) return null
  const path = fileURLToPath(new URL(`../page/${name}`, import.meta.url))
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  return { type: types[kind as keyof typeof types], text: kind === 'ts' ? stripTypeScriptTypes(text) : text }
}
