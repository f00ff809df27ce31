export { type Complaint, complaints } from './complaints.ts'
export { complaintsFor } from './complaintsFor.ts'
export {
  type Counted,
  type Facts,
  type Measure,
  type MeasureId,
  measureFigure,
  measureIds,
  measures,
  oldAfterDays,
  type Waited,
} from './measures.ts'
export {
  type Baseline,
  checkNeed,
  type MeasuredNeed,
  type NeedRefusal,
  type NeedVerdict,
  needVerdict,
} from './need.ts'
