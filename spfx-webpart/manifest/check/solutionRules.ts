import { attributeIn, elementIn, guid, type LookedAt, type Rule, textOf } from './sppkg.ts'

/** Names of Microsoft's own products and features, which no solution may take for itself. */
const taken = /\b(sharepoint|microsoft|teams|outlook|office|viva|chat|calendar|lists?|pages?|tasks?|help|apps?)\b/i

const developerOf = ({ solution }: LookedAt): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(elementIn(solution, 'DeveloperProperties') || '{}') as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}

/** What is to be approved before the parts may call anybody. */
const permissionsIn = ({ solution }: LookedAt) =>
  [...solution.matchAll(/<WebApiPermissionRequest\s[^>]*>/g)].map(([element]) => ({
    scope: attributeIn(element, 'Scope'),
    appId: attributeIn(element, 'AppId'),
    replyUrl: attributeIn(element, 'ReplyUrl'),
  }))

/** The size of a PNG, in pixels. */
function sizeOf(file: Uint8Array | undefined): readonly [width: number, height: number] | null {
  if (!file || file.length < 24 || file[1] !== 0x50) return null
  const view = new DataView(file.buffer, file.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

const said = (isRight: boolean, what: string) => (isRight ? [] : [what])

export const solutionRules = {
  'the solution has an id': ({ solution }) =>
    said(guid.test(attributeIn(solution, 'ProductID')), 'the id of the solution is no GUID'),
  'the version has four numbers': ({ solution }) =>
    said(/^\d+(\.\d+){3}$/.test(attributeIn(solution, 'Version')), 'the version must be such as 1.2.3.0'),
  'it runs in the browser alone': ({ solution }) =>
    said(attributeIn(solution, 'IsClientSideSolution') === 'true', 'it is no client-side solution'),
  'it is not isolated': ({ solution }) =>
    said(attributeIn(solution, 'IsDomainIsolated') === 'false', 'domain isolation does not exist any more'),
  'it can be given to all sites at once': ({ solution }) =>
    said(attributeIn(solution, 'SkipFeatureDeployment') === 'true', 'every site would have to add it by itself'),
  'who answers for it is reached by https': (looked) =>
    ['websiteUrl', 'privacyUrl', 'termsOfUseUrl']
      .filter((name) => !/^https:\/\/[\w.-]+\.\w/.test(String(developerOf(looked)[name] ?? '')))
      .map((name) => `${name} of the developer is not https`),
  'the name is our own': ({ solution }) =>
    said(
      !taken.test(attributeIn(solution, 'Name')),
      `the name “${attributeIn(solution, 'Name')}” has a word that is Microsoft's`,
    ),
  'it is described in both languages': ({ solution }) =>
    ['ShortDescription', 'LongDescription'].flatMap((element) =>
      ['default', 'zh-CN']
        .filter((language) => !elementIn(solution, element).includes(`CultureName="${language}"`))
        .map((language) => `${element} is not there in ${language}`),
    ),
  'it asks for one permission': (looked) => {
    const asked = permissionsIn(looked)
    return said(
      asked.length === 1 && asked[0]?.scope === 'access_as_user',
      `it asks for ${asked.map(({ scope }) => scope).join(', ') || 'nothing'}, and must ask for access_as_user alone`,
    )
  },
  'the permission names the registration': (looked) =>
    permissionsIn(looked).flatMap(({ appId, replyUrl }) => [
      ...said(guid.test(appId), 'the permission names no registration'),
      ...said(replyUrl.startsWith('https://'), 'the permission has no reply address by https'),
    ]),
  'the parts call the hub that is approved': (looked) =>
    permissionsIn(looked)
      .filter(({ appId, replyUrl }) => {
        const host = URL.canParse(replyUrl) ? new URL(replyUrl).host : ''
        const resource = `api://${host}/${appId}`
        return !looked.assets.some((asset) => textOf(looked, `ClientSideAssets/${asset}`).includes(resource))
      })
      .map(({ appId, replyUrl }) => `no script asks for tokens of ${appId} at ${replyUrl}`),
  'the icon is 96 by 96': ({ parts }) => {
    const size = sizeOf(parts['icon.png'])
    return said(size?.[0] === 96 && size[1] === 96, `icon.png is ${size?.join(' × ') ?? 'no PNG'}, and must be 96 × 96`)
  },
} as const satisfies Readonly<Record<string, Rule>>
