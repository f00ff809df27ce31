import { teamsAppId } from '@counterpart/contract/teams'
import type { StandInIssuers } from '@counterpart/hub/testing'
import { Hono } from 'hono'
import { proxy } from 'hono/proxy'
import { teamsSite } from '../../test/hosts/teams/teamsSite.ts'
import { personaOf } from './personas.ts'
import type { Stand } from './stand.ts'

/**
 * Teams, at the address of the workbench itself: the tab takes only a page of Microsoft for Teams, or one that comes
 * from where it comes from itself. So what is the hub's is passed on to the hub.
 */
export async function teamsStand(hub: string, here: string, { entra }: StandInIssuers) {
  const site = await teamsSite(here, async ({ person }) => {
    const colleague = personaOf(person)
    return colleague ? { token: await entra.token(colleague) } : { reason: 'nobody is signed in' }
  })
  const routes = new Hono()
  for (const path of ['/teams', '/teams/*', '/v1/*'])
    routes.all(path, ({ req }) => {
      const { pathname, search } = new URL(req.url)
      return proxy(hub + pathname + search, {
        raw: req.raw,
        headers: { ...req.header(), host: undefined, origin: undefined },
      })
    })
  for (const path of ['/microsoft-teams', '/l/entity/*', '/stand-in/*'])
    routes.all(path, ({ req }) => site(new URL(req.url)))
  const stand: Stand = {
    id: 'teams',
    name: 'Microsoft Teams',
    progress: () => ({ state: 'ready' }),
    addressFor({ person, language, mode, request }) {
      const asked = new URLSearchParams({
        person: person.person,
        locale: language === 'en' ? 'en-us' : 'zh-cn',
        theme: mode === 'dark' ? 'dark' : 'default',
      })
      if (request === null) return `${here}/microsoft-teams?${asked}`
      asked.set('context', JSON.stringify({ subEntityId: `/requests/${request}` }))
      return `${here}/l/entity/${teamsAppId}/my-requests?${asked}`
    },
  }
  return { routes, stand }
}
