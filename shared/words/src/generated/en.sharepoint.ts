// Written by compile.ts from the message files: change those.
import type { SharepointMessages } from './types.ts'

export const messages: SharepointMessages = {
  'sharepoint.no-consent': 'Counterpart is not yet allowed to see who you are',
  'sharepoint.no-consent.detail': 'It asks Microsoft for your name and your organisation, and for nothing else. A SharePoint administrator approves the permission access_as_user of Counterpart once for everybody, in the SharePoint admin center under Advanced, API access. Then try again.',
  'sharepoint.no-token': 'SharePoint gave no proof of who you are',
  'sharepoint.no-token.detail': (p, f) => `Try again, or sign in again. If this keeps happening, tell your administrator that Microsoft says “${p.reason}”: the registration in Microsoft Entra and the installed package must name the same address and the same application ID.`,
  'sharepoint.not-connected.detail': 'An administrator of Counterpart makes a code under Administration, Connected tenants. An administrator of your organisation enters it in the app Counterpart in Microsoft Teams. It cannot be entered on a page of a site, where other parts of the page could use it.',
}
