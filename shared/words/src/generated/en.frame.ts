// Written by compile.ts from the message files: change those.
import type { FrameMessages } from './types.ts'

export const messages: FrameMessages = {
  'frame.alerts': (p, f) => `${f.plural(p.n, { 'one': `${f.number(p.n)} broken promise`, 'other': `${f.number(p.n)} broken promises` })}`,
  'frame.notifications': 'Notifications of the page',
  'frame.place.accounts': 'My accounts',
  'frame.place.admin': 'Admin',
  'frame.place.alerts': 'Alerts',
  'frame.place.board': 'Board',
  'frame.place.map': 'Map',
  'frame.place.need': 'Needs',
  'frame.place.overview': 'Overview',
  'frame.place.raise': 'Raise',
  'frame.places': 'Main navigation',
  'frame.self': (p, f) => `Signed in as ${p.name}`,
  'frame.sign-out': 'Sign out',
  'frame.theme': 'Appearance',
  'frame.theme.dark': 'Dark',
  'frame.theme.light': 'Light',
  'frame.theme.system': 'As the system',
  'sign-in.failed': 'Signing in did not work',
  'sign-in.nobody': 'Nobody by that name',
  'sign-in.off': 'Signing in is not set up here',
  'sign-in.off.detail': 'The development sign-in works only on the machine of the hub. Ask the administrator for the way in.',
  'sign-in.search': 'Search people and departments',
  'sign-in.subtitle': 'On this machine anybody may be anybody: choose a person of the sample company.',
  'sign-in.title': 'Who are you?',
}
