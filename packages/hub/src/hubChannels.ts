import { teamsChannel, teamsLink } from '@counterpart/channels'
import { mailChannel } from '@counterpart/channels/mail'
import type { Channels, Message } from '@counterpart/usecases'
import type { NewsSettings } from './settings.ts'

export type HubChannels = {
  /** undefined where none is set up. */
  readonly channels: Channels | undefined
  readonly close: () => void
}

/**
 * The ways that this hub has to tell people what concerns them.
 *
 * @param hasJira the functions of the app in Jira come for what is to stand in issues
 */
export function hubChannels({ teams, mail, language }: NewsSettings, hasJira: boolean): HubChannels {
  const record = hasJira ? 'fetched' : undefined
  if (!teams && !mail && !record) return { channels: undefined, close: () => {} }
  const toTeams = teams && teamsChannel({ ...teams, page: tabOf(teams.address) })
  const byMail = mail && mailChannel({ ...mail, linkTo: (message) => linkFor(message, mail) })
  return { channels: { language, teams: toTeams, mail: byMail, record }, close: () => byMail?.close() }
}

const tabOf = (address: string) => `${address}/teams/`

/** Into Teams, where people can sign in; without it to the page of the hub. */
function linkFor(message: Message, { teamsAppId, address }: NonNullable<NewsSettings['mail']>): string {
  if (teamsAppId === null) return `${address}/#/requests/${message.request.id}`
  return teamsLink(message, { appId: teamsAppId, page: tabOf(address) })
}
