import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { pngOf } from '../../scripts/manifest/png.ts'
import { buildPackage, graphOfChunk } from './buildPackage.ts'
import { budgets, tooHeavy, weightsOf } from './check/budgets.ts'
import { checkPackage, type RuleName, rules } from './check/checkPackage.ts'
import { bySchema } from './check/schema.ts'
import { type Complaints, isLookedAt, lookAt } from './check/sppkg.ts'
import { projectFiles } from './projectFiles.ts'
import { exampleValues } from './values.ts'
import { verifyPackage } from './verifyPackage.ts'

// Only a guard: the builder of Microsoft takes minutes on a busy machine.
vi.setConfig({ hookTimeout: 600_000 })

type Parts = Record<string, Uint8Array>
/** Changes the parts of a package in place. */
type Break = (parts: Parts) => void

let file = ''
let good: Parts = {}
beforeAll(async () => {
  file = await buildPackage(exampleValues)
  good = unzipSync(readFileSync(file))
})

const zipOf = (parts: Parts): Uint8Array => zipSync(parts, { level: 0 })
const complaintsOf = (name: RuleName, parts: Parts): Complaints => {
  const looked = lookAt(zipOf(parts))
  return isLookedAt(looked) ? rules[name](looked) : looked
}

/** Changes the text of the first part whose name fits; what does not change it is no fault. */
const inPart =
  (name: RegExp | string, from: RegExp | string, to: string): Break =>
  (parts) => {
    const found = Object.keys(parts).find((one) => (typeof name === 'string' ? one === name : name.test(one)))
    if (found === undefined) throw new Error(`there is no part ${name}`)
    const before = strFromU8(parts[found] as Uint8Array)
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${from} is not in ${found}`)
    parts[found] = strToU8(after)
  }
const inSolution = (from: RegExp | string, to: string) => inPart('AppManifest.xml', from, to)
const inComponent = (from: RegExp | string, to: string) => inPart(/WebPart_.*\.xml$/, from, to)
const script = /ClientSideAssets\/counterpart-web-parts_.*\.js$/
const inScript = (more: string) => inPart(script, /$/, more)
const quoted = (text: string) => text.replaceAll('"', '&quot;')
const without =
  (name: RegExp): Break =>
  (parts) => {
    for (const found of Object.keys(parts).filter((one) => name.test(one))) delete parts[found]
  }

/** For each rule at least one package that breaks it, and what is said of it. */
const negative: Readonly<Record<RuleName, readonly (readonly [Break, RegExp])[]>> = {
  'every part has a content type': [
    [(parts) => (parts['ClientSideAssets/font.woff2'] = strToU8('wOF2')), /font\.woff2 has no content type/],
  ],
  'every relation leads somewhere': [
    [without(/^icon\.png$/), /leads to icon\.png/],
    [without(/CounterpartStrings_zh-cn/), /leads to ClientSideAssets\/CounterpartStrings_zh-cn/],
  ],
  'the package begins at its manifest': [[inPart('_rels/.rels', 'package-manifest', 'other'), /does not name/]],
  'every asset is handed out': [
    [(parts) => (parts['ClientSideAssets/more.js'] = strToU8('1')), /more\.js is not handed out/],
  ],
  'the solution has an id': [[inSolution(/ProductID="[^"]*"/, 'ProductID="counterpart"'), /no GUID/]],
  'the version has four numbers': [[inSolution(/ Version="[^"]*"/, ' Version="0.1.0"'), /such as 1\.2\.3\.0/]],
  'it runs in the browser alone': [
    [inSolution('IsClientSideSolution="true"', 'IsClientSideSolution="false"'), /no client-side/],
  ],
  'it is not isolated': [[inSolution('IsDomainIsolated="false"', 'IsDomainIsolated="true"'), /isolation/]],
  'it can be given to all sites at once': [
    [inSolution('SkipFeatureDeployment="true"', 'SkipFeatureDeployment="false"'), /every site/],
  ],
  'who answers for it is reached by https': [
    [inSolution('privacyUrl&quot;:&quot;https:', 'privacyUrl&quot;:&quot;http:'), /privacyUrl of the developer/],
    [inSolution('websiteUrl', 'site'), /websiteUrl of the developer/],
  ],
  'the name is our own': [
    [inSolution('Name="Counterpart"', 'Name="Counterpart for SharePoint"'), /a word that is Microsoft's/],
    [inSolution('Name="Counterpart"', 'Name="Counterpart Help"'), /a word that is Microsoft's/],
  ],
  'it is described in both languages': [
    [inSolution('CultureName="zh-CN"', 'CultureName="zh-TW"'), /ShortDescription is not there in zh-CN/],
    [inSolution(/<LongDescription>.*<\/LongDescription>/, ''), /LongDescription is not there in default/],
  ],
  'it asks for one permission': [
    [inSolution('Scope="access_as_user"', 'Scope="Sites.ReadWrite.All"'), /asks for Sites\.ReadWrite\.All/],
    [
      inSolution(/(<WebApiPermissionRequest\s.*?<\/WebApiPermissionRequest>)/, '$1$1'),
      /access_as_user, access_as_user/,
    ],
    [inSolution(/<WebApiPermissionRequests>.*<\/WebApiPermissionRequests>/, ''), /asks for nothing/],
  ],
  'the permission names the registration': [
    [inSolution(/ AppId="[^"]*"/, ''), /names no registration/],
    [inSolution('ReplyUrl="https:', 'ReplyUrl="http:'), /no reply address by https/],
  ],
  'the parts call the hub that is approved': [
    [inSolution('ReplyUrl="https://hub.example.com/"', 'ReplyUrl="https://other.example.com/"'), /no script asks/],
    [inPart(script, 'api://hub.example.com/', 'api://elsewhere.example.com/'), /no script asks for tokens/],
  ],
  'the icon is 96 by 96': [
    [(parts) => (parts['icon.png'] = pngOf(64, () => [0, 0, 0, 255])), /64 × 64, and must be 96 × 96/],
    [(parts) => (parts['icon.png'] = strToU8('GIF89a')), /no PNG/],
  ],
  'there are two web parts': [
    [inComponent(quoted('"componentType":"WebPart"'), quoted('"componentType":"Library"')), /the package holds/],
    [without(/WebPart_0c9d.*\.xml$/), /the package holds FindServiceWebPart$/],
  ],
  'every component has an id': [
    [inComponent(/&quot;id&quot;:&quot;[0-9a-f-]{36}/, '&quot;id&quot;:&quot;mine'), /no GUID/],
  ],
  'files come from the package': [
    [inComponent('HTTPS://SPCLIENTSIDEASSETLIBRARY/', 'https://cdn.example.com/'), /come from https:\/\/cdn/],
  ],
  'every file is in the package': [
    [without(script), /counterpart-web-parts_.* is not in the package/],
    [without(/CounterpartStrings_zh-cn/), /CounterpartStrings_zh-cn.* is not in the package/],
  ],
  'the first script is named': [[inComponent(/(entryModuleId&quot;:&quot;)[\w-]+/, '$1other'), /other is not among/]],
  'texts come in both languages': [
    [inComponent(quoted('"zh-CN":"CounterpartStrings'), quoted('"zh-TW":"CounterpartStrings')), /not there in zh-CN/],
    [inComponent('localizedPath', 'path'), /has no texts/],
  ],
  'one version of the framework': [
    [
      inComponent(quoted('"version":"1.23.2"'), quoted('"version":"1.22.0"')),
      /1\.22\.0 and 1\.23\.2|1\.23\.2 and 1\.22\.0/,
    ],
  ],
  'no React of the page is taken': [
    [inComponent(quoted('"@microsoft/sp-http":'), quoted('"react":')), /takes react of the page/],
  ],
  'it follows the section': [
    [
      inComponent(quoted('"supportsThemeVariants":true'), quoted('"supportsThemeVariants":false')),
      /colours of its section/,
    ],
  ],
  'it needs no custom script': [
    [
      inComponent(quoted('"manifestVersion":2'), quoted('"manifestVersion":2,"requiresCustomScript":true')),
      /custom script/,
    ],
  ],
  'it stands on pages of sites alone': [
    [inComponent('SharePointFullPage', 'TeamsPersonalApp'), /offers itself as TeamsPersonalApp/],
  ],
  'it is named in both languages': [
    [
      inComponent(/(title&quot;:\{&quot;default&quot;:&quot;[^&]*&quot;,&quot;)zh-CN/, '$1zh-TW'),
      /title is not there in zh-CN/,
    ],
    [inComponent('preconfiguredEntries', 'entries'), /nobody could choose it/],
  ],
  'nothing of the machine it was made on': [
    [inScript(';"https://localhost:4321/dist/"'), /the machine it was made on/],
    [inScript(';"<!-- PATH TO CDN -->"'), /the machine it was made on/],
  ],
  'no source map': [
    [inScript('\n//# sourceMappingURL=a.map'), /refers to a source map/],
    [(parts) => (parts['ClientSideAssets/a.js.map'] = strToU8('{}')), /a\.js\.map is a source map/],
  ],
  'no text is run': [
    [inScript(';eval("1")'), /runs text/],
    [inScript(';new Function("return this")()'), /runs text/],
  ],
  'no script comes from elsewhere': [
    [inScript(';load("https://cdn.example.com/react.js")'), /names a script at another address/],
  ],
  'nothing of the other design system': [[inScript(';"var(--ds-text)"'), /design system of Jira/]],
}

describe('the check of a package', () => {
  it('has nothing to say of ours', async () => {
    const { complaints, weights } = await verifyPackage(file, exampleValues)
    expect(complaints).toEqual([])
    expect(weights.map(({ what }) => what)).toEqual(budgets.map(({ what }) => what))
  })

  const cases = Object.entries(negative).flatMap(([rule, breaks]) =>
    breaks.map(([how, says]) => ({ rule: rule as RuleName, how, says })),
  )

  it.each(cases)('$rule: says $says', ({ rule, how, says }) => {
    const parts = { ...good }
    how(parts)
    expect(complaintsOf(rule, parts).join('\n')).toMatch(says)
    // And it comes out where everybody looks.
    expect(checkPackage(zipOf(parts)).join('\n')).toMatch(says)
  })

  it('looks at every rule', () => {
    expect(Object.keys(negative).toSorted()).toEqual(Object.keys(rules).toSorted())
  })

  it.each([
    ['no zip', () => strToU8('PK but no more'), /not a zip/],
    ['a zip without a manifest', () => zipOf({ 'a.xml': strToU8('<a/>') }), /not at the root/],
    [
      'a component whose manifest is none',
      () => {
        const parts = { ...good }
        inComponent('{&quot;id', '{&quot;id&quot;:{')(parts)
        return zipOf(parts)
      },
      /is not JSON/,
    ],
  ])('says what %s is', (_, zip, says) => {
    expect(checkPackage(zip()).join('\n')).toMatch(says)
  })
})

describe('the weight of a package', () => {
  const lookedAt = (parts: Parts) => {
    const looked = lookAt(zipOf(parts))
    if (!isLookedAt(looked)) throw new Error(looked.join())
    return looked
  }
  /** Text that does not pack. */
  const noise = (kB: number) => Array.from({ length: kB * 20 }, () => crypto.randomUUID()).join('')

  it.each([
    ['the web parts themselves', script, 20],
    ['the first view of Find a service', /chunk\.RaisePage.*\.js$/, 20],
    ['the first view of My requests', /chunk\.MinePage.*\.js$/, 20],
    ['the first view of My requests', /chunk\.shared.*\.js$/, 20],
    ['the styles', /chunk\.styles.*\.js$/, 20],
  ])('is too much for %s with more in %s', (what, name, kB) => {
    const parts = { ...good }
    inPart(name, /$/, noise(kB))(parts)
    expect(tooHeavy(weightsOf(lookedAt(parts), graphOfChunk())).join('\n')).toContain(what)
  })

  it('is not weighed where a file is missing', () => {
    const parts = { ...good }
    without(/chunk\.MinePage/)(parts)
    expect(() => weightsOf(lookedAt(parts), graphOfChunk())).toThrow(/has no file chunk\.MinePage/)
  })

  it('is no weight where there is next to nothing', () => {
    const parts = { ...good, [Object.keys(good).find((name) => script.test(name)) as string]: strToU8('1') }
    expect(tooHeavy(weightsOf(lookedAt(parts), graphOfChunk())).join('\n')).toContain('the web parts themselves')
  })
})

describe('the schema of Microsoft', () => {
  /** JSON that is being broken; tests reach into it by its names. */
  type Broken = ReturnType<JSON['parse']>

  it.each<readonly [string, (solution: Broken) => void]>([
    ['no name', ({ solution }) => delete solution.name],
    ['nobody who answers for it', ({ solution }) => delete solution.developer.name],
    ['a description in no language', ({ solution }) => (solution.metadata.shortDescription = {})],
    ['a permission without its scope', ({ solution }) => delete solution.webApiPermissionRequests[0].scope],
    ['a property that nobody knows', ({ solution }) => (solution.shortcut = true)],
  ])('finds %s', async (_, how) => {
    const solution = JSON.parse(String((await projectFiles(exampleValues))['config/package-solution.json']))
    expect(bySchema(solution)).toEqual([])
    how(solution)
    expect(bySchema(solution)).not.toEqual([])
  })
})
