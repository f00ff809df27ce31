import { activityTypes } from '@counterpart/contract/teams'
import type { Words } from '@counterpart/words'
import { tabs } from '../src/tabs.ts'
import type { Values } from './values.ts'

/** The version that is shipped; programs of last year know it. */
const schema = '1.25'
const schemas = `https://developer.microsoft.com/en-us/json-schemas/teams/v${schema}`

export const languageFiles = { en: 'en.json', 'zh-CN': 'zh-cn.json' } as const

/** In the place of a name in a text, for Teams to fill in. */
const filledIn = { person: '{person}', request: '{request}' }
const kinds = Object.keys(activityTypes) as (keyof typeof activityTypes)[]

/**
 * The manifest of the app: the tabs of one person, and two permissions, to know who that is and to tell them what
 * concerns them.
 */
export function manifestOf({ host, appId, clientId }: Values, version: string, words: Words) {
  const page = `https://${host}/teams/`
  const { t } = words
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: schema,
    version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: 'en',
      defaultLanguageFile: languageFiles.en,
      additionalLanguages: [{ languageTag: 'zh-cn', file: languageFiles['zh-CN'] }],
    },
    developer: {
      name: t('listing.teams.developer'),
      websiteUrl: `https://${host}/`,
      privacyUrl: `${page}privacy.html`,
      termsOfUseUrl: `${page}terms.html`,
    },
    name: { short: t('listing.teams.name.short'), full: t('listing.teams.name.full') },
    description: { short: t('listing.teams.description.short'), full: t('listing.teams.description.full') },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0C6470',
    staticTabs: tabs.map(({ id }) => ({
      entityId: id,
      name: t(`listing.teams.tab.${id}`),
      // Teams fills these in, so that the page is right before a word is exchanged.
      contentUrl: `${page}?tab=${id}&theme={app.theme}&locale={app.locale}`,
      websiteUrl: `${page}?tab=${id}`,
      scopes: ['personal'],
      context: ['personalTab'],
    })),
    permissions: ['identity'],
    authorization: { permissions: { resourceSpecific: [{ name: 'TeamsActivity.Send.User', type: 'Application' }] } },
    activities: {
      activityTypes: kinds.map((kind) => ({
        type: activityTypes[kind],
        description: t(`listing.teams.activity.${kind}.description`),
        templateText: t(`listing.teams.activity.${kind}`, filledIn),
      })),
    },
    validDomains: [host],
    webApplicationInfo: { id: clientId, resource: `api://${host}/${clientId}` },
    showLoadingIndicator: true,
    isFullScreen: false,
    defaultInstallScope: 'personal',
  }
}

/** What Teams shows in the place of the manifest's own texts, to those who read another language. */
export const translationOf = ({ t }: Words) => ({
  $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
  'name.short': t('listing.teams.name.short'),
  'name.full': t('listing.teams.name.full'),
  'description.short': t('listing.teams.description.short'),
  'description.full': t('listing.teams.description.full'),
  ...Object.fromEntries(
    kinds.flatMap((kind, i) => [
      [`activities.activityTypes[${i}].description`, t(`listing.teams.activity.${kind}.description`)],
      [`activities.activityTypes[${i}].templateText`, t(`listing.teams.activity.${kind}`, filledIn)],
    ]),
  ),
  ...Object.fromEntries(tabs.map(({ id }, i) => [`staticTabs[${i}].name`, t(`listing.teams.tab.${id}`)])),
})
