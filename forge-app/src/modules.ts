/** The places in Jira where the product stands, by the keys that Jira knows them by for good. */
export const modules = { queue: 'queue', panel: 'panel', admin: 'admin' } as const

/** What the page of a project leads to, each the beginning of an address in the product: Jira lists them beside it. */
export const subpages = ['board', 'raise', 'overview', 'map', 'need', 'alerts'] as const

/** What the hub is called in the manifest. */
export const remote = 'hub'
