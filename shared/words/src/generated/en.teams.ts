// Written by compile.ts from the message files: change those.
import type { TeamsMessages } from './types.ts'

export const messages: TeamsMessages = {
  'teams.connect': 'Connect this organisation',
  'teams.connect.code': 'Code',
  'teams.no-consent': 'Counterpart is not yet allowed to see who you are',
  'teams.no-consent.agree': 'Grant access',
  'teams.no-consent.detail': 'It asks Microsoft for your name and your organisation, and for nothing else. Grant it once. Where only administrators may do that, ask yours to approve the permission access_as_user of Counterpart in Microsoft Entra.',
  'teams.no-token': 'Teams gave no proof of who you are',
  'teams.no-token.detail': (p, f) => `Try again. If this keeps happening, tell your administrator that Teams says “${p.reason}”: the registration in Microsoft Entra and the installed package must name the same address and the same application ID.`,
  'teams.outside': 'Open this page in Microsoft Teams',
  'teams.outside.detail': 'It is a part of the app Counterpart and works inside Teams, where it knows who you are. If you cannot find the app there, ask your administrator to install it.',
  'teams.silent': 'Teams does not answer',
  'teams.silent.detail': 'This page works inside Microsoft Teams alone. If you are in Teams, reload the page or restart Teams; it opens by itself as soon as Teams answers.',
}
