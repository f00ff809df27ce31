import { everyText, hostOf, type LookedAt, type Rule, shownAddresses, textsOf } from './package.ts'

const domainsOf = ({ manifest }: LookedAt): readonly string[] => textsOf(manifest['validDomains'])

/** A `*.` stands for one name, as Teams reads it. */
const covers = (domain: string, host: string): boolean =>
  domain.startsWith('*.') ? host.slice(host.indexOf('.')) === domain.slice(1) : domain === host

/** Where anybody may have a name: to trust all of these is to trust anybody. */
const sharedByAll =
  /^(azurewebsites\.net|onmicrosoft\.com|sharepoint\.com|azureedge\.net|cloudapp\.azure\.com|github\.io|herokuapp\.com|web\.app|netlify\.app|vercel\.app)$/

/** Names that lead to one person's machine, or to wherever a tunnel leads today. */
const passing = /(^|\.)(localhost|ngrok(-free)?\.(io|app|dev)|devtunnels\.ms|trycloudflare\.com|loca\.lt)$|^[\d.]+$|^\[/

export const addressRules = {
  'every page is on a valid domain': (looked) =>
    shownAddresses(looked.manifest)
      .filter((address) => !domainsOf(looked).some((domain) => covers(domain, hostOf(address) ?? '')))
      .map((address) => `${address} is on no domain of validDomains`),
  'addresses are https': ({ manifest }) =>
    everyText(manifest)
      .filter((text) => /^http:/i.test(text))
      .map((text) => `${text} is not https`),
  'domains are names alone': (looked) =>
    domainsOf(looked)
      .filter((domain) => /[/:?#\s]/.test(domain))
      .map((domain) => `${domain} must be the name of a host, without scheme, port or path`),
  'no domain is too wide': (looked) =>
    domainsOf(looked)
      .filter((domain) => domain.includes('*'))
      .filter((domain) => !/^\*\.[^*]+\.[^*]+$/.test(domain) || sharedByAll.test(domain.slice(2)))
      .map((domain) => `${domain} is too wide`),
  'no address is a tunnel or one machine': (looked) =>
    [...domainsOf(looked), ...shownAddresses(looked.manifest).map((address) => hostOf(address) ?? '')]
      .filter((host) => passing.test(host.replace(/^\*\./, '')))
      .map((host) => `${host} is a tunnel or one machine`),
} as const satisfies Readonly<Record<string, Rule>>
