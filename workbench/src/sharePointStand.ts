import { readFileSync } from 'node:fs'
import type { StandInIssuers } from '@counterpart/hub/testing'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { buildPackage } from '../../spfx-webpart/manifest/buildPackage.ts'
import { exampleValues } from '../../spfx-webpart/manifest/values.ts'
import { webParts } from '../../spfx-webpart/manifest/webParts.ts'
import { siteWith } from '../../test/hosts/sharepoint/site.ts'
import { agent, personaOf } from './personas.ts'

const cookie = 'sharepoint-stand-in'
const page = '/sites/intranet/SitePages/Home.aspx'
const policy = "script-src 'self' 'unsafe-eval'"
/** Where each part stands on the page. */
const placeOf = (part: (typeof webParts)[number]['part']) =>
  `99999999-0000-4000-8000-00000000000${part === 'mine' ? 1 : 2}`

/** The page of the intranet at a request, or as it is. */
export const homeAt = (request: string | null): string =>
  request === null ? page : `${page}#counterpart-${placeOf('mine')}=${encodeURIComponent(`/requests/${request}`)}`

/** A page of a site with both parts on it, from the package as it would be uploaded. */
export async function sharePointPages(hub: string, { entra }: StandInIssuers): Promise<Hono> {
  const zip = readFileSync(await buildPackage(exampleValues))
  const site = await siteWith(zip, { named: exampleValues.hub, real: hub })
  const pages = new Hono()
  pages.get('/stand-in/enter', (c) => {
    const { to = page, ...look } = c.req.query()
    setCookie(c, cookie, new URLSearchParams(look).toString(), { httpOnly: true, sameSite: 'Lax' })
    const language = look['language'] === 'zh-CN' ? 'zh-CN' : 'en-US'
    const [path, place] = to.split('#')
    const asked = new URLSearchParams({ language, theme: look['mode'] === 'dark' ? 'dark' : 'white' })
    return c.redirect(`${path === page ? page : '/'}?${asked}${place === undefined ? '' : `#${place}`}`)
  })
  pages.get('/stand-in/token', async (c) => {
    const look = new URLSearchParams(getCookie(c, cookie) ?? '')
    // SharePoint's own program asks for the token, and gets one of the first version.
    return c.json({ token: await entra.token({ ...(personaOf(look.get('person') ?? '') ?? agent), version: '1.0' }) })
  })
  pages.get('/stand-in/parts.js', (c) => c.body(putsParts, 200, { 'content-type': 'text/javascript' }))
  pages.all('*', async (c) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname)
    const body = c.req.method === 'POST' ? await c.req.text() : null
    const answer = site.answer({ path, body })
    const whole =
      path === page
        ? answer.body.toString().replace('<script', '<script src="/stand-in/parts.js"></script>\n    <script')
        : new Uint8Array(Buffer.from(answer.body))
    return new Response(whole, {
      status: answer.status,
      headers: { 'content-type': answer.type, 'content-security-policy': policy },
    })
  })
  return pages
}

/** In the page: who signs in, and the parts that an editor has put there. */
const putsParts = `
window.standInToken = async () => (await fetch('/stand-in/token')).json()
const parts = ${JSON.stringify(webParts.map(({ part, id }) => ({ component: id, instance: placeOf(part) })))}
const theme = new URLSearchParams(location.search).get('theme')
const look = setInterval(async () => {
  if (!window.standIn?.isReady) return
  clearInterval(look)
  for (const part of parts.toSorted((a, b) => (a.instance < b.instance ? -1 : 1)))
    await window.standIn.add({ ...part, properties: {}, theme, isEdited: false })
}, 50)
`
