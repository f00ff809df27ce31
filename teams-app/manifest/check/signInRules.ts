import { hostOf, type LookedAt, listOf, partOf, type Rule, shownAddresses, textsOf } from './package.ts'

const registration = ({ manifest }: LookedAt) => partOf(manifest, 'webApplicationInfo')
const granted = ({ manifest }: LookedAt) =>
  listOf(partOf(partOf(manifest, 'authorization'), 'permissions')['resourceSpecific'])

/** Permissions that docs/teams.md gives a reason for. What stands in no document is asked of no administrator. */
const explained = { permissions: ['identity'], resourceSpecific: ['TeamsActivity.Send.User'] }

export const signInRules = {
  'the resource is the hub and the registration': (looked) => {
    const { id, resource } = registration(looked)
    const [host] = shownAddresses(looked.manifest).map(hostOf)
    const wanted = `api://${host}/${id}`
    // Otherwise Teams refuses each call for a token.
    return resource === wanted ? [] : [`webApplicationInfo.resource is ${resource}, and must be ${wanted}`]
  },
  'nested sign-in comes back to the hub': (looked) => {
    const [host] = shownAddresses(looked.manifest).map(hostOf)
    return listOf(registration(looked)['nestedAppAuthInfo'])
      .filter(({ redirectUri }) => redirectUri !== `brk-multihub://${host}`)
      .map(({ redirectUri }) => `${redirectUri} must be brk-multihub://${host}`)
  },
  'every permission has a reason': (looked) => [
    ...textsOf(looked.manifest['permissions'])
      .filter((name) => !explained.permissions.includes(name))
      .map((name) => `the permission ${name} is explained nowhere`),
    ...granted(looked)
      .filter(({ name }) => !explained.resourceSpecific.includes(String(name)))
      .map(({ name }) => `the permission ${name} is explained nowhere`),
  ],
  'nothing retired is used': ({ manifest }) =>
    'connectors' in manifest ? ['connectors were retired by Microsoft in May 2026'] : [],
} as const satisfies Readonly<Record<string, Rule>>
