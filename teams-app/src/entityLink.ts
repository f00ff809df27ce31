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
  const query = new URLSearchParams({ webUrl, context: JSON.stringify({ subEntityId: place }) })
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(tab)}?${query}`
}
