import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pngOf } from '../../scripts/manifest/png.ts'
import { checkPackage } from './check/checkPackage.ts'
import { type Complaints, isLookedAt, lookAt } from './check/package.ts'
import { type RuleName, rules } from './check/rules.ts'
import { bySchema } from './check/schemas.ts'
import { type PackageFiles, packageFiles, zipOf } from './packageFiles.ts'
import { exampleValues } from './values.ts'

/** JSON that is being broken; tests reach into it by its names. */
type Broken = ReturnType<JSON['parse']>
type Break = {
  readonly manifest?: (manifest: Broken) => void
  readonly zh?: (texts: Broken) => void
  readonly files?: (files: Record<string, Uint8Array>) => void
}

const good = await packageFiles(exampleValues)
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

function broken({ manifest, zh, files }: Break): PackageFiles {
  const all: Record<string, Uint8Array> = { ...good }
  const change = (name: string, how: ((json: Broken) => void) | undefined) => {
    if (!how) return
    const json = JSON.parse(new TextDecoder().decode(all[name]))
    how(json)
    all[name] = bytes(json)
  }
  change('manifest.json', manifest)
  change('zh-cn.json', zh)
  files?.(all)
  return all
}

const complaintsOf = (name: RuleName | 'schema', files: PackageFiles): Complaints => {
  const looked = lookAt(zipOf(files))
  if (!isLookedAt(looked)) return looked
  return name === 'schema' ? bySchema(looked) : rules[name](looked)
}

const dot = (size: number) => pngOf(size, () => [255, 255, 255, 255])
/** The same without opacity, as its header tells. */
const solid = (size: number) => dot(size).map((byte, i) => (i === 25 ? 2 : byte))
const activity = { type: 'delivered', description: 'Something was delivered', templateText: '{request} was delivered' }

/** For each rule at least one package that breaks it, and what is said of it. */
const negative: Readonly<Record<RuleName, readonly (readonly [Break, RegExp])[]>> = {
  'every named file is there': [
    [{ files: (files) => delete files['color.png'] }, /color\.png is named/],
    [{ files: (files) => delete files['zh-cn.json'] }, /zh-cn\.json is named/],
    [
      { manifest: (m) => (m.activities = { activityIcons: [{ id: 'late', iconFile: 'late.png' }] }) },
      /late\.png is named/,
    ],
    [{ manifest: (m) => (m.configurableTabs = [{ sharePointPreviewImage: 'preview.png' }]) }, /preview\.png is named/],
  ],
  'there is no other file': [[{ files: (files) => (files['notes.txt'] = bytes('notes')) }, /notes\.txt/]],
  'pictures are PNG': [[{ files: (files) => (files['outline.png'] = bytes('GIF89a')) }, /outline\.png is no PNG/]],
  'pictures have their size': [
    [{ files: (files) => (files['color.png'] = dot(96)) }, /is 96 × 96, and must be 192 × 192/],
    [{ files: (files) => (files['outline.png'] = dot(64)) }, /must be 32 × 32/],
    [
      {
        manifest: (m) => (m.configurableTabs = [{ sharePointPreviewImage: 'color.png' }]),
      },
      /must be 1024 × 768/,
    ],
    [
      { manifest: (m) => (m.activities = { activityIcons: [{ id: 'late', iconFile: 'color.png' }] }) },
      /color\.png is 192 × 192, and must be 32 × 32/,
    ],
  ],
  'outlines are transparent': [
    [{ files: (files) => (files['outline.png'] = solid(32)) }, /outline\.png has no opacity/],
  ],
  'every page is on a valid domain': [
    [{ manifest: (m) => (m.validDomains = ['other.example.com']) }, /is on no domain/],
    [{ manifest: (m) => (m.validDomains = ['*.com']) }, /is on no domain/],
    [{ manifest: (m) => delete m.validDomains }, /is on no domain/],
    [{ manifest: (m) => (m.staticTabs[3].contentUrl = 'https://figures.example.com/') }, /figures\.example\.com/],
    [
      { manifest: (m) => (m.configurableTabs = [{ configurationUrl: 'https://setup.example.com/' }]) },
      /setup\.example\.com/,
    ],
  ],
  'addresses are https': [
    [{ manifest: (m) => (m.staticTabs[0].contentUrl = 'http://hub.example.com/teams/') }, /is not https/],
    [{ manifest: (m) => (m.developer.privacyUrl = 'HTTP://hub.example.com/privacy') }, /is not https/],
  ],
  'domains are names alone': [
    [{ manifest: (m) => m.validDomains.push('hub.example.com:8443') }, /must be the name of a host/],
    [{ manifest: (m) => m.validDomains.push('https://hub.example.com') }, /must be the name of a host/],
  ],
  'no domain is too wide': [
    [{ manifest: (m) => m.validDomains.push('*') }, /\* is too wide/],
    [{ manifest: (m) => m.validDomains.push('*.com') }, /\*\.com is too wide/],
    [{ manifest: (m) => m.validDomains.push('*.azurewebsites.net') }, /azurewebsites/],
    [{ manifest: (m) => m.validDomains.push('hub.*.com') }, /hub\.\*\.com is too wide/],
  ],
  'no address is a tunnel or one machine': [
    [{ manifest: (m) => m.validDomains.push('abc.ngrok-free.app') }, /ngrok/],
    [{ manifest: (m) => m.validDomains.push('*.devtunnels.ms') }, /devtunnels/],
    [{ manifest: (m) => (m.staticTabs[0].contentUrl = 'https://127.0.0.1/teams/') }, /127\.0\.0\.1/],
    [{ manifest: (m) => m.validDomains.push('localhost') }, /localhost/],
  ],
  'the resource is the hub and the registration': [
    [{ manifest: (m) => (m.webApplicationInfo.resource = `api://other/${m.webApplicationInfo.id}`) }, /must be api:/],
    [
      { manifest: (m) => (m.webApplicationInfo.resource = `api://hub.example.com/${m.id}`) },
      /must be api:\/\/hub\.example\.com\/0{8}/,
    ],
    [{ manifest: (m) => delete m.webApplicationInfo }, /must be api:/],
  ],
  'nested sign-in comes back to the hub': [
    [
      { manifest: (m) => (m.webApplicationInfo.nestedAppAuthInfo = [{ redirectUri: 'https://hub.example.com' }]) },
      /must be brk-multihub:\/\/hub\.example\.com/,
    ],
    [
      { manifest: (m) => (m.webApplicationInfo.nestedAppAuthInfo = [{ redirectUri: 'brk-multihub://other.com' }]) },
      /must be brk-multihub/,
    ],
  ],
  'every permission has a reason': [
    [{ manifest: (m) => m.permissions.push('messageTeamMembers') }, /messageTeamMembers is explained nowhere/],
    [
      {
        manifest: (m) =>
          (m.authorization = { permissions: { resourceSpecific: [{ name: 'Chat.Read.All', type: 'Application' }] } }),
      },
      /Chat\.Read\.All is explained nowhere/,
    ],
  ],
  'nothing retired is used': [[{ manifest: (m) => (m.connectors = []) }, /retired/]],
  'the short name is short': [
    [{ manifest: (m) => (m.name.short = 'Counterpart of the whole company') }, /manifest\.json.*longer than 30/],
    [{ zh: (texts) => (texts['name.short'] = '对'.repeat(31)) }, /zh-cn\.json.*longer than 30/],
  ],
  'the short name is our own': [
    [{ manifest: (m) => (m.name.short = 'Counterpart for Teams') }, /a word that is Microsoft's/],
    [{ manifest: (m) => (m.name.short = 'Counterpart Chat') }, /a word that is Microsoft's/],
  ],
  'the short description does not say app': [
    [{ manifest: (m) => (m.description.short = 'An app for requests') }, /manifest\.json/],
    [{ zh: (texts) => (texts['description.short'] = '服务请求应用') }, /zh-cn\.json/],
  ],
  'nothing is left to be filled in': [
    [{ manifest: (m) => (m.version = '${{VERSION}}') }, /is not filled in/],
    [{ zh: (texts) => (texts['name.full'] = 'TODO') }, /is not filled in/],
  ],
  'schema and version agree': [[{ manifest: (m) => (m.manifestVersion = '1.24') }, /is not of version 1\.24/]],
  'tabs differ': [[{ manifest: (m) => (m.staticTabs[1].entityId = 'my-requests') }, /the id my-requests/]],
  'an app for teams knows all channels': [
    [{ manifest: (m) => m.staticTabs[2].scopes.push('team') }, /must be tier1/],
    [{ manifest: (m) => (m.bots = [{ scopes: ['team'] }]) }, /must be tier1/],
  ],
  'activities use icons that are there': [
    [{ manifest: (m) => (m.activities = { activityTypes: [{ ...activity, allowedIconIds: ['late'] }] }) }, /icon late/],
  ],
  'activities leave what is reserved': [
    [{ manifest: (m) => (m.activities = { activityTypes: [{ ...activity, type: 'systemDefault' }] }) }, /reserved/],
  ],
  'every language has the same texts': [
    [{ zh: (texts) => delete texts['name.full'] }, /zh-cn\.json: name\.full is missing/],
    [
      { zh: (texts) => delete texts['activities.activityTypes[0].description'] },
      /zh-cn\.json: activities\.activityTypes\[0\]\.description is missing/,
    ],
    [
      {
        manifest: (m) => m.activities.activityTypes.push(activity),
        zh: (texts) => (texts[`activities.activityTypes[8].description`] = '已交付'),
      },
      /en\.json: activities/,
    ],
  ],
  'every text stands for one of the manifest': [
    [{ zh: (texts) => (texts['staticTabs[9].name'] = '更多') }, /staticTabs\[9\]\.name stands for nothing/],
    [{ manifest: (m) => m.staticTabs.pop() }, /staticTabs\[4\].name stands for nothing/],
  ],
  'every language uses the same variables': [
    [
      {
        manifest: (m) => (m.activities = { activityTypes: [activity] }),
        zh: (texts) => (texts['activities.activityTypes[0].templateText'] = '已交付'),
      },
      /has other variables/,
    ],
  ],
  'every tab has a name in every language': [
    [{ zh: (texts) => delete texts['staticTabs[2].name'] }, /staticTabs\[2\]\.name is missing/],
  ],
}

describe('the check of a package', () => {
  it('has nothing to say of ours', () => {
    expect(checkPackage(zipOf(good))).toEqual([])
  })

  const cases = Object.entries(negative).flatMap(([rule, breaks]) =>
    breaks.map(([how, says]) => ({ rule: rule as RuleName, how, says })),
  )

  it.each(cases)('$rule: says $says', ({ rule, how, says }) => {
    expect(complaintsOf(rule, good)).toEqual([])
    const files = broken(how)
    expect(complaintsOf(rule, files).join('\n')).toMatch(says)
    // And it comes out where everybody looks.
    expect(checkPackage(zipOf(files)).join('\n')).toMatch(says)
  })

  it('looks at every rule', () => {
    expect(Object.keys(negative).toSorted()).toEqual(Object.keys(rules).toSorted())
    expect(cases.length).toBeGreaterThan(Object.keys(rules).length)
  })

  const against: readonly (readonly [string, Break])[] = [
    ['a scope that does not exist', { manifest: (m) => (m.staticTabs[0].scopes = ['everyone']) }],
    ['a property that nobody knows', { manifest: (m) => (m.shortcut = true) }],
    ['an id that is none', { manifest: (m) => (m.id = 'counterpart') }],
    ['no developer', { manifest: (m) => delete m.developer }],
    ['a colour that is none', { manifest: (m) => (m.accentColor = 'teal') }],
    ['a translation that lacks what it must have', { zh: (texts) => delete texts['description.full'] }],
    ['a translation of what cannot be translated', { zh: (texts) => (texts['developer.name'] = '对口') }],
  ]
  it.each(against)('by the schemas of both versions finds %s', (_, how) => {
    const found = complaintsOf('schema', broken(how))
    for (const version of ['schema 1.25', 'schema 1.30']) expect(found.join('\n')).toContain(version)
  })

  it.each([
    ['no zip', bytes('PK but no more'), /not a zip/],
    ['a zip without a manifest', zipOf({ 'color.png': dot(192) }), /not at the root/],
    ['a manifest in a folder', zipOf({ 'app/manifest.json': bytes({}) }), /not at the root/],
    ['a manifest that is no JSON', zipOf({ 'manifest.json': bytes('{') }), /is not JSON/],
    ['a manifest that is a list', zipOf({ 'manifest.json': bytes([]) }), /is not JSON/],
  ])('says what %s is', (_, zip, says) => {
    expect(checkPackage(zip).join('\n')).toMatch(says)
  })

  it('survives a manifest in which nothing is what it should be', () => {
    const names = Object.keys(JSON.parse(new TextDecoder().decode(good['manifest.json'])))
    for (const value of [null, 7, 'text', [], {}, [null], [7]])
      expect(
        checkPackage(zipOf({ 'manifest.json': bytes(Object.fromEntries(names.map((name) => [name, value]))) })).length,
      ).toBeGreaterThan(3)
  })
})

describe('the package', () => {
  it('is the same to the byte, whenever it is made', async () => {
    const [one, other] = [zipOf(await packageFiles(exampleValues)), zipOf(await packageFiles(exampleValues))]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    const turned = Object.fromEntries(Object.entries(good).toReversed())
    expect(Buffer.from(zipOf(turned)).equals(Buffer.from(one))).toBe(true)
    expect(Object.keys(unzipSync(one)).toSorted()).toEqual(Object.keys(good).toSorted())
  })

  it('speaks both languages', () => {
    const read = (name: string) => JSON.parse(new TextDecoder().decode(good[name]))
    expect(read('manifest.json').staticTabs.map(({ name }: { name: string }) => name)).toEqual([
      'My requests',
      'Front door',
      'My queue',
      'Overview',
      'My accounts',
    ])
    expect(read('zh-cn.json')).toMatchObject({ 'name.short': '对口', 'staticTabs[1].name': '服务大厅' })
  })
})
