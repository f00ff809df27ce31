// Written by compile.ts from the message files: change those.
import type { JiraMessages } from './types.ts'

export const messages: JiraMessages = {
  'jira.connect': 'Connect this Jira site',
  'jira.connect.code': 'Code',
  'jira.connect.hint': 'Twelve letters and digits, such as 7KQ2-M4XP-9RTZ',
  'jira.connect.where': 'An administrator of Counterpart makes a code under Administration, Connected tenants. A Jira administrator enters it in the Jira settings, under Apps, Counterpart.',
  'jira.no-hub': 'Jira cannot reach the server of Counterpart',
  'jira.no-hub.detail': 'Nothing that you typed is lost, and nothing is done twice. Try again; if it stays, tell your administrator that the server does not answer Jira.',
  'jira.outside': 'Open this page in Jira',
  'jira.outside.detail': 'It is a part of the app Counterpart and works inside Jira, where it knows who you are. If you cannot find the app there, ask your administrator to install it.',
  'jira.silent': 'Jira does not answer',
  'jira.silent.detail': 'Try again. If it stays, load the page of Jira again.',
  'jira.unreachable': 'The app in Jira does not answer',
  'jira.unreachable.detail': 'Nothing that you typed is lost. Right after it was installed it may take two minutes until it does; else try again, and tell your administrator if it stays.',
}
