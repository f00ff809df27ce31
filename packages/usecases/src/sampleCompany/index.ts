export { getSampleCompany, type SampleCompany } from './getSampleCompany.ts'
export { loadSampleCompany } from './loadSampleCompany.ts'
export { type Removal, removeSampleCompany } from './removeSampleCompany.ts'
