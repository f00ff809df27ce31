import type { PagePlace } from './pageFiles.ts'

/** The programs in which Microsoft shows tabs. */
const hosts = [
  'teams.microsoft.com',
  '*.teams.microsoft.com',
  '*.cloud.microsoft',
  '*.microsoft365.com',
  '*.office.com',
  'outlook.office.com',
  'outlook.office365.com',
]

/** Where teams-js asks which hosts there are by now. */
const listOfHosts = 'https://res.cdn.office.net'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Fluent writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src 'self' ${listOfHosts}`,
  "form-action 'none'",
  "base-uri 'none'",
  `frame-ancestors 'self' ${hosts.map((host) => `https://${host}`).join(' ')}`,
]

/** The tab in Teams: the same page, but shown inside the pages of Microsoft, and inside no other. */
export const teamsPage: PagePlace = {
  path: '/teams',
  headers: {
    'content-security-policy': policy.join('; '),
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  },
}
