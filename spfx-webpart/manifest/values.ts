/** What differs between the places where the web parts are installed. */
export type Values = {
  /** Where the hub is: `https://hub.contoso.com`. */
  readonly hub: string
  /** Of the registration in Microsoft Entra. */
  readonly clientId: string
}

/** For looking at the package: with these it has nobody to speak to. */
export const exampleValues: Values = {
  hub: 'https://hub.example.com',
  clientId: '00000000-0000-4000-8000-000000000000',
}

type Given = { readonly [N in keyof Values]?: string | undefined }

const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The values for a package, and what is wrong with them, a line each. Nothing given at all makes the example. */
export function readValues(given: Given): { readonly values: Values; readonly wrong: readonly string[] } {
  if (given.hub === undefined && given.clientId === undefined) return { values: exampleValues, wrong: [] }
  const hub = (given.hub ?? '').toLowerCase()
  const values = { hub: hub.replace(/\/$/, ''), clientId: (given.clientId ?? '').toLowerCase() }
  const wrong = [
    !isOrigin(values.hub) &&
      'hub must be the address of the hub, such as https://hub.contoso.com, without a path or credentials',
    !guid.test(values.clientId) && 'client-id must be the application (client) id from Microsoft Entra',
  ].filter((line) => line !== false)
  return { values, wrong }
}

/** Of https alone, whatever port; Entra wants its name in the address of the registration. */
function isOrigin(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url !== null && url.protocol === 'https:' && url.origin === address && hostName.test(url.hostname)
}

/** The App ID URI of the registration: for it the tokens are. The same as that of the app in Teams. */
export const resourceOf = ({ hub, clientId }: Values): string => `api://${new URL(hub).host}/${clientId}`
