/** The seam between the web parts, which have no React, and the chunk with the screens, which has its own. Only data and functions cross. */

/** What SharePoint tells of the section in which a part stands. */
export type SectionTheme = {
  readonly palette?: { readonly themePrimary?: string | undefined } | undefined
  readonly semanticColors?:
    | { readonly bodyBackground?: string | undefined; readonly bodyText?: string | undefined }
    | undefined
}

/** Which of one's own requests are shown: all, those that are not done, or those that wait for oneself. */
export type Shown = 'all' | 'open' | 'waiting'

/** What an author chose in the property pane. */
export type Settings =
  | { readonly part: 'find'; readonly title: string; readonly department: string | null }
  | { readonly part: 'mine'; readonly title: string; readonly show: Shown; readonly rows: number }

export type Seen = { readonly theme: SectionTheme | undefined; readonly settings: Settings }

export type Around = {
  /** Tells the parts of a page apart. */
  readonly instance: string
  /** Of the page, such as `zh-CN`. */
  readonly culture: string
  /** Of the hub. */
  readonly address: string
  /** Calls with a token of the reader. Rejects with a `TypeError` when nothing came back, and with anything else when there is no token. */
  readonly send: typeof fetch
}

export type Choice = { readonly id: string; readonly name: string }

export type OpenPart = {
  update(seen: Seen): void
  /** The departments whose services can be found, for the property pane; null when they cannot be asked for. */
  departments(): Promise<readonly Choice[] | null>
  close(): void
}

export type Ui = { openPart(element: HTMLElement, around: Around, seen: Seen): OpenPart }
