import { filesOf, guid, type Loose, listOf, loaderOf, partOf, type Rule, resourcesOf, textsOf } from './sppkg.ts'

const assetLibrary = 'HTTPS://SPCLIENTSIDEASSETLIBRARY/'
const languages = ['en-US', 'zh-CN']

const each = (rule: (component: Loose) => readonly string[]): Rule => {
  return ({ components }) =>
    components.flatMap((component) => rule(component).map((what) => `${component['alias']}: ${what}`))
}

export const componentRules = {
  'there are two web parts': ({ components }) =>
    components.length === 2 && components.every(({ componentType }) => componentType === 'WebPart')
      ? []
      : [`the package holds ${components.map(({ alias }) => alias).join(', ') || 'no component'}`],
  'every component has an id': each(({ id }) => (guid.test(String(id)) ? [] : ['its id is no GUID'])),
  'files come from the package': each((component) => {
    const bases = textsOf(loaderOf(component)['internalModuleBaseUrls'])
    return bases.length === 1 && bases[0] === assetLibrary
      ? []
      : [`its files come from ${bases.join(', ') || 'nowhere'}`]
  }),
  'every file is in the package': (looked) =>
    looked.components.flatMap((component) =>
      resourcesOf(component)
        .filter(([, { type }]) => type !== 'component')
        .flatMap(([, resource]) => filesOf(resource))
        .filter((file) => !looked.assets.includes(file))
        .map((file) => `${component['alias']}: ${file} is not in the package`),
    ),
  'the first script is named': each((component) => {
    const entry = String(loaderOf(component)['entryModuleId'])
    return resourcesOf(component).some(([name]) => name === entry) ? [] : [`${entry} is not among its scripts`]
  }),
  'texts come in both languages': each((component) => {
    const localized = resourcesOf(component).filter(([, { type }]) => type === 'localizedPath')
    if (localized.length === 0) return ['it has no texts']
    return localized.flatMap(([name, resource]) => {
      const there = Object.keys(partOf(resource, 'paths')).map((language) => language.toLowerCase())
      return languages
        .filter((language) => !there.includes(language.toLowerCase()))
        .map((language) => `${name} is not there in ${language}`)
    })
  }),
  'one version of the framework': each((component) => {
    const versions = new Set(
      resourcesOf(component).flatMap(([name, { type, version }]) =>
        type === 'component' && name.startsWith('@microsoft/sp-') ? [String(version)] : [],
      ),
    )
    return versions.size === 1 ? [] : [`it wants ${[...versions].join(' and ') || 'no version'} of the framework`]
  }),
  'no React of the page is taken': each((component) =>
    resourcesOf(component)
      .filter(([name, { type }]) => type === 'component' && /^react(-dom)?$/.test(name))
      .map(([name]) => `it takes ${name} of the page, which is not the one that the screens are made for`),
  ),
  'it follows the section': each(({ supportsThemeVariants }) =>
    supportsThemeVariants === true ? [] : ['it does not take the colours of its section'],
  ),
  'it needs no custom script': each(({ requiresCustomScript }) =>
    requiresCustomScript === true ? ['it works only where sites allow custom script'] : [],
  ),
  'it stands on pages of sites alone': each(({ supportedHosts }) =>
    textsOf(supportedHosts)
      .filter((host) => !/^SharePoint(WebPart|FullPage)$/.test(host))
      .map((host) => `it also offers itself as ${host}`),
  ),
  'it is named in both languages': each(({ preconfiguredEntries }) => {
    const entries = listOf(preconfiguredEntries)
    if (entries.length === 0) return ['nobody could choose it']
    return entries.flatMap((entry) =>
      ['title', 'description'].flatMap((name) =>
        ['default', 'zh-CN']
          .filter((language) => !partOf(entry, name)[language])
          .map((language) => `its ${name} is not there in ${language}`),
      ),
    )
  }),
} as const satisfies Readonly<Record<string, Rule>>
