import { teamsAppId } from '@counterpart/contract/teams'

/** What differs between the places where the app is installed. */
export type Values = {
  /** The name under which the hub is reached by https. */
  readonly host: string
  /** Of the app in Teams. Two hubs in one organisation need two. */
  readonly appId: string
  /** Of the registration in Microsoft Entra. */
  readonly clientId: string
}

/** For looking at the package: with these it cannot be installed. */
export const exampleValues: Values = {
  host: 'hub.example.com',
  appId: teamsAppId,
  clientId: '00000000-0000-4000-8000-000000000000',
}

type Given = { readonly [N in keyof Values]?: string | undefined }

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The values for a package, and what is wrong with them, a line each. Nothing given at all makes the example.
 *
 * The id in Teams is the product's own unless another is given.
 */
export function readValues(given: Given): { readonly values: Values; readonly wrong: readonly string[] } {
  const isExample = Object.values(given).every((value) => value === undefined)
  if (isExample) return { values: exampleValues, wrong: [] }
  const values = {
    host: (given.host ?? '').toLowerCase(),
    appId: (given.appId ?? exampleValues.appId).toLowerCase(),
    clientId: (given.clientId ?? '').toLowerCase(),
  }
  const wrong = [
    !hostName.test(values.host) &&
      'host must be the name of the hub, such as hub.contoso.com, without https:// and port',
    !guid.test(values.appId) && 'app-id must be an id such as 6d0f1f0c-5f38-4a6c-9b43-8f1e6c0d7a21',
    !guid.test(values.clientId) && 'client-id must be the application (client) id from Microsoft Entra',
  ].filter((line) => line !== false)
  return { values, wrong }
}
