import { describe, expect, it } from 'vitest'
import { PlainFault } from './plainFault.ts'
import { readSettings } from './settings.ts'

const read = (env: Record<string, string> = {}) => readSettings(env, '/srv/hub')
const faultOf = (env: Record<string, string>): Error => {
  try {
    read(env)
  } catch (fault) {
    return fault as Error
  }
  throw new Error('they were accepted')
}

describe('the settings of a hub', () => {
  it('need nothing to be set', () => {
    expect(read()).toEqual({
      host: '127.0.0.1',
      port: 4870,
      dataDir: '/srv/hub/.counterpart',
      databaseUrl: undefined,
      devSignIn: true,
      logLevel: 'info',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      tenant: 'company',
      origins: new Set(),
      perMinute: 1200,
      pageDir: undefined,
      entra: undefined,
      forge: undefined,
      teamsDir: undefined,
      news: { language: 'en', teams: undefined, mail: undefined },
    })
  })

  const client = '5d1f7c9b-3d6f-4a3e-8c1b-6a7b8c9d0e03'
  const app = 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555'
  it.each([
    { authority: undefined, is: 'https://login.microsoftonline.com', oldIssuer: 'https://sts.windows.net' },
    {
      authority: 'https://login.partner.microsoftonline.cn',
      is: 'https://login.partner.microsoftonline.cn',
      oldIssuer: 'https://sts.chinacloudapi.cn',
    },
  ])('take tokens of Entra from $is', ({ authority, is, oldIssuer }) => {
    const audience = `api://hub.example/${client}`
    const env = { COUNTERPART_ENTRA_CLIENT_ID: client.toUpperCase(), COUNTERPART_ENTRA_AUDIENCE: audience }
    const { entra } = read({ ...env, ...(authority && { COUNTERPART_ENTRA_AUTHORITY: authority }) })
    expect(entra).toEqual({ clientId: client, audience, authority: is, oldIssuer })
  })

  it('take calls of one app of Forge, by the keys of Atlassian', () => {
    const keys = 'https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json'
    const secret = 's'.repeat(32)
    const env = { COUNTERPART_FORGE_APP_ID: app, COUNTERPART_FORGE_SECRET: secret }
    expect(read(env).forge).toEqual({ appId: app, keys, secret })
  })

  it.each([
    {
      env: { COUNTERPART_ENTRA_CLIENT_ID: 'counterpart' },
      says: /COUNTERPART_ENTRA_CLIENT_ID must be the application/,
    },
    { env: { COUNTERPART_ENTRA_AUDIENCE: 'hub' }, says: /COUNTERPART_ENTRA_AUDIENCE must be an App ID URI/ },
    { env: { COUNTERPART_ENTRA_AUDIENCE: 'api://hub' }, says: /COUNTERPART_ENTRA_CLIENT_ID must be set/ },
    {
      env: { COUNTERPART_ENTRA_CLIENT_ID: client, COUNTERPART_ENTRA_AUTHORITY: 'https://login.example' },
      says: /COUNTERPART_ENTRA_AUTHORITY must be one of/,
    },
    {
      env: { COUNTERPART_ENTRA_CLIENT_ID: client, COUNTERPART_ENTRA_AUTHORITY: 'http://10.0.0.1' },
      says: /COUNTERPART_ENTRA_AUTHORITY must be one of/,
    },
    {
      env: {
        COUNTERPART_ENTRA_CLIENT_ID: client,
        COUNTERPART_ENTRA_AUTHORITY: 'http://127.0.0.1:9',
        NODE_ENV: 'production',
      },
      says: /must not name this machine in production/,
    },
    { env: { COUNTERPART_FORGE_APP_ID: '1111' }, says: /COUNTERPART_FORGE_APP_ID must be the id of the app/ },
    {
      env: { COUNTERPART_FORGE_APP_ID: app, COUNTERPART_FORGE_KEYS: 'https://keys.example' },
      says: /COUNTERPART_FORGE_KEYS must be/,
    },
    { env: { COUNTERPART_FORGE_KEYS: 'http://localhost:9/keys' }, says: /COUNTERPART_FORGE_APP_ID must be set/ },
    { env: { COUNTERPART_FORGE_SECRET: 's'.repeat(32) }, says: /COUNTERPART_FORGE_APP_ID must be set/ },
    { env: { COUNTERPART_FORGE_APP_ID: app }, says: /COUNTERPART_FORGE_SECRET must be set/ },
    { env: { COUNTERPART_FORGE_APP_ID: app, COUNTERPART_FORGE_SECRET: 'short' }, says: /of at least 32 characters/ },
  ])('refuse $env', ({ env, says }) => {
    const fault = faultOf(env)
    expect(fault).toBeInstanceOf(PlainFault)
    expect(fault.message).toMatch(says)
  })

  it('are read from the environment', () => {
    expect(
      read({
        COUNTERPART_HOST: '0.0.0.0',
        COUNTERPART_PORT: '0',
        COUNTERPART_DATA: '/var/lib/counterpart',
        DATABASE_URL: 'postgres://hub:secret@db/hub',
        NODE_ENV: 'production',
        COUNTERPART_LOG_LEVEL: 'debug',
        COUNTERPART_TIME_ZONE: 'America/Sao_Paulo',
        COUNTERPART_TENANT: 'acme.cn',
        COUNTERPART_PER_MINUTE: 'unlimited',
        COUNTERPART_ORIGINS: 'https://a.example, https://b.example:8443',
        COUNTERPART_PAGE: 'page',
        COUNTERPART_TEAMS: 'teams',
      }),
    ).toEqual({
      host: '0.0.0.0',
      port: 0,
      dataDir: '/var/lib/counterpart',
      databaseUrl: 'postgres://hub:secret@db/hub',
      devSignIn: false,
      logLevel: 'debug',
      timeZone: 'America/Sao_Paulo',
      tenant: 'acme.cn',
      origins: new Set(['https://a.example', 'https://b.example:8443']),
      perMinute: Number.POSITIVE_INFINITY,
      pageDir: '/srv/hub/page',
      entra: undefined,
      forge: undefined,
      teamsDir: '/srv/hub/teams',
      news: { language: 'en', teams: undefined, mail: undefined },
    })
  })

  it('that are set to nothing are not set', () => {
    const nothing = { COUNTERPART_PORT: '', DATABASE_URL: '', COUNTERPART_DEV_SIGN_IN: '', COUNTERPART_PAGE: '' }
    expect(read({ ...nothing, COUNTERPART_HOST: '', COUNTERPART_PER_MINUTE: '' })).toEqual(read())
  })

  it.each([
    ['COUNTERPART_PORT', ['65536', '-1', '80.5', '0x50', '1e3', ' 80', 'http']],
    ['DATABASE_URL', ['mysql://u:secret@h/d', 'secret', 'http://postgres']],
    ['COUNTERPART_DEV_SIGN_IN', ['true', 'YES', '1']],
    ['COUNTERPART_LOG_LEVEL', ['verbose', 'INFO']],
    ['COUNTERPART_TIME_ZONE', ['Mars/Olympus', 'Pekin']],
    ['COUNTERPART_TENANT', ['.hidden', 'a b', '公司', 'x'.repeat(65), '../up']],
    ['COUNTERPART_PER_MINUTE', ['0', '-5', 'many', '1.5', '1e9']],
    ['COUNTERPART_ADDRESS', ['http://hub.example', 'https://hub.example/', 'hub.example', 'https://hub.example/teams']],
    ['COUNTERPART_LANGUAGE', ['fr', 'de', 'EN']],
    ['COUNTERPART_TEAMS_APP_ID', ['counterpart', '6d0f1f0c']],
    [
      'COUNTERPART_MAIL_SERVER',
      ['mail.example', 'http://mail.example', 'smtp://', 'smtp://user@mail.example', 'smtp://mail.example/?secure=no'],
    ],
    ['COUNTERPART_MAIL_FROM', ['Counterpart', 'a@b', 'A <a@b.example', 'A <a@b.example> <c@d.example>']],
    [
      'COUNTERPART_ORIGINS',
      ['*', 'https://a.example/', 'https://a.example/path', 'a.example', 'null', 'https://A.example'],
    ],
  ])('name %s when it is wrong, without its value', (name, values) => {
    for (const value of values) {
      const fault = faultOf({ [name]: value })
      expect(fault).toBeInstanceOf(PlainFault)
      expect(fault.message).toMatch(new RegExp(`^${name} must `))
      expect(fault.message.split('\n')).toHaveLength(1)
      expect(fault.message.replace(/such as \S+|: Name <\S+>|smtps?:\/\/…/g, '')).not.toContain(
        value.trim().slice(0, 40),
      )
    }
  })

  it('name everything that is wrong at once', () => {
    const { message } = faultOf({ COUNTERPART_PORT: 'x', DATABASE_URL: 'secret', COUNTERPART_LOG_LEVEL: 'loud' })
    expect(message.match(/^[A-Z_]+/gm)).toEqual(['COUNTERPART_PORT', 'DATABASE_URL', 'COUNTERPART_LOG_LEVEL'])
    expect(message).not.toContain('secret')
  })
})

describe('the ways to tell people', () => {
  const client = '5d1f7c9b-3d6f-4a3e-8c1b-6a7b8c9d0e03'
  const address = { COUNTERPART_ADDRESS: 'https://hub.example' }
  const entra = { COUNTERPART_ENTRA_CLIENT_ID: client, COUNTERPART_ENTRA_CLIENT_SECRET: 'so~secret' }
  const mail = {
    COUNTERPART_MAIL_SERVER: 'smtps://hub:se%20cret@mail.example',
    COUNTERPART_MAIL_FROM: 'Counterpart <news@contoso.example>',
  }

  it.each([
    { authority: undefined, resource: 'https://graph.microsoft.com' },
    { authority: 'https://login.microsoftonline.us', resource: 'https://graph.microsoft.us' },
    {
      authority: 'https://login.partner.microsoftonline.cn',
      resource: 'https://microsoftgraph.chinacloudapi.cn',
    },
    { authority: 'http://127.0.0.1:9', resource: 'http://127.0.0.1:9/graph' },
  ])('go to Teams by $resource', ({ authority, resource }) => {
    const { news } = read({ ...address, ...entra, ...(authority && { COUNTERPART_ENTRA_AUTHORITY: authority }) })
    expect(news).toEqual({
      ...{ language: 'en', mail: undefined },
      teams: {
        ...{ address: 'https://hub.example', clientId: client, clientSecret: 'so~secret', resource },
        ...{ authority: authority ?? 'https://login.microsoftonline.com' },
        appId: '6d0f1f0c-5f38-4a6c-9b43-8f1e6c0d7a21',
      },
    })
  })

  it('go by mail, with links into Teams where people are there', () => {
    const { COUNTERPART_MAIL_SERVER: server, COUNTERPART_MAIL_FROM: from } = mail
    const language = { COUNTERPART_LANGUAGE: 'zh-CN' }
    expect(read({ ...address, ...mail, ...language }).news).toEqual({
      ...{ language: 'zh-CN', teams: undefined },
      mail: { address: 'https://hub.example', server, from, domain: 'contoso.example', teamsAppId: null },
    })
    const appId = { COUNTERPART_TEAMS_APP_ID: 'AAAAAAAA-5f38-4a6c-9b43-8f1e6c0d7a21' }
    const both = read({ ...address, ...mail, ...entra, ...appId }).news
    expect(both.mail?.teamsAppId).toBe('aaaaaaaa-5f38-4a6c-9b43-8f1e6c0d7a21')
    expect(both.teams?.appId).toBe(both.mail?.teamsAppId)
    expect(read({ ...address, ...mail, COUNTERPART_MAIL_FROM: 'news@contoso.example' }).news.mail?.domain).toBe(
      'contoso.example',
    )
  })

  it.each([
    { env: { COUNTERPART_ENTRA_CLIENT_SECRET: 'so~secret' }, says: /COUNTERPART_ENTRA_CLIENT_ID must be set/ },
    { env: entra, says: /COUNTERPART_ADDRESS must be set/ },
    { env: mail, says: /COUNTERPART_ADDRESS must be set/ },
    { env: { ...mail, COUNTERPART_MAIL_FROM: '' }, says: /MAIL_SERVER and COUNTERPART_MAIL_FROM must be set together/ },
    { env: { ...mail, COUNTERPART_MAIL_SERVER: '' }, says: /must be set together/ },
  ])('are refused without what belongs to them: $says', ({ env, says }) => {
    const { message } = faultOf(env)
    expect(message).toMatch(says)
    expect(message).not.toMatch(/se%20cret|so~secret/)
  })
})

describe('the development sign-in', () => {
  it.each([
    [{}, true],
    [{ COUNTERPART_DEV_SIGN_IN: 'yes' }, true],
    [{ COUNTERPART_DEV_SIGN_IN: 'no' }, false],
    [{ COUNTERPART_HOST: '::1' }, true],
    [{ COUNTERPART_HOST: 'localhost', NODE_ENV: 'development' }, true],
    [{ NODE_ENV: 'production' }, false],
    [{ COUNTERPART_HOST: '0.0.0.0' }, false],
    [{ COUNTERPART_HOST: '::' }, false],
    [{ COUNTERPART_HOST: '192.168.1.7' }, false],
  ])('with %j is there: %s', (env, isThere) => {
    expect(read(env as Record<string, string>).devSignIn).toBe(isThere)
  })

  it.each([
    { NODE_ENV: 'production' },
    { COUNTERPART_HOST: '0.0.0.0' },
    { COUNTERPART_HOST: 'intranet.example' },
    { COUNTERPART_HOST: '127.0.0.1.example' },
  ])('is refused with %j', (env) => {
    expect(faultOf({ ...env, COUNTERPART_DEV_SIGN_IN: 'yes' }).message).toMatch(/^COUNTERPART_DEV_SIGN_IN must not/)
  })
})
