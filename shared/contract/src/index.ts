import type { FieldIssue } from '@counterpart/core'
import type * as z from 'zod'
import type { agreementView, calendarView, departmentView, personView, serviceView } from './directorySchemas.ts'
import type { alertView, figureView, importView, overviewView } from './figureSchemas.ts'
import type { calendarDraftView, holidaysReadView, readyCalendarView } from './holidaySchemas.ts'
import type { issueView, statusesView } from './issueSchemas.ts'
import type { serviceMapView } from './mapSchemas.ts'
import type { measuredView, needView } from './needSchemas.ts'
import type { Operation } from './operation.ts'
import type { OperationName, Operations } from './operations.ts'
import type { namesView, ratingView, requestPage, requestRow, requestView, timelineEntry } from './requestSchemas.ts'
import type { savedFiltersView } from './savedFilterSchemas.ts'
import type { clockView } from './slaSchemas.ts'
import type { clockStoryView, effectView } from './storySchemas.ts'

export { parsePart } from './fieldIssues.ts'
export { openApi } from './openApi.ts'
export type { Operation } from './operation.ts'
export { type OperationName, type Operations, operations } from './operations.ts'
export {
  type Problem,
  type Refusal,
  type RefusalKind,
  statusOf,
  type TokenRefusal,
  type WireRefusal,
} from './refusal.ts'
export type { FieldIssue }

/** Nobody changes what was sent or answered, all the way down. */
type Frozen<T> = T extends string | number | boolean | null | undefined ? T : { readonly [K in keyof T]: Frozen<T[K]> }
type In<T> = T extends z.ZodType ? Frozen<z.input<T>> : undefined
type Out<T> = T extends z.ZodType ? Frozen<z.output<T>> : undefined
type Present<T> = { readonly [K in keyof T as T[K] extends undefined ? never : K]: T[K] }
type Part<N extends OperationName, K extends keyof Operation> =
  Operations[N] extends Readonly<Record<K, infer V>> ? V : undefined

/** The version that was read; null creates what must not exist yet. */
type VersionOf<N extends OperationName> =
  Part<N, 'version'> extends 'if-match' ? number : Part<N, 'version'> extends 'put' ? number | null : undefined

/** What a caller passes. */
export type Call<N extends OperationName> = Present<{
  params: In<Part<N, 'params'>>
  query: In<Part<N, 'query'>>
  body: In<Part<N, 'body'>>
  file: Part<N, 'file'> extends readonly string[] ? ArrayBuffer | null : undefined
  version: VersionOf<N>
  command: Part<N, 'command'> extends true ? string : undefined
}>
/** What the one who answers receives: parsed, defaults filled in. */
export type Parsed<N extends OperationName> = Present<{
  params: Out<Part<N, 'params'>>
  query: Out<Part<N, 'query'>>
  body: Out<Part<N, 'body'>>
  version: VersionOf<N>
}>
export type Output<N extends OperationName> = Out<Part<N, 'output'>>

export type ClockView = Frozen<z.output<typeof clockView>>
export type ClockStoryView = Frozen<z.output<typeof clockStoryView>>
export type EffectView = Frozen<z.output<typeof effectView>>
export type Names = Frozen<z.output<typeof namesView>>
export type RequestRow = Frozen<z.output<typeof requestRow>>
export type RequestView = Frozen<z.output<typeof requestView>>
export type RatingView = Frozen<z.output<typeof ratingView>>
export type RequestPageView = Frozen<z.output<typeof requestPage>>
export type TimelineEntry = Frozen<z.output<typeof timelineEntry>>
export type IssueView = Frozen<z.output<typeof issueView>>
export type StatusesView = Frozen<z.output<typeof statusesView>>
export type DepartmentView = Frozen<z.output<typeof departmentView>>
export type PersonView = Frozen<z.output<typeof personView>>
export type ServiceView = Frozen<z.output<typeof serviceView>>
export type CalendarView = Frozen<z.output<typeof calendarView>>
export type ReadyCalendarView = Frozen<z.output<typeof readyCalendarView>>
export type CalendarDraftView = Frozen<z.output<typeof calendarDraftView>>
export type HolidaysReadView = Frozen<z.output<typeof holidaysReadView>>
export type AgreementView = Frozen<z.output<typeof agreementView>>
export type FigureView = Frozen<z.output<typeof figureView>>
export type OverviewView = Frozen<z.output<typeof overviewView>>
export type ServiceMapView = Frozen<z.output<typeof serviceMapView>>
export type MeasuredView = Frozen<z.output<typeof measuredView>>
export type NeedView = Frozen<z.output<typeof needView>>
export type AlertView = Frozen<z.output<typeof alertView>>
export type SavedFiltersView = Frozen<z.output<typeof savedFiltersView>>
export type ImportView = Frozen<z.output<typeof importView>>
