import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8 } from 'fflate'
import { isLookedAt, lookAt } from '../../../spfx-webpart/manifest/check/sppkg.ts'
import { buildStandIns } from './buildStandIns.ts'
import { componentsOf, type Manifest, type Resource } from './components.ts'
import { application, framework, inBootstrap, react, reactDom, runtime, standIns, switchedOff } from './ids.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const require = createRequire(import.meta.url)

export type Asked = { readonly path: string; readonly body: string | null }
export type Served = { readonly status: number; readonly type: string; readonly body: Buffer | string }
export type Site = { answer(asked: Asked): Served }

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.woff': 'font/woff',
  '.png': 'image/png',
}
const typeOf = (path: string) => types[extname(path)] ?? 'application/octet-stream'
const nothing: Served = { status: 404, type: 'text/plain', body: '' }

/**
 * All that a page of a site asks SharePoint for: its own program from the packages of the framework, the web parts from
 * a package as it is uploaded, and stand-ins for what only SharePoint has. Nothing of Microsoft's is copied into the tree.
 *
 * @param zip the package
 * @param hub where the hub is that the package names: a name of https that nobody has
 */
export async function siteWith(zip: Uint8Array, hub: { readonly named: string; readonly real: string }): Promise<Site> {
  const looked = lookAt(zip)
  if (!isLookedAt(looked)) throw new Error(looked.join('\n'))
  const roots = ['@microsoft/sp-application-base', '@microsoft/sp-webpart-base', '@microsoft/sp-property-pane']
  const found = componentsOf(roots, here).filter(({ manifest }) => !manifest.rootComponentId)
  const folders = new Map(found.map(({ manifest, folder }) => [manifest.id, folder]))
  const ours = looked.components as unknown as readonly Manifest[]
  const manifests = JSON.stringify({
    ...{ application, switchedOff, standIns: standIns.id },
    manifests: manifestsWith(
      found.map(({ manifest }) => manifest),
      ours,
    ),
  })
  const code = await buildStandIns()
  const umd = (name: string) =>
    join(dirname(require.resolve(`${name}/package.json`)), 'umd', `${name}.production.min.js`)
  const fonts = join(realpathSync(join(here, 'node_modules/@fluentui/react')), '../font-icons-mdl2/fonts')
  const bootstrap = join(folders.get(runtime['@microsoft/sp-application-base']) ?? '', 'sp-default-assembly_en-us.js')
  const fixed: Readonly<Record<string, string>> = {
    '/sites/intranet/SitePages/Home.aspx': join(here, 'page/index.html'),
    '/stand-in/page.css': join(here, 'page/page.css'),
    '/stand-in/boot.ts': join(here, 'page/boot.ts'),
    '/stand-in/application.js': join(here, 'page/application.ts'),
    '/stand-in/bootstrap.js': bootstrap,
    '/stand-in/react.js': umd('react'),
    '/stand-in/react-dom.js': umd('react-dom'),
  }
  const fileOf = (path: string): string | undefined => {
    const [, first, second = '', ...rest] = path.split('/')
    if (first === 'icons') return join(fonts, second)
    if (first === 'framework') return join(folders.get(second) ?? '', ...rest)
    // The bootstrap looks for the rest of itself beside the page's own scripts.
    if (/\/chunk\.[^/]+\.js$/.test(path))
      return [...folders.values()]
        .map((folder) => join(folder, path.split('/').at(-1) ?? ''))
        .find((file) => existsSync(file))
    return fixed[path]
  }
  const scriptOf = (path: string): string | undefined => {
    if (path === '/stand-in/stand-ins.js') return code
    if (path.startsWith('/stand-in/late/')) return "define(['stand-ins'], function (all) { return all.anyLater })"
    const name = /^\/stand-in\/for\/(.+)\.js$/.exec(path)?.[1]
    return name && standInFor(name)
  }
  return {
    answer({ path, body }) {
      const asset = /^\/ClientSideAssets\/(.+)$/.exec(path)?.[1]
      if (asset) {
        const part = looked.parts[`ClientSideAssets/${asset}`]
        if (!part) return nothing
        const body = path.endsWith('.js') ? strFromU8(part).replaceAll(hub.named, hub.real) : part
        return { status: 200, type: typeOf(path), body: Buffer.from(body) }
      }
      if (path === '/stand-in/manifests.json') return { status: 200, type: 'application/json', body: manifests }
      if (path.endsWith('/_api/web/GetClientSideComponents'))
        return { status: 200, type: 'application/json', body: askedLate(body ?? '') }
      const file = fileOf(path)
      if (file !== undefined && existsSync(file)) {
        const text = readFileSync(file)
        const isOurs = extname(file) === '.ts'
        return { status: 200, type: typeOf(file), body: isOurs ? stripTypeScriptTypes(text.toString()) : text }
      }
      const script = scriptOf(path)
      return script === undefined ? nothing : { status: 200, type: 'text/javascript', body: script }
    },
  }
}

const component = (one: { readonly id: string; readonly version: string }): Resource => ({ type: 'component', ...one })
const needsReact = { react: component(react) }
const needsStandIns = { 'stand-ins': component(standIns) }

/** What SharePoint has of its own: a script of ours under its id. */
const library = (
  { id, version }: { readonly id: string; readonly version: string },
  name: string,
  path: string,
  needs: Readonly<Record<string, Resource>> = {},
) => ({
  ...{ manifestVersion: 2, componentType: 'Library', id, version, alias: name, isInternal: true },
  loaderConfig: {
    internalModuleBaseUrls: ['/stand-in/'],
    entryModuleId: name,
    scriptResources: { [name]: { type: 'path', path }, ...needs },
  },
})

function manifestsWith(theirs: readonly Manifest[], ours: readonly Manifest[]): readonly object[] {
  for (const manifest of theirs) {
    manifest.loaderConfig.internalModuleBaseUrls = [`/framework/${manifest.id}/`]
    manifest.isInternal = true
  }
  for (const manifest of ours) {
    manifest.loaderConfig.internalModuleBaseUrls = ['/ClientSideAssets/']
    manifest.isInternal = false
  }
  const own = [
    library(react, 'react', 'react.js'),
    library(reactDom, 'react-dom', 'react-dom.js', needsReact),
    library(standIns, 'stand-ins', 'stand-ins.js', { ...needsReact, 'react-dom': component(reactDom) }),
  ]
  const there = new Set([...theirs, ...own].map(({ id }) => id))
  const missing = new Map(
    theirs.flatMap(({ loaderConfig }) =>
      Object.entries(loaderConfig.scriptResources).flatMap(([name, { type, id = '', version = '' }]) =>
        type === 'component' && !there.has(id) ? [[id, { id, version, name }] as const] : [],
      ),
    ),
  )
  const replaced = [...missing.values()].map((one) =>
    inBootstrap.has(one.id)
      ? library(one, one.name, 'in-bootstrap.js')
      : library(one, one.name, `for/${encodeURIComponent(one.name)}.js`, needsStandIns),
  )
  const asked = Object.entries(runtime).map(([name, id]) => [name, component({ id, version: framework })])
  const app = {
    ...{ manifestVersion: 2, componentType: 'Application', id: application, version: '1.0.0' },
    ...{ alias: 'StandIn', isInternal: true },
    loaderConfig: {
      internalModuleBaseUrls: ['/stand-in/'],
      entryModuleId: 'application',
      scriptResources: { application: { type: 'path', path: 'application.js' }, ...Object.fromEntries(asked) },
    },
  }
  return [...theirs, ...own, ...replaced, ...ours, app]
}

const standInFor = (name: string): string => `define(['stand-ins'], function (all) {
  var found = all.modules[${JSON.stringify(name)}]
  if (!found) console.error('no stand-in for ' + ${JSON.stringify(name)})
  return found || {}
})`

/** What the loader asks for once the page stands. */
function askedLate(body: string): string {
  const { components } = JSON.parse(body) as { components: readonly { id: string; version: string }[] }
  const value = components.map((one) => ({
    Id: one.id,
    Status: 0,
    Manifest: JSON.stringify(library(one, 'late', `late/${one.id}.js`, needsStandIns)),
  }))
  return JSON.stringify({ value })
}
