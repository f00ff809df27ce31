/** Where the app stands in Jira. Full pages have addresses of their own, and a panel has none. */
export type Module = {
  readonly key: string
  readonly type: 'jira:projectPage' | 'jira:issuePanel' | 'jira:adminPage'
}

/** What the app's page says to the page of Jira around it, and hears from it. */
export type Said = { readonly bridge: 'call'; readonly id: number; readonly method: string; readonly payload?: unknown }
export type Heard =
  | { readonly bridge: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly bridge: 'theme'; readonly colorMode: ColorMode }
  | { readonly bridge: 'location'; readonly location: Place; readonly action: 'POP' | 'PUSH' | 'REPLACE' }
  /** An act of a flag was pressed. */
  | { readonly bridge: 'pressed'; readonly flag: string; readonly act: number }
  | { readonly bridge: 'closing' }

export type ColorMode = 'light' | 'dark'

/** A place inside the app's own part of the address. */
export type Place = { readonly pathname: string; readonly search: string; readonly hash: string }

/** What the stand-in is told of the person and the site it shows. */
export type Session = {
  readonly accountId: string
  readonly name: string
  readonly colorMode: ColorMode
  /** As Jira writes it: zh_CN. */
  readonly locale: string
  readonly timeZone: string
  readonly cloudId: string
  readonly appId: string
  readonly environmentId: string
  /** The pages of the app, on an origin of their own. */
  readonly appOrigin: string
  /** The names of the app's modules, in the language of the reader. */
  readonly titles: Readonly<Record<string, string>>
  /** Of the page of a project, as its module in the manifest lists them. */
  readonly subpages: readonly { readonly route: string; readonly title: string }[]
  readonly project: { readonly id: string; readonly key: string; readonly name: string }
  readonly issues: readonly ShownIssue[]
  /** Where issues can be moved and commented on the page of Jira itself. */
  readonly statuses?: readonly { readonly id: string; readonly name: string }[]
}

export type ShownIssue = {
  readonly id: string
  readonly key: string
  readonly summary: string
  readonly description: string
  readonly status: string
  readonly comments?: readonly { readonly by: string; readonly text: string }[]
  readonly category: 'new' | 'indeterminate' | 'done'
  readonly reporter: string
}
