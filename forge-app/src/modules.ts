/** The places in Jira where the product stands, by the keys that Jira knows them by for good. */
export const modules = { queue: 'queue', panel: 'panel', admin: 'admin' } as const

/** What the hub is called in the manifest. */
export const remote = 'hub'
