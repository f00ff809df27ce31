import { forgeInstallations, forgeSecret, type StandInIssuers } from '@counterpart/hub/testing'
import { installApp } from './forgePlatform.ts'
import type { JiraSite } from './jiraSite.ts'

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
      // To a remote that a function calls Forge names neither account nor module of the page.
      token: () => {
        const module = { type: 'core:endpoint', key: 'hub' }
        const app = { id: env.COUNTERPART_FORGE_APP_ID, installationId, module }
        return forge.token({ claims: { app, principal: undefined } })
      },
    },
  })
}
