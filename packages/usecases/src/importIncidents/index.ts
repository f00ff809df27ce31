export { type ImportCounts, type ImportRefusal, type ImportWatch, importIncidents } from './importIncidents.ts'
export type { Rejection } from './incidentRow.ts'
