export {
  type AccountsListed,
  accountId,
  type ChangeConnection,
  type CodeNotValid,
  type ConnectRefusal,
  connectionId,
  createConnectionCode,
  createJoinCode,
  type ListedAccount,
  listAccounts,
  listConnections,
  type MadeCode,
  type NoAccountHere,
  type NotConnected,
  type NotFromHere,
  partAccount,
  partConnection,
  redeemConnectionCode,
  redeemJoinCode,
  setConnectionSite,
  signIn,
  signInOfHouse,
} from './accounts/index.ts'
export { alarmsOf, alarmsUntil } from './alarmsUntil.ts'
export { assignRequest } from './assignRequest.ts'
export { retargetNeed, undoNeed, withdrawNeed } from './changeNeed.ts'
export type { ChangeCommand, ChangeRefusal } from './changeRequest.ts'
export { commentRequest } from './commentRequest.ts'
export { confirmRequest } from './confirmRequest.ts'
export { addRelation, confirmRelation, type DecideRelation, rejectRelation, undoRelation } from './decideRelation.ts'
export { deliverRequest } from './deliverRequest.ts'
export { type DirectorySnapshot, directorySnapshot } from './directorySnapshot.ts'
export { closedRank, dueRank } from './dueRank.ts'
export { type ExplainedClock, explainRequestClock } from './explainRequestClock.ts'
export { fetchRecords, type RecordOwed, settleRecord } from './fetchRecords.ts'
export { getMe } from './getMe.ts'
export { getOverview, type Overview } from './getOverview.ts'
export { getRequest } from './getRequest.ts'
export { getSavedFilters } from './getSavedFilters.ts'
export {
  getServiceMap,
  type MapRelation,
  type RelationDecision,
  type ServedService,
  type ServiceMap,
} from './getServiceMap.ts'
export { handOffRequest } from './handOffRequest.ts'
export { homeOf, systemNow } from './home.ts'
export {
  type ImportCounts,
  type ImportRefusal,
  type ImportWatch,
  importIncidents,
  type Rejection,
} from './importIncidents/index.ts'
export {
  type Eyes,
  followIssue,
  getIssue,
  getStatuses,
  hearOfIssue,
  type IssueComment,
  type IssueEvent,
  type IssueMove,
  type IssueNews,
  type IssueReport,
  type IssueSeen,
  type IssueToRead,
  issuesToRead,
  listProjects,
  lookAtIssues,
  noteIssueEvent,
  noteIssueRead,
  projectId,
  putStatuses,
  type Statuses,
  type Tracker,
  type TrackerProject,
  tagIssue,
  untagRequest,
} from './issues/index.ts'
export type { Put } from './keepEntry.ts'
export { keepNeed } from './keepNeed.ts'
export { listAlerts } from './listAlerts.ts'
export { listComplaints } from './listComplaints.ts'
export { listEntries } from './listEntries.ts'
export { listNeeds } from './listNeeds.ts'
export { listNeedVersions } from './listNeedVersions.ts'
export { listPeople, type PeoplePage } from './listPeople.ts'
export { type ListRequests, listRequests, type News, type RequestListing } from './listRequests.ts'
export { listVersions } from './listVersions.ts'
export { measureComplaint } from './measureComplaint.ts'
export type { Names } from './namesOf.ts'
export type { NeedDetail, NeedToday } from './needDetail.ts'
export { noteDueAlarms } from './noteDueAlarms.ts'
export type * from './ports.ts'
export { type Effect, previewEntry } from './previewEntry.ts'
export { type PutEntry, type PutRefusal, putEntry } from './putEntry.ts'
export { putSavedFilters } from './putSavedFilters.ts'
export { type RaiseRequest, raiseRequest } from './raiseRequest.ts'
export { type RateRequest, rateRequest } from './rateRequest.ts'
export type { RatingStanding, RatingTold } from './ratingsOf.ts'
export { type HolidaysRead, readHolidays } from './readHolidays/index.ts'
export { draftReadyCalendar, listReadyCalendars } from './readyCalendars/index.ts'
export { reopenRequest } from './reopenRequest.ts'
export type { RequestDetail } from './requestDetail.ts'
export { requestIndex } from './requestIndex.ts'
export { resumeRequest } from './resumeRequest.ts'
export { runJobs } from './runJobs.ts'
export {
  getSampleCompany,
  loadSampleCompany,
  type Removal,
  removeSampleCompany,
  type SampleCompany,
} from './sampleCompany/index.ts'
export { type Searched, searchedText } from './searchedText.ts'
export { startRequest } from './startRequest.ts'
export type { TellFacts } from './tellNews.ts'
export { triageRequest } from './triageRequest.ts'
export { undoEntry } from './undoEntry.ts'
export { untriageRequest } from './untriageRequest.ts'
export { waitRequest } from './waitRequest.ts'
export { withdrawRequest } from './withdrawRequest.ts'
