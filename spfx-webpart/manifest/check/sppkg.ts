import { strFromU8, unzipSync } from 'fflate'

/** Some JSON: by any name there may be anything. */
export type Loose = { readonly [name: string]: unknown }

/** A package that is looked at. Whatever stands in it is taken as it is: it may have been made by anybody. */
export type LookedAt = {
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** AppManifest.xml. */
  readonly solution: string
  readonly components: readonly Loose[]
  /** Names of the files that pages load. */
  readonly assets: readonly string[]
}

/** What is wrong, a line each. */
export type Complaints = readonly string[]
export type Rule = (looked: LookedAt) => Complaints

export const assetFolder = 'ClientSideAssets/'

/** What can be read of a package, or why not. */
export function lookAt(zip: Uint8Array): LookedAt | Complaints {
  let parts: Readonly<Record<string, Uint8Array>>
  try {
    parts = unzipSync(zip)
  } catch {
    return ['it is not a zip file']
  }
  const solution = textOf({ parts }, 'AppManifest.xml')
  if (!solution.includes('<App ')) return ['AppManifest.xml is not at the root, or is no manifest of an app']
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'))
  const components = names
    .filter((name) => /\/(WebPart|Extension|Library|AdaptiveCardExtension)_[^/]+\.xml$/.test(name))
    .map((name) => manifestIn(textOf({ parts }, name)))
  if (components.some((component) => component === null)) return ['the manifest of a component is not JSON']
  return {
    parts,
    solution,
    components: components.filter((component) => component !== null),
    assets: names.filter((name) => name.startsWith(assetFolder)).map((name) => name.slice(assetFolder.length)),
  }
}

export const isLookedAt = (looked: LookedAt | Complaints): looked is LookedAt => 'parts' in looked

/** Empty where there is none. */
export const textOf = ({ parts }: Pick<LookedAt, 'parts'>, name: string): string => {
  const part = parts[name]
  return part ? strFromU8(part) : ''
}

/** The value of an attribute of the first element that has it. */
export const attributeIn = (xml: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1] ?? '')

/** What stands in an element. */
export const elementIn = (xml: string, name: string): string =>
  unescaped(new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xml)?.[1] ?? '')

const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' }
const unescaped = (text: string): string =>
  text.replaceAll(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => entities[name] ?? '')

function manifestIn(xml: string): Loose | null {
  try {
    const value: unknown = JSON.parse(attributeIn(xml, 'ComponentManifest'))
    return isLoose(value) ? value : null
  } catch {
    return null
  }
}

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)

export const partOf = (whole: Loose, name: string): Loose => {
  const part = whole[name]
  return isLoose(part) ? part : {}
}

/** The objects of a list; of what is no list, none. */
export const listOf = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.filter(isLoose) : [])

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** What the loader of SharePoint is told of a component. */
export const loaderOf = (component: Loose): Loose => partOf(component, 'loaderConfig')
export const resourcesOf = (component: Loose): readonly (readonly [name: string, resource: Loose])[] => {
  const resources = partOf(loaderOf(component), 'scriptResources')
  return Object.keys(resources).map((name) => [name, partOf(resources, name)] as const)
}

/** The files that a resource names. */
export function filesOf(resource: Loose): readonly string[] {
  const paths =
    resource['type'] === 'localizedPath'
      ? [resource['defaultPath'], ...Object.values(partOf(resource, 'paths'))]
      : [resource['path']]
  return paths.map((path) => String(isLoose(path) ? path['path'] : path))
}

export const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
