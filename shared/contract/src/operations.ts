import {
  type AccountId,
  type CalendarId,
  type ConnectionId,
  type DepartmentId,
  type NeedId,
  type PersonId,
  type Priority,
  type RequestId,
  ratedChoices,
  requestStates,
  roles,
  type ServiceId,
  type TenantId,
} from '@counterpart/core'
import * as z from 'zod'
import { accountList, codeInput, connectionView, madeCodeView, siteInput } from './accountSchemas.ts'
import {
  agreementBody,
  agreementView,
  calendarBody,
  calendarView,
  departmentBody,
  departmentView,
  personBody,
  personView,
  serviceBody,
  serviceView,
} from './directorySchemas.ts'
import { alertView, importView, overviewView } from './figureSchemas.ts'
import {
  calendarDraftView,
  draftReadyCalendarInput,
  holidaysReadView,
  readHolidaysInput,
  readyCalendarView,
} from './holidaySchemas.ts'
import {
  issueView,
  projectView,
  statusesBody,
  statusesView,
  tagIssueInput,
  trackerId,
  untagInput,
} from './issueSchemas.ts'
import { ofRelation, relationInput, relationView, serviceMapView } from './mapSchemas.ts'
import {
  complaintList,
  keepNeedInput,
  measuredView,
  measureSchema,
  needList,
  needVersions,
  needView,
  retargetNeedInput,
} from './needSchemas.ts'
import type { Operation } from './operation.ts'
import {
  idPattern,
  idSchema,
  instantInQuery,
  instantSchema,
  listInQuery,
  localTextSchema,
  numberInQuery,
  textSchema,
} from './primitives.ts'
import {
  doerSchema,
  moveInputs,
  namesView,
  raiseRequestInput,
  rateRequestInput,
  requestPage,
  requestView,
} from './requestSchemas.ts'
import { sampleCompanyView, sampleRemovalView } from './sampleSchemas.ts'
import { savedFiltersBody, savedFiltersView } from './savedFilterSchemas.ts'
import { targetKindSchema } from './slaSchemas.ts'
import { clockStoryView, effectView } from './storySchemas.ts'

const ofRequest = z.strictObject({ id: idSchema<RequestId>() })
const ofEntry = z.strictObject({ id: idSchema() })
const ofAccount = z.strictObject({ id: idSchema<AccountId>() })
const ofConnection = z.strictObject({ id: idSchema<ConnectionId>() })
const ofNeed = z.strictObject({ id: idSchema<NeedId>() })
const ofTracker = z.strictObject({ id: trackerId })
const ofReadyCalendar = z.strictObject({ id: z.string().regex(idPattern) })
/** Not every home takes in logs, is joined by other tenants, has a sample company, or stands beside a tracker. */
const desks = ['import', 'connections', 'sample', 'statuses'] as const

const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) })
const priorityInQuery = z.enum(['1', '2', '3', '4']).transform(Number) as unknown as z.ZodType<Priority>
const limit = numberInQuery(1, 200).default(50).meta({ description: '50 where it is not given.' })

const move = <const N extends keyof typeof moveInputs>(name: N, path: string, summary: string) =>
  ({
    method: 'POST',
    path: `/v1/requests/{id}/${path}`,
    summary,
    params: ofRequest,
    body: moveInputs[name] as (typeof moveInputs)[N],
    output: requestView,
    version: 'if-match',
    command: true,
  }) as const satisfies Operation

const decision = <const P extends string>(path: P, summary: string) =>
  ({
    method: 'POST',
    path: `/v1/service-map/{customer}/{provider}/${path}`,
    summary,
    params: ofRelation,
    body: relationInput,
    output: relationView,
    version: 'put',
    command: true,
  }) as const satisfies Operation

/** Whether targets that an agreement did not have before count from the start of a request, or from now on. */
const newTargets = z.enum(['from-start', 'from-now']).default('from-start')
const versionsOf = <S extends z.ZodRawShape>(view: z.ZodObject<S>) =>
  list(view.extend({ at: instantSchema, by: doerSchema })).extend({ names: namesView })

/** The whole wire: one row per operation, named like its use case. */
export const operations = {
  getMe: {
    method: 'GET',
    path: '/v1/me',
    summary: 'Who I am',
    output: z.object({
      tenant: idSchema<TenantId>(),
      person: idSchema<PersonId>(),
      name: localTextSchema,
      department: idSchema<DepartmentId>(),
      departmentName: localTextSchema,
      roles: z.array(z.enum(roles)),
      /** What an administrator finds in this home besides what every home has. */
      desks: z.array(z.enum(desks)),
    }),
  },
  raiseRequest: {
    method: 'POST',
    path: '/v1/requests',
    summary: 'Raise a request',
    body: raiseRequestInput,
    output: requestView,
    status: 201,
    command: true,
  },
  listRequests: {
    method: 'GET',
    path: '/v1/requests',
    summary: 'List requests',
    query: z.strictObject({
      /** mine: I asked; queue: my department serves; asked: my department asked; all: for those who look after all departments. */
      scope: z.enum(['mine', 'queue', 'asked', 'all']).default('mine'),
      states: listInQuery(z.enum(requestStates)).optional(),
      priorities: listInQuery(priorityInQuery).optional(),
      provider: idSchema<DepartmentId>().optional(),
      customer: idSchema<DepartmentId>().optional(),
      service: idSchema<ServiceId>().optional(),
      /** A person's id, or `nobody`. */
      assignee: z.union([z.literal('nobody'), idSchema<PersonId>()]).optional(),
      text: textSchema(200).optional(),
      breached: z.literal('yes').optional(),
      /** From an instant, up to and without another. */
      raisedFrom: instantInQuery.optional(),
      raisedUntil: instantInQuery.optional(),
      /** By the last delivery. */
      deliveredFrom: instantInQuery.optional(),
      deliveredUntil: instantInQuery.optional(),
      /** Delivered with a target for resolution: all of these, or those within it, or beyond it. */
      onTime: z.enum(['promised', 'kept', 'broken']).optional(),
      /** Delivered before, and opened again. */
      reopened: z.literal('yes').optional(),
      /** Passed from one department to another. */
      handedOn: z.literal('yes').optional(),
      /** Rated by the customer since the last delivery: all of these, or those with a score of 2 or less. */
      rated: z.enum(ratedChoices).optional(),
      /** With what happened last to each, and how its rating stands. */
      news: z.literal('yes').optional(),
      /** By when it was raised, by what happened last, or by what is due next. */
      order: z.enum(['newest', 'news', 'due']).default('newest'),
      cursor: z.string().max(200).optional(),
      limit,
    }),
    output: requestPage,
  },
  getRequest: {
    method: 'GET',
    path: '/v1/requests/{id}',
    summary: 'One request with its timeline',
    params: ofRequest,
    output: requestView,
    version: 'etag',
  },
  explainClock: {
    method: 'GET',
    path: '/v1/requests/{id}/clocks/{target}/{cycle}',
    summary: 'How one clock came to say what it says, or would if it had stood or run in another calendar',
    params: z.strictObject({ id: idSchema<RequestId>(), target: targetKindSchema, cycle: numberInQuery(1, 10_000) }),
    query: z.strictObject({
      calendar: idSchema<CalendarId>().optional(),
      pausedFrom: instantInQuery.optional(),
      pausedUntil: instantInQuery.optional(),
    }),
    output: clockStoryView,
  },
  triageRequest: move('triage', 'triage', 'Set urgency and importance'),
  untriageRequest: move('untriage', 'untriage', 'Take a triage back: the request is new again'),
  assignRequest: move('assign', 'assign', 'Give it to an agent'),
  startRequest: move('start', 'start', 'Take up the work'),
  commentRequest: move('comment', 'comments', 'Write to the other side, or a note to the own'),
  waitRequest: move('wait', 'wait', 'Wait on the customer or on others'),
  resumeRequest: move('resume', 'resume', 'End the wait'),
  deliverRequest: move('deliver', 'deliver', 'Deliver the result'),
  confirmRequest: move('confirm', 'confirm', 'Accept the result'),
  reopenRequest: move('reopen', 'reopen', 'Open it again, in a new cycle'),
  withdrawRequest: move('withdraw', 'withdraw', 'Take the request back'),
  handOffRequest: move('handOff', 'hand-off', 'Pass it to another department'),
  rateRequest: {
    method: 'POST',
    path: '/v1/requests/{id}/rating',
    summary: 'Say how the delivery was, or change what was said',
    params: ofRequest,
    body: rateRequestInput,
    output: requestView,
    command: true,
  },

  getIssue: {
    method: 'GET',
    path: '/v1/issues/{id}',
    summary: 'One issue of the tracker, with its request or with what tagging it would most likely say',
    params: ofTracker,
    output: issueView,
  },
  tagIssue: {
    method: 'POST',
    path: '/v1/issues/{id}/tag',
    summary: 'Make an issue an internal request, which follows it from then on',
    params: ofTracker,
    body: tagIssueInput,
    output: requestView,
    status: 201,
    command: true,
  },
  untagRequest: {
    method: 'POST',
    path: '/v1/requests/{id}/untag',
    summary: 'Take back that an issue was tagged: the request is withdrawn, and the issue is free',
    params: ofRequest,
    body: untagInput,
    output: requestView,
    version: 'if-match',
    command: true,
  },
  listProjects: {
    method: 'GET',
    path: '/v1/projects',
    summary: 'The projects of the tracker, as far as the reader may see them there',
    output: list(projectView),
  },
  getStatuses: {
    method: 'GET',
    path: '/v1/projects/{id}/statuses',
    summary: 'What the statuses of a project of the tracker mean: said by somebody, or guessed',
    params: ofTracker,
    output: statusesView,
  },
  putStatuses: {
    method: 'PUT',
    path: '/v1/projects/{id}/statuses',
    summary: 'Say what the statuses of a project mean',
    params: ofTracker,
    body: statusesBody,
    output: statusesView,
    version: 'put',
    command: true,
  },

  listDepartments: { method: 'GET', path: '/v1/departments', summary: 'Departments', output: list(departmentView) },
  putDepartment: {
    method: 'PUT',
    path: '/v1/departments/{id}',
    summary: 'Write a department',
    params: ofEntry,
    body: departmentBody,
    output: departmentView,
    version: 'put',
    command: true,
  },
  listPeople: {
    method: 'GET',
    path: '/v1/people',
    summary: 'People, by department or name',
    query: z.strictObject({
      department: idSchema<DepartmentId>().optional(),
      text: textSchema(100).optional(),
      /** Just these people, and nothing else is looked at. */
      ids: listInQuery(idSchema<PersonId>()).optional(),
      after: idSchema<PersonId>().optional(),
      limit,
    }),
    output: z.object({ items: z.array(personView), next: idSchema<PersonId>().nullable() }),
  },
  putPerson: {
    method: 'PUT',
    path: '/v1/people/{id}',
    summary: 'Write a person',
    params: ofEntry,
    body: personBody,
    output: personView,
    version: 'put',
    command: true,
  },
  listServices: { method: 'GET', path: '/v1/services', summary: 'The service catalogue', output: list(serviceView) },
  putService: {
    method: 'PUT',
    path: '/v1/services/{id}',
    summary: 'Write a service and its form',
    params: ofEntry,
    body: serviceBody,
    output: serviceView,
    version: 'put',
    command: true,
  },
  listCalendars: { method: 'GET', path: '/v1/calendars', summary: 'Working calendars', output: list(calendarView) },
  putCalendar: {
    method: 'PUT',
    path: '/v1/calendars/{id}',
    summary: 'Write a working calendar',
    params: ofEntry,
    body: calendarBody,
    output: calendarView,
    version: 'put',
    command: true,
  },
  previewCalendar: {
    method: 'POST',
    path: '/v1/calendars/{id}/preview',
    summary: 'What a change of this working calendar would do to requests under way',
    params: ofEntry,
    body: calendarBody,
    question: true,
    output: effectView,
  },
  listCalendarVersions: {
    method: 'GET',
    path: '/v1/calendars/{id}/versions',
    summary: 'What this working calendar has been, newest first',
    params: ofEntry,
    output: versionsOf(calendarView),
  },
  undoCalendar: {
    method: 'POST',
    path: '/v1/calendars/{id}/undo',
    summary: 'Take the last change back, and what it did to requests',
    params: ofEntry,
    body: z.strictObject({}),
    output: calendarView,
    version: 'if-match',
    command: true,
  },
  listReadyCalendars: {
    method: 'GET',
    path: '/v1/ready-calendars',
    summary: 'Calendars of many countries that come with the product',
    output: list(readyCalendarView),
  },
  draftReadyCalendar: {
    method: 'POST',
    path: '/v1/ready-calendars/{id}/draft',
    summary: 'A working calendar made of a ready one, to look at and then to write',
    params: ofReadyCalendar,
    body: draftReadyCalendarInput,
    output: calendarDraftView,
    question: true,
  },
  readHolidays: {
    method: 'POST',
    path: '/v1/holiday-files',
    summary: 'The holidays of an iCalendar file, to look at and then to write into a calendar',
    body: readHolidaysInput,
    output: holidaysReadView,
    question: true,
  },
  listAgreements: { method: 'GET', path: '/v1/agreements', summary: 'Agreements', output: list(agreementView) },
  putAgreement: {
    method: 'PUT',
    path: '/v1/agreements/{id}',
    summary: 'Write an agreement',
    params: ofEntry,
    query: z.strictObject({
      /** Whether it holds for requests under way, too. */
      openRequests: z.enum(['keep', 'recalculate']).default('keep'),
      newTargets,
    }),
    body: agreementBody,
    output: agreementView,
    version: 'put',
    command: true,
  },
  previewAgreement: {
    method: 'POST',
    path: '/v1/agreements/{id}/preview',
    summary: 'What a change of this agreement would do to requests under way',
    params: ofEntry,
    query: z.strictObject({ newTargets }),
    body: agreementBody,
    question: true,
    output: effectView,
  },
  listAgreementVersions: {
    method: 'GET',
    path: '/v1/agreements/{id}/versions',
    summary: 'What this agreement has been, newest first',
    params: ofEntry,
    output: versionsOf(agreementView),
  },
  undoAgreement: {
    method: 'POST',
    path: '/v1/agreements/{id}/undo',
    summary: 'Take the last change back, and what it did to requests',
    params: ofEntry,
    body: z.strictObject({}),
    output: agreementView,
    version: 'if-match',
    command: true,
  },

  listAlerts: {
    method: 'GET',
    path: '/v1/alerts',
    summary: 'Broken promises of my department, newest first',
    query: z.strictObject({ limit }),
    output: list(alertView).extend({ names: namesView }),
  },
  getOverview: {
    method: 'GET',
    path: '/v1/overview',
    summary: 'Figures over a period',
    query: z.strictObject({
      from: instantInQuery.optional(),
      until: instantInQuery.optional(),
      provider: idSchema<DepartmentId>().optional(),
    }),
    output: overviewView,
  },

  getServiceMap: {
    method: 'GET',
    path: '/v1/service-map',
    summary: 'Who serves whom: relations between departments, proposed from traffic and corrected by people',
    query: z.strictObject({ from: instantInQuery.optional(), until: instantInQuery.optional() }),
    output: serviceMapView,
  },
  confirmRelation: decision('confirm', 'Say that this relation exists'),
  addRelation: decision('add', 'Say that this relation exists, although the traffic does not show it'),
  rejectRelation: decision('reject', 'Say that this is no relation'),
  undoRelation: {
    method: 'POST',
    path: '/v1/service-map/{customer}/{provider}/undo',
    summary: 'Take the last decision about a relation back',
    params: ofRelation,
    body: z.strictObject({}),
    output: relationView,
    version: 'if-match',
    command: true,
  },

  getSampleCompany: {
    method: 'GET',
    path: '/v1/sample-company',
    summary: 'Whether the sample company is there, and what would go with it',
    output: sampleCompanyView,
  },
  removeSampleCompany: {
    method: 'POST',
    path: '/v1/sample-company/removal',
    summary: 'One step of taking the sample company out for good; to be repeated until it is done',
    output: sampleRemovalView,
  },
  listComplaints: {
    method: 'GET',
    path: '/v1/complaints',
    summary: 'What people complain about, with the measure that fits; the likeliest first where something was said',
    query: z.strictObject({ text: textSchema(200).optional() }),
    output: complaintList,
  },
  measureComplaint: {
    method: 'GET',
    path: '/v1/measures/{measure}',
    summary: 'The value of a measure, with its interval, or how much data it lacks',
    params: z.strictObject({ measure: measureSchema }),
    query: z.strictObject({
      from: instantInQuery.optional(),
      until: instantInQuery.optional(),
      provider: idSchema<DepartmentId>().optional(),
    }),
    output: measuredView,
  },
  keepNeed: {
    method: 'POST',
    path: '/v1/needs',
    summary: 'Make a complaint a measured need: the value is measured and kept, with a target',
    body: keepNeedInput,
    output: needView,
    status: 201,
    command: true,
  },
  listNeeds: {
    method: 'GET',
    path: '/v1/needs',
    summary: 'Measured needs: then, now and target, the newest first',
    query: z.strictObject({ provider: idSchema<DepartmentId>().optional() }),
    output: needList,
  },
  retargetNeed: {
    method: 'POST',
    path: '/v1/needs/{id}/target',
    summary: 'Set another target for a measured need',
    params: ofNeed,
    body: retargetNeedInput,
    output: needView,
    version: 'if-match',
    command: true,
  },
  listNeedVersions: {
    method: 'GET',
    path: '/v1/needs/{id}/versions',
    summary: 'The targets that a measured need has had, newest first',
    params: ofNeed,
    output: needVersions,
  },
  withdrawNeed: {
    method: 'POST',
    path: '/v1/needs/{id}/withdraw',
    summary: 'Withdraw a measured need',
    params: ofNeed,
    body: z.strictObject({}),
    output: needView,
    version: 'if-match',
    command: true,
  },
  undoNeed: {
    method: 'POST',
    path: '/v1/needs/{id}/undo',
    summary: 'Take the last change of a measured need back',
    params: ofNeed,
    body: z.strictObject({}),
    output: needView,
    version: 'if-match',
    command: true,
  },
  getSavedFilters: {
    method: 'GET',
    path: '/v1/saved-filters',
    summary: 'The filters that I keep',
    output: savedFiltersView,
  },
  putSavedFilters: {
    method: 'PUT',
    path: '/v1/saved-filters',
    summary: 'Write the filters that I keep, whole',
    body: savedFiltersBody,
    output: savedFiltersView,
    version: 'put',
    command: true,
  },

  listAccounts: {
    method: 'GET',
    path: '/v1/accounts',
    summary: 'The accounts with which I come in',
    output: accountList,
  },
  createJoinCode: {
    method: 'POST',
    path: '/v1/join-codes',
    summary: 'A one-time code that makes the account which enters it one of mine',
    output: madeCodeView,
    status: 201,
    rare: true,
  },
  redeemJoinCode: {
    method: 'POST',
    path: '/v1/accounts',
    summary: 'Enter a code: the account I came with becomes one of the person who made it',
    body: codeInput,
    output: accountList,
    rare: true,
  },
  partAccount: {
    method: 'POST',
    path: '/v1/accounts/{id}/part',
    summary: 'Part with an account of mine: it is somebody of its own again',
    params: ofAccount,
    output: accountList,
  },
  listConnections: {
    method: 'GET',
    path: '/v1/connections',
    summary: 'Connected tenants: whose accounts may come in',
    output: list(connectionView),
  },
  createConnectionCode: {
    method: 'POST',
    path: '/v1/connection-codes',
    summary: 'A one-time code with which an administrator of another tenant connects it',
    output: madeCodeView,
    status: 201,
    rare: true,
  },
  redeemConnectionCode: {
    method: 'POST',
    path: '/v1/connections',
    summary: 'Connect the tenant of the account I came with, as an administrator of it',
    body: codeInput,
    output: connectionView,
    by: 'account',
    rare: true,
  },
  setConnectionSite: {
    method: 'PUT',
    path: '/v1/connections/{id}/site',
    summary: 'Say which SharePoint site belongs to a connected tenant',
    params: ofConnection,
    body: siteInput,
    output: connectionView,
    version: 'if-match',
    command: true,
  },
  partConnection: {
    method: 'POST',
    path: '/v1/connections/{id}/part',
    summary: 'Part with a tenant: nobody of it comes in any more',
    params: ofConnection,
    body: z.strictObject({}),
    output: connectionView,
    version: 'if-match',
    command: true,
  },

  startImport: {
    method: 'POST',
    path: '/v1/imports',
    summary: 'Import an incident log: send the file, or nothing to import the log that comes with the product',
    query: z.strictObject({ fileName: textSchema(200).optional() }),
    file: ['text/csv', 'application/gzip'],
    output: importView,
    status: 202,
  },
  listImports: { method: 'GET', path: '/v1/imports', summary: 'Imports, newest first', output: list(importView) },
  getImport: {
    method: 'GET',
    path: '/v1/imports/{id}',
    summary: 'How an import is getting on',
    params: ofEntry,
    output: importView,
  },
} as const satisfies Record<string, Operation>

export type Operations = typeof operations
export type OperationName = keyof Operations
