import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Permissions, policyOf } from '@counterpart/forge-tools'
import { manifestOf } from '../../../forge-app/manifest/manifestOf.ts'
import { exampleAppId } from '../../../forge-app/manifest/values.ts'
import { standInFile } from '../standInFile.ts'
import type { Module, Session } from './page/protocol.ts'
import { tokensSheet } from './tokens.ts'

export const appUuid = exampleAppId.split('/')[1] ?? ''
export const environmentId = '99999999-2222-4333-8444-555555555555'
/** The part of an address that leads to the app. */
export const own = `apps/${appUuid}/${environmentId}`

/** Where the pages of Jira are, what Atlassian puts into every page of an app, and the pages of the app. */
export type JiraPlaces = { readonly jira: string; readonly cdn: string; readonly app: string }

/** A call of the page, with where it stands: as `view.getContext` says it, in the case of an issue with which. */
export type PageCall = {
  readonly module: Module
  readonly payload: { readonly functionKey: string; readonly payload: unknown }
  readonly extension: unknown
}

export type JiraAnswers = {
  /** Who looks at what. */
  readonly session: (request: Request) => Session | Promise<Session>
  /** Answers a call of the page. What it throws is what Forge says in its place. */
  readonly invoke: (call: PageCall, request: Request) => Promise<unknown>
  /** What is done on the page of Jira itself. */
  readonly act?: (path: string, body: unknown, request: Request) => Promise<void>
}

const standInPage = fileURLToPath(new URL('./page', import.meta.url))
const builtPage = fileURLToPath(new URL('../../../forge-app/dist/page', import.meta.url))
const { permissions } = manifestOf(exampleAppId, null)

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** What the stand-in answers at the three places of a Jira site with the app as it is built. */
export function jiraOrigins(places: JiraPlaces, { session, invoke, act }: JiraAnswers) {
  const tokens = tokensSheet()

  async function atJira(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/stand-in/session.json') return Response.json(await session(request))
    if (pathname === '/gateway/api/graphql') {
      const call = (await request.json()) as PageCall
      return Response.json(
        await invoke(call, request).then(
          (value) => ({ value }),
          (fault: Error) => ({ error: fault.message }),
        ),
      )
    }
    if (act && request.method === 'POST') {
      await act(pathname, await request.json(), request)
      return new Response(null, { status: 204 })
    }
    return file(pathname)
  }
  function file(pathname: string): Response {
    if (pathname === '/stand-in/tokens.css') return answer('text/css', tokens, { 'access-control-allow-origin': '*' })
    const found = standInFile(standInPage, pathname)
    return found ? answer(found.type, found.text) : nothing()
  }
  function atApp(request: Request): Response {
    const name = new URL(request.url).pathname.split(`/${environmentId}/page/`)[1] ?? ''
    const path = join(builtPage, name)
    if (!/^[\w./-]+$/.test(name) || name.includes('..') || !existsSync(path)) return nothing()
    const body = readFileSync(path)
    const type = types[extname(name)] ?? 'application/octet-stream'
    if (name !== 'index.html') return answer(type, body)
    // The package reads the bridge when it is loaded: Jira's script comes before all others.
    const bridge = `<script src="${places.cdn}/stand-in/bridge.ts?product=${encodeURIComponent(places.jira)}"></script>`
    const html = body.toString().replace('<head>', `<head>${bridge}`)
    return answer(type, html, {
      'content-security-policy': policyOf(html, permissions as Permissions, places.jira),
    })
  }
  return {
    jira: atJira,
    cdn: async (request: Request) => file(new URL(request.url).pathname),
    app: async (request: Request) => atApp(request),
  }
}

const answer = (type: string, body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': type, ...headers } })
const nothing = () => new Response(null, { status: 404 })
