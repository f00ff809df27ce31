import { readFileSync } from 'node:fs'
import { type Words, wordsFor } from '@counterpart/words'
import { colourIcon } from '../../scripts/manifest/icons.ts'
import { resourceOf, type Values } from './values.ts'
import { featureId, solutionId, webParts } from './webParts.ts'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const { version } = manifest as { version: string }
/** SharePoint wants four numbers. */
const fourParts = `${version}.0`

type Both = { readonly en: Words; readonly zh: Words }
type ListingKey = Parameters<Words['t']>[0] & `listing.sharepoint.${string}`

/** The texts that the loader of SharePoint picks by the language of the page, each with its word of the product. */
const strings = {
  find: 'listing.sharepoint.find',
  mine: 'listing.sharepoint.mine',
  title: 'listing.sharepoint.pane.title',
  department: 'listing.sharepoint.pane.department',
  everyDepartment: 'listing.sharepoint.pane.every-department',
  departmentsFailed: 'listing.sharepoint.pane.departments-failed',
  show: 'listing.sharepoint.pane.show',
  showAll: 'listing.sharepoint.pane.show.all',
  showOpen: 'listing.sharepoint.pane.show.open',
  showWaiting: 'listing.sharepoint.pane.show.waiting',
  rows: 'listing.sharepoint.pane.rows',
  group: 'listing.sharepoint.pane.group',
  failed: 'listing.sharepoint.failed',
  failedDetail: 'listing.sharepoint.failed.detail',
  retry: 'listing.sharepoint.retry',
} as const satisfies Readonly<Record<string, ListingKey>>

/**
 * The files from which Microsoft's builder makes the package, by their place in its project: everything that follows
 * from the version, the words and the values. The sources of the web parts lie beside them.
 */
export async function projectFiles(values: Values): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const [en, zh] = await Promise.all([wordsFor('en', {}, ['listing']), wordsFor('zh-CN', {}, ['listing'])])
  const both = { en, zh }
  return {
    // The builder takes the compiler that is named here, and else an old one of its own.
    'package.json': json({ ...manifest, type: undefined }),
    'tsconfig.json': json(compilerSettings),
    'config/rig.json': json({ rigPackageName: rig }),
    'config/serve.json': json({ port: 4321, https: true }),
    'config/write-manifests.json': json({ cdnBasePath: '<!-- PATH TO CDN -->' }),
    'config/spfx-customize-webpack.js': readFileSync(new URL('./spfx-customize-webpack.cjs', import.meta.url), 'utf8'),
    'config/config.json': json({
      version: '2.0',
      // One bundle: the parts of a page share what they load.
      bundles: {
        'counterpart-web-parts': {
          components: webParts.map(({ className }) => ({
            entrypoint: `./lib/${className}.js`,
            manifest: `./src/${className}.manifest.json`,
          })),
        },
      },
      externals: {},
      localizedResources: { CounterpartStrings: 'lib/loc/{locale}.js' },
    }),
    'config/package-solution.json': json(solutionOf(values, both)),
    'sharepoint/icon.png': colourIcon(96),
    'src/hub.ts': hubModule(values),
    'src/loc/en-us.js': stringsModule(en),
    'src/loc/zh-cn.js': stringsModule(zh),
    ...Object.fromEntries(webParts.map((one) => [`src/${one.className}.manifest.json`, json(manifestOf(one, both))])),
  }
}

const rig = '@microsoft/spfx-web-build-rig'

const compilerSettings = {
  extends: `./node_modules/${rig}/profiles/default/tsconfig-base.json`,
  compilerOptions: {
    moduleResolution: 'bundler',
    rewriteRelativeImportExtensions: true,
    target: 'es2022',
    lib: ['es2024', 'dom', 'dom.iterable'],
    types: ['webpack-env'],
    typeRoots: ['./node_modules/@types'],
    rootDir: 'src',
    outDir: 'lib',
  },
  include: ['src/**/*.ts'],
}

const solutionOf = (values: Values, { en, zh }: Both) => {
  const text = (key: ListingKey) => ({ default: en.t(key), 'zh-CN': zh.t(key) })
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/spfx-build/package-solution.schema.json',
    solution: {
      name: en.t('listing.sharepoint.title'),
      title: en.t('listing.sharepoint.title'),
      id: solutionId,
      version: fourParts,
      iconPath: 'icon.png',
      includeClientSideAssets: true,
      skipFeatureDeployment: true,
      isDomainIsolated: false,
      webApiPermissionRequests: [
        {
          resource: en.t('listing.sharepoint.resource'),
          scope: 'access_as_user',
          appId: values.clientId,
          replyUrl: `${values.hub}/`,
        },
      ],
      developer: {
        name: en.t('listing.sharepoint.developer'),
        websiteUrl: `${values.hub}/`,
        privacyUrl: `${values.hub}/teams/privacy.html`,
        termsOfUseUrl: `${values.hub}/teams/terms.html`,
        mpnId: '',
      },
      metadata: {
        shortDescription: text('listing.sharepoint.description.short'),
        longDescription: text('listing.sharepoint.description.long'),
        screenshotPaths: [],
        videoUrl: '',
        categories: [],
      },
      features: [
        {
          title: en.t('listing.sharepoint.title'),
          description: en.t('listing.sharepoint.feature'),
          id: featureId,
          version: fourParts,
        },
      ],
    },
    paths: { zippedPackage: 'solution/counterpart.sppkg' },
  }
}

function manifestOf({ id, part, className, icon, properties }: (typeof webParts)[number], { en, zh }: Both) {
  const text = (key: ListingKey) => ({ default: en.t(key), 'zh-CN': zh.t(key) })
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/spfx/client-side-web-part-manifest.schema.json',
    id,
    alias: className,
    componentType: 'WebPart',
    version: '*',
    manifestVersion: 2,
    requiresCustomScript: false,
    // Not those of Teams: there is an app of its own for it, and people would see two.
    supportedHosts: ['SharePointWebPart', 'SharePointFullPage'],
    supportsThemeVariants: true,
    preconfiguredEntries: [
      {
        // Advanced, as SharePoint calls it.
        groupId: '5c03119e-3074-46fd-976b-c60198311f70',
        group: { default: 'Advanced' },
        title: text(`listing.sharepoint.${part}`),
        description: text(`listing.sharepoint.${part}.description`),
        officeFabricIconFontName: icon,
        properties,
      },
    ],
  }
}

const stringsModule = ({ t }: Words): string => {
  const texts = Object.fromEntries(Object.entries(strings).map(([name, key]) => [name, t(key)]))
  return `define([], function () {\n  return ${JSON.stringify(texts, null, 2)};\n});\n`
}

/** What stands in src/hub.ts for these values. */
export const hubModule = (values: Values): string =>
  `/** Where the hub is, and for whom the tokens are that it takes. Making a package writes this file with the values it is given. */
export const hub = {
  address: '${values.hub}',
  resource: '${resourceOf(values)}',
}
`

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
