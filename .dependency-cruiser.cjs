const { existsSync, readFileSync, readdirSync } = require('node:fs')
const { join } = require('node:path')

/** Who may import whom, for code that ships. What is not listed is forbidden. */
const mayImport = {
  core: [],
  contract: ['core'],
  words: [],
  usecases: ['core'],
  store: ['core', 'usecases'],
  api: ['core', 'contract', 'usecases'],
  channels: ['core', 'contract', 'usecases', 'words'],
  hub: ['core', 'contract', 'usecases', 'store', 'api', 'channels', 'words'],
  client: ['core', 'contract'],
  kit: [],
  'kit-atlaskit': ['kit'],
  'kit-fluent': ['kit'],
  screens: ['core', 'contract', 'client', 'words', 'kit'],
  'web-app': ['contract', 'client', 'screens', 'words', 'kit'],
  'forge-app': [
    'api',
    'store',
    'usecases',
    'contract',
    'client',
    'screens',
    'channels',
    'words',
    'kit-atlaskit',
    'forge-tools',
  ],
  'teams-app': ['contract', 'client', 'screens', 'words', 'kit-fluent'],
  // What Atlassian's own tools say of the app, apart because they are heavy: no product runs on them.
  'forge-tools': [],
  'spfx-webpart': ['contract', 'client', 'screens', 'words', 'kit-fluent'],
}

/** The same inside the core: a room imports itself and these. */
const roomMayImport = {
  kernel: [],
  calendar: ['kernel'],
  sla: ['kernel', 'calendar'],
  directory: ['kernel', 'calendar', 'sla'],
  request: ['kernel', 'calendar', 'sla', 'directory'],
  survey: ['kernel', 'calendar', 'directory'],
  statistics: ['kernel'],
  improvement: ['kernel', 'statistics', 'search'],
  relations: ['kernel', 'statistics'],
  search: ['kernel'],
}

/** Packages that ship code of nobody else. */
const withoutDependencies = ['core', 'words']

/** Packages that run in a browser, where Node's own modules do not exist. */
const inBrowser = [
  'core',
  'contract',
  'words',
  'client',
  'kit',
  'kit-atlaskit',
  'kit-fluent',
  'screens',
  'web-app',
  'teams-app',
  'spfx-webpart',
]

const test = '\\.(test|bench)\\.tsx?$|/(testing|suite)/'
const anyOf = (paths) => `(${paths.join('|')})`
const literally = (path) => path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const roots = ['shared', 'packages', '.'].flatMap((parent) =>
  readdirSync(parent, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && entry.name in mayImport && existsSync(join(parent, entry.name, 'package.json')),
    )
    .map((entry) => [entry.name, join(parent, entry.name)]),
)
const rootOf = Object.fromEntries(roots)
const present = (names) => names.filter((name) => name in rootOf)
const sourceOf = (names) => `^${anyOf(present(names).map((name) => `${literally(rootOf[name])}/src`))}/`

/** The files a package offers to others: what its `exports` list, and no other. */
function doorsOf(name) {
  const listed = JSON.parse(readFileSync(join(rootOf[name], 'package.json'), 'utf8')).exports ?? {}
  const files = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(files))
  return files(listed).map((file) => `^${literally(join(rootOf[name], file)).replaceAll('\\*', '[^/]+')}$`)
}

const packages = Object.keys(rootOf)
const rooms = Object.keys(roomMayImport)
const core = rootOf.core && literally(rootOf.core)

const betweenPackages = packages.flatMap((name) => {
  const from = { path: `^${literally(rootOf[name])}/` }
  const others = present(mayImport[name])
  return [
    ...(name === 'core' ? [] : [{ from, to: { path: `^${literally(rootOf[name])}/` } }]),
    ...(others.length > 0 ? [{ from, to: { path: anyOf(others.flatMap(doorsOf)) } }] : []),
  ]
})

const betweenRooms = core
  ? [
      { from: { path: `^${core}/src/[^/]+$` }, to: { path: `^${core}/src/` } },
      { from: { path: `^${core}/src/testing/` }, to: { path: `^${core}/src/` } },
      { from: { path: `^${core}/src/.*\\.(test|bench)\\.ts$` }, to: { path: `^${core}/src/` } },
      ...rooms.map((room) => ({
        from: { path: `^${core}/src/${room}/` },
        to: { path: `^${core}/src/${anyOf([room, ...roomMayImport[room]])}/` },
      })),
    ]
  : []

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  allowedSeverity: 'error',
  allowed: [
    { from: { path: '^(test|scripts|gallery|workbench)/|^[^/]+$' }, to: {} },
    // How a host is built with a kit is said once for all hosts.
    { from: { path: '^[^/]+/vite\\.config\\.ts$' }, to: { path: '^scripts/kitBuild/' } },
    // The texts of a web part, which the loader of SharePoint finds.
    { from: { path: '^spfx-webpart/src/' }, to: { path: '^CounterpartStrings$' } },
    // What packages for several hosts have in common is said once.
    {
      from: { path: '^[^/]+-(app|webpart)/manifest/' },
      to: { path: '^scripts/(manifest|kitBuild)/|^scripts/(fingerprint|setUp)\\.mjs$' },
    },
    // `/// <reference types="node" />` names a set of types, not a file.
    { from: { path: test }, to: { path: '^node$' } },
    // Golden figures and fixtures are data that any package's tests may read.
    { from: { path: test }, to: { path: '^test/(golden|fixtures)/.*\\.json$' } },
    ...betweenPackages,
    ...betweenRooms,
    {
      from: {},
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      // The texts of a web part are found by the loader of SharePoint.
      to: { couldNotResolve: true, pathNot: '^(node|CounterpartStrings)$' },
    },
    {
      name: 'testing-only-from-tests',
      severity: 'error',
      from: { path: '^(shared|packages)/|-app/|-webpart/', pathNot: test },
      to: { path: test },
    },
    {
      name: 'core-and-words-stand-alone',
      severity: 'error',
      from: { path: sourceOf(withoutDependencies), pathNot: test },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: sourceOf(inBrowser), pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      // Its functions run in Node; its page does not.
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: '^forge-app/ui/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      // The page has no business with what is kept, and the functions none with what is shown.
      name: 'page-and-functions-apart',
      severity: 'error',
      from: { path: '^forge-app/ui/', pathNot: test },
      to: { path: anyOf(present(['api', 'store', 'usecases']).map((name) => `^${literally(rootOf[name])}/`)) },
    },
    {
      name: 'page-and-functions-apart',
      severity: 'error',
      from: { path: '^forge-app/src/', pathNot: test },
      to: { path: anyOf(present(['screens', 'kit-atlaskit']).map((name) => `^${literally(rootOf[name])}/`)) },
    },
    {
      name: 'shipped-code-declares-its-dependencies',
      severity: 'error',
      from: { path: '^(shared|packages)/[^/]+/src/|^[^/]+/(src|ui)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/\\.cache|coverage|\\.counterpart)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
