import { forgeInstallations, forgeSecret, type StandInIssuers } from '@counterpart/hub/testing'
import { installApp } from './forgePlatform.ts'
import type { JiraSite } from './jiraSite.ts'

const kindOf = (moduleKey: string) => (moduleKey === 'admin' ? 'jira:adminPage' : 'jira:projectPage')

/**
 * The connected app on a site of Jira, with the first of the installations whose tokens the stand-in issuers sign. Its
 * functions read the secret from their environment, which is that of this process.
 */
export function connectedSite(jira: JiraSite, { env, forge }: StandInIssuers, hub: () => string) {
  process.env['COUNTERPART_SECRET'] = forgeSecret
  const [installationId] = forgeInstallations
  return installApp(null, jira, {
    hub: {
      address: hub,
      token: ({ accountId, moduleKey }) => {
        const module = { type: kindOf(moduleKey), key: moduleKey }
        const app = { id: env.COUNTERPART_FORGE_APP_ID, installationId, module }
        const claims = { app, ...(accountId === null && { principal: undefined }) }
        return forge.token({ claims, ...(accountId !== null && { account: accountId }) })
      },
    },
  })
}
