import type { ReactNode } from 'react'
import type { IconName, Person, Tone } from './vocabulary.ts'

export type Sort = { id: string; dir: 'asc' | 'desc' }
export type Column<T> = {
  id: string
  header: string
  cell: (row: T) => ReactNode
  /** `fit`: as wide as its content, on one line. `fill`: takes what is left and truncates. */
  width?: 'fit' | 'fill' | undefined
  align?: 'start' | 'end' | undefined
  sortable?: boolean | undefined
  /** How the column folds into a list row on a narrow container; without any role it folds to `header value`. */
  role?: 'title' | 'key' | 'meta' | 'badge' | undefined
}
export type TableProps<T> = {
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  sort?: Sort | undefined
  onSort?: ((sort: Sort) => void) | undefined
  /** Rows open by click, and by keyboard from the title cell (else the first), whose content must not be interactive. */
  onOpen?: ((row: T) => void) | undefined
  /** Where a row opens in a new tab. Needs `onOpen`. */
  href?: ((row: T) => string) | undefined
  /** The keys of the rows that are selected. Needs `onSelect`. */
  selected?: ReadonlySet<string> | undefined
  /** With it each row has a checkbox, named by the title cell. Keys that are not among the rows stay as they are. */
  onSelect?: ((keys: ReadonlySet<string>) => void) | undefined
  loading?: boolean | undefined
  empty?: ReactNode
}
/** One thing among others that can be opened and moved about. */
export type CardProps = {
  title: string
  meta?: ReactNode
  badges?: ReactNode
  /** What can be done with it besides opening it. */
  actions?: ReactNode
  /** The screen's own handle, by which the card is dragged. */
  handle?: ReactNode
  /** It is the one that the rest of the screen is about. */
  selected?: boolean | undefined
  onPress?: (() => void) | undefined
  /** Where it opens in a new tab. Needs `onPress`. */
  href?: string | undefined
}
export type BadgeProps = {
  children: string
  tone?: Tone | undefined
  strong?: boolean | undefined
  icon?: IconName | undefined
}
export type AvatarProps = { person: Person; size?: 's' | 'm' | 'l' | undefined; withName?: boolean | undefined }
/** `children` is the panel of the selected tab. */
export type TabsProps<V extends string = string> = {
  label: string
  tabs: readonly { id: V; label: string; count?: number | undefined }[]
  selected: V
  onSelect: (id: V) => void
  children?: ReactNode
}
/** `value` runs from 0 to 1. */
export type ProgressBarProps = { label: string; value: number; tone?: Tone | undefined }
export type SpinnerProps = { label: string; size?: 's' | 'm' | 'l' | undefined }
export type SkeletonProps = { label: string; shape: 'text' | 'table' | 'form' | 'chart'; lines?: number | undefined }
export type FactsProps = { items: readonly { id: string; label: string; value: ReactNode }[] }
export type TimelineEntry = {
  id: string
  icon: IconName
  tone?: Tone | undefined
  title: ReactNode
  time: ReactNode
  badge?: ReactNode
  /** What was written, if anything. */
  body?: ReactNode
}
/** Oldest first. */
export type TimelineProps = { label: string; entries: readonly TimelineEntry[] }
export type EmptyStateProps = {
  title: string
  description?: string | undefined
  icon?: IconName | undefined
  action?: ReactNode
}
