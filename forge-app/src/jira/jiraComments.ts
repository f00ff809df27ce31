import { jiraChannel } from '@counterpart/channels'
import { asApp, assumeTrustedRoute } from '@forge/api'

/** Comments in this Jira, by the app itself. Their readers stand before the panel of the request. */
export const jiraComments = jiraChannel({
  request: (path, call) => asApp().requestJira(assumeTrustedRoute(path), call),
  linkTo: () => null,
})
