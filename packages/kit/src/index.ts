import type { ReactElement } from 'react'
import type * as Action from './props/action.ts'
import type * as Data from './props/data.ts'
import type * as Feedback from './props/feedback.ts'
import type * as Fields from './props/field.ts'
import type * as Layout from './props/layout.ts'

export type * from './props/action.ts'
export type * from './props/data.ts'
export type * from './props/feedback.ts'
export type * from './props/field.ts'
export type * from './props/layout.ts'
export type * from './props/vocabulary.ts'

type El = ReactElement | null

/**
 * The controls that screens are written against. Each host has a kit that
 * fulfils it: props speak of meaning, and no class, style, colour or pixel
 * passes through them. Values come out, not events.
 */
export interface Kit {
  readonly id: string

  KitProvider(props: Layout.KitProviderProps): El
  Page(props: Layout.PageProps): El
  Section(props: Layout.SectionProps): El
  Stack(props: Layout.StackProps): El
  Inline(props: Layout.InlineProps): El
  Grid(props: Layout.GridProps): El
  Toolbar(props: Layout.ToolbarProps): El
  Form(props: Layout.FormProps): El
  Text(props: Layout.TextProps): El

  Link(props: Action.LinkProps): El
  Icon(props: Action.IconProps): El
  Button(props: Action.ButtonProps): El
  IconButton(props: Action.IconButtonProps): El
  FileButton(props: Action.FileButtonProps): El
  Menu(props: Action.MenuProps): El

  TextField(props: Fields.TextFieldProps): El
  TextArea(props: Fields.TextAreaProps): El
  SearchField(props: Fields.SearchFieldProps): El
  Select<V extends string>(props: Fields.SelectProps<V>): El
  RadioGroup<V extends string>(props: Fields.RadioGroupProps<V>): El
  Rating(props: Fields.RatingProps): El
  Checkbox(props: Fields.CheckboxProps): El
  DatePicker(props: Fields.DatePickerProps): El
  MultiSelect<V extends string>(props: Fields.MultiSelectProps<V>): El
  UserPicker(props: Fields.UserPickerProps): El
  FileField(props: Fields.FileFieldProps): El

  Table<T>(props: Data.TableProps<T>): El
  Card(props: Data.CardProps): El
  Facts(props: Data.FactsProps): El
  Timeline(props: Data.TimelineProps): El
  Badge(props: Data.BadgeProps): El
  Avatar(props: Data.AvatarProps): El
  Tabs<V extends string>(props: Data.TabsProps<V>): El
  ProgressBar(props: Data.ProgressBarProps): El
  Spinner(props: Data.SpinnerProps): El
  Skeleton(props: Data.SkeletonProps): El
  EmptyState(props: Data.EmptyStateProps): El

  Banner(props: Feedback.BannerProps): El
  Dialog(props: Feedback.DialogProps): El
  Tooltip(props: Feedback.TooltipProps): El
  /** A hook, because two web parts on one page must not share a queue. */
  useToast(): (message: Feedback.Toast) => void
}
