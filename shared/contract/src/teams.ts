import type { NewsKind } from '@counterpart/core'

/** The app in Teams. Two hubs in one organisation need two, with ids of their own. */
export const teamsAppId = '6d0f1f0c-5f38-4a6c-9b43-8f1e6c0d7a21'

/** Its tabs, as Teams knows them. */
export type TeamsTab = 'my-requests' | 'front-door' | 'my-queue' | 'overview' | 'accounts'

/** What may come among the activities of a person, as package and hub call it. */
export const activityTypes = {
  'asked-back': 'askedBack',
  commented: 'commented',
  delivered: 'delivered',
  reopened: 'reopened',
  assigned: 'assigned',
  'at-risk': 'atRisk',
  broken: 'broken',
  escalated: 'escalated',
} as const satisfies Readonly<Record<NewsKind, string>>

export type EntityLink = {
  readonly appId: string
  /** The tab that opens. */
  readonly tab: string
  /** The place in it. */
  readonly place: string
  /** For those who have no Teams. */
  readonly webUrl: string
}

/** An address that opens a place of a tab in Teams, from wherever it is followed. */
export function entityLink({ appId, tab, place, webUrl }: EntityLink): string {
  const context = JSON.stringify({ subEntityId: place })
  const query = `webUrl=${encodeURIComponent(webUrl)}&context=${encodeURIComponent(context)}`
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(tab)}?${query}`
}
