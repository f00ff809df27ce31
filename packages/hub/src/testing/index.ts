export { connectHouses, type Persona } from './connectHouses.ts'
export { type HubProcess, runProgram, startHubProcess } from './hubProcess.ts'
export { firstIncidents, incidentLog } from './incidentLog.ts'
export { allRequests, hashOf, type Totals, totalsOf } from './keptRequests.ts'
export {
  type EntraToken,
  entraAudience,
  entraClient,
  entraTenants,
  type ForgeToken,
  forgeApp,
  forgeInstallations,
  forgeSecret,
  openStandInIssuers,
  type StandInIssuers,
} from './standInIssuers.ts'
export { tempDirs } from './tempDirs.ts'
export { fillCompany, tenant, withPorts } from './testCompany.ts'
export { settingsFor, startTestHub, type TestHub } from './testHub.ts'
export { type Heard, type Visitor, visitorOf } from './visitor.ts'
