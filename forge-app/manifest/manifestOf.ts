import type { Words } from '@counterpart/words'
import { modules, remote, subpages } from '../src/modules.ts'

/** The languages of Jira that the app has texts for; in every other Jira shows the first. */
export const translations = { 'en-US': 'locales/en-US.json', 'zh-CN': 'locales/zh-CN.json' } as const

/** The functions of the bundle, by their exports. */
const functions = {
  resolver: {},
  onIssue: {},
  // Called by the clock alone, so that they may take their time.
  tick: { timeoutSeconds: 300 },
  onClock: { timeoutSeconds: 300 },
} as const
/** Where the home is in the site itself, it has tables to make. */
const ofSite = { onLifecycle: {} } as const
type FunctionName = keyof (typeof functions & typeof ofSite)

const call = (name: FunctionName) => ({ function: name }) as const
const page = 'page'
const icon = `resource:${page};icon.svg`

/**
 * The manifest of one of both flavours. The one that stands alone runs and keeps everything at Atlassian, and nothing
 * leaves the site. The connected one keeps nothing there: its functions call the hub, and they alone.
 *
 * @param appId `ari:cloud:ecosystem::app/…`, given out by `forge register`
 * @param hub `https://counterpart.contoso.com`; null for the flavour that stands alone
 */
export function manifestOf(appId: string, hub: string | null) {
  const place = (name: keyof typeof modules) =>
    ({ key: modules[name], title: { i18n: `module.${name}` }, resource: page, resolver: call('resolver') }) as const
  return {
    app: {
      id: appId,
      runtime: { name: 'nodejs24.x', architecture: 'arm64', memoryMB: 512 },
      licensing: { enabled: true },
    },
    modules: {
      'jira:projectPage': [
        {
          ...place('queue'),
          icon,
          pages: subpages.map((route) => ({ title: { i18n: `page.${route}` }, route })),
        },
      ],
      'jira:issuePanel': [{ ...place('panel'), icon, allowMultiple: false }],
      'jira:adminPage': [place('admin')],
      trigger: [
        {
          key: 'issues',
          ...call('onIssue'),
          events: ['avi:jira:updated:issue', 'avi:jira:commented:issue', 'avi:jira:deleted:issue'],
          // What the app does itself it knows already.
          filter: { ignoreSelf: true },
        },
        ...(hub === null
          ? [
              {
                key: 'lifecycle',
                ...call('onLifecycle'),
                events: ['avi:forge:installed:app', 'avi:forge:upgraded:app'],
              },
            ]
          : []),
      ],
      scheduledTrigger: [{ key: 'five-minutes', ...call('tick'), interval: 'fiveMinute' }],
      consumer: [{ key: 'appointments', queue: 'clock', ...call('onClock') }],
      ...(hub === null && { sql: [{ key: 'main', engine: 'mysql' }] }),
      function: Object.entries({ ...functions, ...(hub === null && ofSite) }).map(([key, how]) => ({
        key,
        handler: `index.${key}`,
        ...how,
      })),
    },
    resources: [{ key: page, path: page }],
    // Computes and keeps; it is given no tokens for Jira, and the page may not call it.
    ...(hub !== null && {
      remotes: [{ key: remote, baseUrl: hub, operations: ['compute', 'storage'], storage: { inScopeEUD: true } }],
    }),
    permissions: {
      scopes: ['read:jira-work', 'write:jira-work', ...(hub === null ? ['storage:app'] : [])],
      // Controls of Atlassian write styles into the page.
      content: { styles: ['unsafe-inline'] },
    },
    translations: {
      resources: Object.entries(translations).map(([key, path]) => ({ key, path })),
      fallback: { default: 'en-US' },
    },
  }
}

/** What Jira shows in the place of the keys. */
export const translationOf = ({ t }: Words) => ({
  module: Object.fromEntries(
    (Object.keys(modules) as (keyof typeof modules)[]).map((name) => [name, t(`listing.jira.module.${name}`)]),
  ),
  page: Object.fromEntries(subpages.map((name) => [name, t(`listing.jira.page.${name}`)])),
})
