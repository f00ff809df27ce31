import type { OperationName } from '@counterpart/contract'

/** What a caller needs to know of an operation: where it is and which headers go with it. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly version?: 'etag' | 'if-match' | 'put'
  readonly command?: true
  readonly file?: true
}

const move = (path: string): Route => ({
  method: 'POST',
  path: `/v1/requests/{id}/${path}`,
  version: 'if-match',
  command: true,
})
const list = (kind: string): Route => ({ method: 'GET', path: `/v1/${kind}` })
const put = (kind: string): Route => ({ method: 'PUT', path: `/v1/${kind}/{id}`, version: 'put', command: true })

const preview = (kind: string): Route => ({ method: 'POST', path: `/v1/${kind}/{id}/preview` })
const versions = (kind: string): Route => ({ method: 'GET', path: `/v1/${kind}/{id}/versions` })
const undo = (kind: string): Route => ({
  method: 'POST',
  path: `/v1/${kind}/{id}/undo`,
  version: 'if-match',
  command: true,
})

const decision = (path: string): Route => ({
  method: 'POST',
  path: `/v1/service-map/{customer}/{provider}/${path}`,
  version: 'put',
  command: true,
})

/** The contract's table without its schemas, which would bring a validator into every page. A test keeps the two equal. */
export const routes: Readonly<Record<OperationName, Route>> = {
  getMe: { method: 'GET', path: '/v1/me' },
  raiseRequest: { method: 'POST', path: '/v1/requests', command: true },
  listRequests: { method: 'GET', path: '/v1/requests' },
  getRequest: { method: 'GET', path: '/v1/requests/{id}', version: 'etag' },
  explainClock: { method: 'GET', path: '/v1/requests/{id}/clocks/{target}/{cycle}' },
  triageRequest: move('triage'),
  untriageRequest: move('untriage'),
  assignRequest: move('assign'),
  startRequest: move('start'),
  commentRequest: move('comments'),
  waitRequest: move('wait'),
  resumeRequest: move('resume'),
  deliverRequest: move('deliver'),
  confirmRequest: move('confirm'),
  reopenRequest: move('reopen'),
  withdrawRequest: move('withdraw'),
  handOffRequest: move('hand-off'),
  rateRequest: { method: 'POST', path: '/v1/requests/{id}/rating', command: true },
  getIssue: { method: 'GET', path: '/v1/issues/{id}' },
  tagIssue: { method: 'POST', path: '/v1/issues/{id}/tag', command: true },
  untagRequest: move('untag'),
  listProjects: { method: 'GET', path: '/v1/projects' },
  getStatuses: { method: 'GET', path: '/v1/projects/{id}/statuses' },
  putStatuses: { method: 'PUT', path: '/v1/projects/{id}/statuses', version: 'put', command: true },
  listDepartments: list('departments'),
  putDepartment: put('departments'),
  listPeople: list('people'),
  putPerson: put('people'),
  listServices: list('services'),
  putService: put('services'),
  listCalendars: list('calendars'),
  putCalendar: put('calendars'),
  previewCalendar: preview('calendars'),
  listCalendarVersions: versions('calendars'),
  undoCalendar: undo('calendars'),
  listReadyCalendars: list('ready-calendars'),
  draftReadyCalendar: { method: 'POST', path: '/v1/ready-calendars/{id}/draft' },
  readHolidays: { method: 'POST', path: '/v1/holiday-files' },
  listAgreements: list('agreements'),
  putAgreement: put('agreements'),
  previewAgreement: preview('agreements'),
  listAgreementVersions: versions('agreements'),
  undoAgreement: undo('agreements'),
  listAlerts: list('alerts'),
  getOverview: list('overview'),
  getServiceMap: { method: 'GET', path: '/v1/service-map' },
  confirmRelation: decision('confirm'),
  addRelation: decision('add'),
  rejectRelation: decision('reject'),
  undoRelation: {
    method: 'POST',
    path: '/v1/service-map/{customer}/{provider}/undo',
    version: 'if-match',
    command: true,
  },
  getSampleCompany: { method: 'GET', path: '/v1/sample-company' },
  removeSampleCompany: { method: 'POST', path: '/v1/sample-company/removal' },
  listComplaints: { method: 'GET', path: '/v1/complaints' },
  measureComplaint: { method: 'GET', path: '/v1/measures/{measure}' },
  keepNeed: { method: 'POST', path: '/v1/needs', command: true },
  listNeeds: { method: 'GET', path: '/v1/needs' },
  retargetNeed: { method: 'POST', path: '/v1/needs/{id}/target', version: 'if-match', command: true },
  listNeedVersions: { method: 'GET', path: '/v1/needs/{id}/versions' },
  withdrawNeed: { method: 'POST', path: '/v1/needs/{id}/withdraw', version: 'if-match', command: true },
  undoNeed: { method: 'POST', path: '/v1/needs/{id}/undo', version: 'if-match', command: true },
  getSavedFilters: list('saved-filters'),
  putSavedFilters: { method: 'PUT', path: '/v1/saved-filters', version: 'put', command: true },
  listAccounts: list('accounts'),
  createJoinCode: { method: 'POST', path: '/v1/join-codes' },
  redeemJoinCode: { method: 'POST', path: '/v1/accounts' },
  partAccount: { method: 'POST', path: '/v1/accounts/{id}/part' },
  listConnections: list('connections'),
  createConnectionCode: { method: 'POST', path: '/v1/connection-codes' },
  redeemConnectionCode: { method: 'POST', path: '/v1/connections' },
  setConnectionSite: { method: 'PUT', path: '/v1/connections/{id}/site', version: 'if-match', command: true },
  partConnection: { method: 'POST', path: '/v1/connections/{id}/part', version: 'if-match', command: true },
  startImport: { method: 'POST', path: '/v1/imports', file: true },
  listImports: list('imports'),
  getImport: { method: 'GET', path: '/v1/imports/{id}' },
}
