import { resolve } from 'node:path'
import { teamsAppId } from '@counterpart/contract/teams'
import { id, type Language, languages, type MailAddress, mailAddress, type TenantId } from '@counterpart/core'
import * as z from 'zod'
import type { EntraSettings } from './identity/entraTokens.ts'
import type { ForgeSettings } from './identity/forgeTokens.ts'
import { isLoopback } from './loopback.ts'
import { PlainFault } from './plainFault.ts'

/** What the hub is told by its environment. Secrets are never printed. */
export type Settings = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** PostgreSQL; without it PGlite in the data directory. */
  readonly databaseUrl: string | undefined
  readonly devSignIn: boolean
  readonly logLevel: string
  readonly timeZone: string
  readonly tenant: TenantId
  readonly origins: ReadonlySet<string>
  /** Calls of one person in a minute; Infinity: as many as they like. */
  readonly perMinute: number
  /** Tokens of Microsoft Entra are taken; without it they are not. */
  readonly entra: EntraSettings | undefined
  /** Calls of the app in Jira are taken; without it they are not. */
  readonly forge: ForgeSettings | undefined
  /** The built web page; without it the hub answers the API only. */
  readonly pageDir: string | undefined
  /** The built tab for Teams; without it the hub has none. */
  readonly teamsDir: string | undefined
  /** Whom people are told by what concerns them; without any nobody is told anything. */
  readonly news: NewsSettings
}

/** What is told outside the hub. `address` is where people reach the hub, without a stroke at the end. */
export type NewsSettings = {
  /** Spoken to those whose language is not known yet. */
  readonly language: Language
  readonly teams: (TeamsNews & { readonly address: string }) | undefined
  readonly mail: (MailNews & { readonly address: string }) | undefined
}
type TeamsNews = {
  readonly authority: string
  readonly clientId: string
  readonly clientSecret: string
  /** Microsoft Graph of the same cloud. */
  readonly resource: string
  readonly appId: string
}
type MailNews = {
  readonly server: string
  readonly from: string
  readonly domain: string
  /** Of the app in Teams, if people are there: links lead into it. */
  readonly teamsAppId: string | null
}

/** The clouds of Entra by who signs in there, with who issues tokens of version 1 and Microsoft Graph of each. */
const clouds: Readonly<Record<string, { readonly oldIssuer: string; readonly graph: string }>> = {
  'https://login.microsoftonline.com': {
    oldIssuer: 'https://sts.windows.net',
    graph: 'https://graph.microsoft.com',
  },
  'https://login.microsoftonline.us': {
    oldIssuer: 'https://sts.windows.net',
    graph: 'https://graph.microsoft.us',
  },
  'https://login.partner.microsoftonline.cn': {
    oldIssuer: 'https://sts.chinacloudapi.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
  },
}
const forgeKeys = 'https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json'

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const environment = z.object({
  COUNTERPART_HOST: z.string().default('127.0.0.1'),
  // Plain digits: `Number` alone would also take "0x10", "1e3" and " ".
  COUNTERPART_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(4870),
  COUNTERPART_DATA: z.string().default('.counterpart'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  NODE_ENV: z.string().optional(),
  COUNTERPART_DEV_SIGN_IN: z.enum(['yes', 'no'], 'must be yes or no').optional(),
  COUNTERPART_LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  COUNTERPART_TIME_ZONE: z.string().refine(isTimeZone, 'must be a time zone, such as Asia/Shanghai').optional(),
  COUNTERPART_TENANT: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be letters, digits, dots, hyphens and underscores')
    .default('company'),
  COUNTERPART_PER_MINUTE: z
    .string()
    .regex(/^([1-9]\d{0,8}|unlimited)$/, 'must be a number of calls, at least 1, or the word unlimited')
    .transform((calls) => (calls === 'unlimited' ? Number.POSITIVE_INFINITY : Number(calls)))
    .default(1200),
  COUNTERPART_ORIGINS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
    .refine(
      (origins) => origins.every(isOrigin),
      'must be origins such as https://intranet.example, with commas between',
    )
    .default([]),
  COUNTERPART_PAGE: z.string().optional(),
  COUNTERPART_ENTRA_CLIENT_ID: z.string().regex(guid, 'must be the application (client) id, a GUID').optional(),
  COUNTERPART_ENTRA_AUDIENCE: z
    .string()
    .regex(/^(api|https):\/\/\S+$/, 'must be an App ID URI, such as api://hub.example/<client id>')
    .optional(),
  COUNTERPART_ENTRA_AUTHORITY: z
    .string()
    .refine((authority) => authority in clouds || isHere(authority), `must be one of ${Object.keys(clouds).join(', ')}`)
    .optional(),
  COUNTERPART_FORGE_APP_ID: z
    .string()
    .regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/i, 'must be the id of the app: ari:cloud:ecosystem::app/…')
    .optional(),
  COUNTERPART_FORGE_SECRET: z.string().min(32, 'must be a secret of at least 32 characters').optional(),
  COUNTERPART_FORGE_KEYS: z
    .string()
    .refine((keys) => keys === forgeKeys || isHere(keys), `must be ${forgeKeys}`)
    .optional(),
  COUNTERPART_TEAMS: z.string().optional(),
  COUNTERPART_ADDRESS: z
    .string()
    .refine(
      (address) => (isOrigin(address) && address.startsWith('https://')) || (isOrigin(address) && isHere(address)),
      'must be where people reach the hub, such as https://hub.contoso.com, without a path',
    )
    .optional(),
  COUNTERPART_LANGUAGE: z.enum(languages, `must be ${languages.join(' or ')}`).default('en'),
  COUNTERPART_ENTRA_CLIENT_SECRET: z.string().optional(),
  COUNTERPART_TEAMS_APP_ID: z.string().regex(guid, 'must be the id of the app in Teams, a GUID').optional(),
  COUNTERPART_MAIL_SERVER: z
    .string()
    .refine(
      isMailServer,
      'must be smtp://… or smtps://… with the name of a server, and user and password where it asks',
    )
    .optional(),
  COUNTERPART_MAIL_FROM: z
    .string()
    .refine((from) => senderIn(from) !== null, 'must be an address, or a name and an address: Name <name@contoso.com>')
    .optional(),
})

/**
 * Reads and checks the environment. What is set to nothing is not set.
 *
 * Throws a {@link PlainFault} that names every wrong variable and says why, but never its value.
 */
export function readSettings(env: NodeJS.ProcessEnv, cwd: string): Settings {
  const read = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  if (!read.success)
    throw new PlainFault(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'))
  const given = read.data
  const mayBeAnybody = given.NODE_ENV !== 'production' && isLoopback(given.COUNTERPART_HOST)
  if (given.COUNTERPART_DEV_SIGN_IN === 'yes' && !mayBeAnybody)
    throw new PlainFault(
      'COUNTERPART_DEV_SIGN_IN must not be yes here: the development sign-in lets everybody be anybody, so it works outside production and on a loopback address only',
    )
  const signIns = signInsOf(given)
  return {
    ...signIns,
    news: newsOf(given, signIns.entra),
    host: given.COUNTERPART_HOST,
    port: given.COUNTERPART_PORT,
    dataDir: resolve(cwd, given.COUNTERPART_DATA),
    databaseUrl: given.DATABASE_URL,
    devSignIn: given.COUNTERPART_DEV_SIGN_IN !== 'no' && mayBeAnybody,
    logLevel: given.COUNTERPART_LOG_LEVEL,
    timeZone: given.COUNTERPART_TIME_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    tenant: id<TenantId>(given.COUNTERPART_TENANT),
    origins: new Set(given.COUNTERPART_ORIGINS),
    perMinute: given.COUNTERPART_PER_MINUTE,
    pageDir: given.COUNTERPART_PAGE === undefined ? undefined : resolve(cwd, given.COUNTERPART_PAGE),
    teamsDir: given.COUNTERPART_TEAMS === undefined ? undefined : resolve(cwd, given.COUNTERPART_TEAMS),
  }
}

type Given = z.output<typeof environment>

/** Throws where a part of a sign-in is set without the part that it belongs to, or where keys are not the vendor's. */
function signInsOf(given: Given): Pick<Settings, 'entra' | 'forge'> {
  const { COUNTERPART_ENTRA_CLIENT_ID: clientId, COUNTERPART_ENTRA_AUDIENCE: audience } = given
  const { COUNTERPART_FORGE_APP_ID: appId, COUNTERPART_FORGE_SECRET: secret } = given
  const authority = given.COUNTERPART_ENTRA_AUTHORITY ?? 'https://login.microsoftonline.com'
  const keys = given.COUNTERPART_FORGE_KEYS ?? forgeKeys
  if (clientId === undefined && (audience !== undefined || given.COUNTERPART_ENTRA_AUTHORITY !== undefined))
    throw new PlainFault('COUNTERPART_ENTRA_CLIENT_ID must be set where other settings of Entra are')
  if (appId === undefined && (given.COUNTERPART_FORGE_KEYS !== undefined || secret !== undefined))
    throw new PlainFault('COUNTERPART_FORGE_APP_ID must be set where other settings of Forge are')
  if (appId !== undefined && secret === undefined)
    throw new PlainFault('COUNTERPART_FORGE_SECRET must be set with COUNTERPART_FORGE_APP_ID')
  if (given.NODE_ENV === 'production' && (isHere(authority) || isHere(keys)))
    throw new PlainFault(
      'COUNTERPART_ENTRA_AUTHORITY and COUNTERPART_FORGE_KEYS must not name this machine in production: whoever listens there could be anybody',
    )
  const oldIssuer = clouds[authority]?.oldIssuer ?? `${authority}/sts`
  return {
    entra: clientId === undefined ? undefined : { clientId: clientId.toLowerCase(), audience, authority, oldIssuer },
    forge: appId === undefined || secret === undefined ? undefined : { appId, keys, secret },
  }
}

/** Throws where a way to tell people is set without what belongs to it. */
function newsOf(given: Given, entra: EntraSettings | undefined): NewsSettings {
  const { COUNTERPART_ENTRA_CLIENT_SECRET: clientSecret, COUNTERPART_ADDRESS: address } = given
  const { COUNTERPART_MAIL_SERVER: server, COUNTERPART_MAIL_FROM: from, COUNTERPART_LANGUAGE: language } = given
  const appId = given.COUNTERPART_TEAMS_APP_ID?.toLowerCase() ?? teamsAppId
  if (clientSecret !== undefined && !entra)
    throw new PlainFault('COUNTERPART_ENTRA_CLIENT_ID must be set where other settings of Entra are')
  if ((server === undefined) !== (from === undefined))
    throw new PlainFault('COUNTERPART_MAIL_SERVER and COUNTERPART_MAIL_FROM must be set together')
  if (address === undefined && (clientSecret !== undefined || server !== undefined))
    throw new PlainFault('COUNTERPART_ADDRESS must be set where people are told things: it is where links lead')
  if (address === undefined) return { language, teams: undefined, mail: undefined }
  const sender = from === undefined ? null : senderIn(from)
  return {
    language,
    teams:
      clientSecret === undefined || !entra
        ? undefined
        : {
            ...{ address, appId, clientSecret, clientId: entra.clientId, authority: entra.authority },
            resource: clouds[entra.authority]?.graph ?? `${entra.authority}/graph`,
          },
    mail:
      server === undefined || from === undefined || !sender
        ? undefined
        : {
            address,
            server,
            from,
            domain: sender.slice(sender.lastIndexOf('@') + 1),
            teamsAppId: entra ? appId : null,
          },
  }
}

/** The address in `Name <name@contoso.com>`, or alone; null where there is none. */
function senderIn(from: string): MailAddress | null {
  const [, named] = /^[^<>"\r\n]{0,100}<([^<>]+)>$/.exec(from) ?? []
  return mailAddress(named ?? from)
}

function isMailServer(address: string): boolean {
  if (!/^smtps?:\/\//.test(address) || !URL.canParse(address)) return false
  const { hostname, pathname, search, hash, username, password } = new URL(address)
  return (
    hostname !== '' && ['', '/'].includes(pathname) && search + hash === '' && (username === '') === (password === '')
  )
}

/** An address on this machine, for stand-ins. */
function isHere(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, search, hash } = new URL(address)
  return protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')) && search === '' && hash === ''
}

/** As browsers write it: with its scheme, without a path or a slash at the end. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
