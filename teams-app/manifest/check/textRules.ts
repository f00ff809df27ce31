import { everyText, type LookedAt, listOf, partOf, type Rule, textsOf } from './package.ts'

/** Names of Microsoft, and words that Teams itself uses for its parts. */
const taken = /\b(microsoft|teams|office|outlook|sharepoint|copilot|chat|files|activity|calls|help|notifications)\b/i

const shortNames = ({ manifest, translations }: LookedAt): readonly (readonly [where: string, name: string])[] => [
  ['manifest.json', String(partOf(manifest, 'name')['short'])],
  ...translations.map(({ file, texts }) => [file, String(texts['name.short'])] as const),
]

const activities = ({ manifest }: LookedAt) => partOf(manifest, 'activities')

export const textRules = {
  'the short name is short': (looked) =>
    shortNames(looked)
      .filter(([, name]) => [...name].length > 30)
      .map(([where, name]) => `${where}: the name “${name}” is longer than 30`),
  'the short name is our own': (looked) =>
    shortNames(looked)
      .filter(([, name]) => taken.test(name))
      .map(([where, name]) => `${where}: the name “${name}” has a word that is Microsoft's`),
  'the short description does not say app': (looked) =>
    [
      ['manifest.json', String(partOf(looked.manifest, 'description')['short'])] as const,
      ...looked.translations.map(({ file, texts }) => [file, String(texts['description.short'])] as const),
    ]
      .filter(([, text]) => /\bapp\b|应用/i.test(text))
      .map(([where]) => `${where}: the short description says that it is an app`),
  'nothing is left to be filled in': ({ manifest, translations }) =>
    [manifest, ...translations.map(({ texts }) => texts)]
      .flatMap(everyText)
      .filter((text) => /\$\{\{|\{\{|<[A-Z_]{3,}>|\bTODO\b/.test(text))
      .map((text) => `“${text.slice(0, 60)}” is not filled in`),
  'schema and version agree': ({ manifest }) =>
    String(manifest['$schema']).includes(`/v${manifest['manifestVersion']}/`)
      ? []
      : [`$schema ${manifest['$schema']} is not of version ${manifest['manifestVersion']}`],
  'tabs differ': ({ manifest }) => {
    const ids = listOf(manifest['staticTabs']).map(({ entityId }) => String(entityId))
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two tabs have the id ${id}`)
  },
  'an app for teams knows all channels': ({ manifest }) => {
    const parts = ['staticTabs', 'configurableTabs', 'bots', 'composeExtensions'].flatMap((name) =>
      listOf(manifest[name]),
    )
    const isForTeams = parts.some(({ scopes }) => textsOf(scopes).includes('team'))
    return isForTeams && manifest['supportsChannelFeatures'] !== 'tier1'
      ? ['with a team scope supportsChannelFeatures must be tier1']
      : []
  },
  'activities use icons that are there': (looked) => {
    const icons = new Set(listOf(activities(looked)['activityIcons']).map(({ id }) => String(id)))
    return listOf(activities(looked)['activityTypes']).flatMap(({ type, allowedIconIds }) =>
      textsOf(allowedIconIds)
        .filter((icon) => !icons.has(icon))
        .map((icon) => `the activity ${type} has an icon ${icon} that nobody declares`),
    )
  },
  'activities leave what is reserved': (looked) =>
    listOf(activities(looked)['activityTypes'])
      .filter(({ type }) => type === 'systemDefault')
      .map(() => 'the activity type systemDefault is reserved'),
} as const satisfies Readonly<Record<string, Rule>>
