import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What SharePoint is told of a component; read and written here as far as it has to be. */
export type Manifest = {
  readonly id: string
  readonly version: string
  readonly alias?: string
  readonly rootComponentId?: string
  isInternal?: boolean
  readonly loaderConfig: {
    internalModuleBaseUrls: string[]
    readonly entryModuleId: string
    readonly scriptResources: Readonly<Record<string, Resource>>
  }
}
export type Resource = {
  readonly type: string
  readonly id?: string
  readonly version?: string
  readonly path?: string
}
type Found = { readonly manifest: Manifest; readonly folder: string }

/** The components that packages of the framework carry in their `dist`, those of what they stand on too. */
export function componentsOf(roots: readonly string[], from: string): readonly Found[] {
  const found = new Map<string, Found>()
  const seen = new Set<string>()
  const visit = (folder: string) => {
    const real = realpathSync(folder)
    if (seen.has(real)) return
    seen.add(real)
    for (const one of manifestsIn(join(real, 'dist'))) found.set(`${one.manifest.id} ${one.manifest.version}`, one)
    const { dependencies = {} } = JSON.parse(readFileSync(join(real, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>
    }
    const places = createRequire(join(real, 'package.json')).resolve.paths('x') ?? []
    for (const name of Object.keys(dependencies).filter((one) => one.startsWith('@microsoft/sp-'))) {
      const place = places.find((one) => existsSync(join(one, name, 'package.json')))
      if (place) visit(join(place, name))
    }
  }
  for (const root of roots) visit(join(from, 'node_modules', root))
  return [...found.values()]
}

const manifestsIn = (folder: string): readonly Found[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.manifest.json'))
    .map((file) => ({ manifest: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Manifest, folder }))
