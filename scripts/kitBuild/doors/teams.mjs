/** What a tab in Teams is loaded with: the screens, and of Teams' own program what a tab asks of it. */
import { app, authentication, dialog, pages } from '@microsoft/teams-js'

export { mount } from '../../../packages/screens/src/index.ts'

export const teams = {
  start: () => app.initialize(),
  context: () => app.getContext(),
  watchTheme: app.registerOnThemeChangeHandler,
  ready: () => app.notifySuccess(),
  token: () => authentication.getAuthToken(),
  back: pages.backStack,
  share: pages.shareDeepLink,
  open: dialog.url.open,
}
