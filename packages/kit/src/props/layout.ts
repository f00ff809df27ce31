import type { ReactNode } from 'react'
import type { ColorMode, Press, Space, Tone } from './vocabulary.ts'

type Kids = { children?: ReactNode }

/** The words of the kit's own chrome; everything else comes in already translated. */
export type KitStrings = Record<
  | 'breadcrumbs'
  | 'chooseFiles'
  | 'clear'
  | 'close'
  | 'dropFiles'
  | 'filters'
  | 'loadFailed'
  | 'loading'
  | 'next'
  | 'noMatch'
  | 'notifications'
  | 'opensInNewTab'
  | 'pickDate'
  | 'previous'
  | 'remove'
  | 'required'
  | 'retry'
  | 'selectAll'
  | 'sending'
  | 'today',
  string
>
export type KitProviderProps = Kids & {
  colorMode: ColorMode
  locale: string
  dir?: 'ltr' | 'rtl' | undefined
  strings?: Partial<KitStrings> | undefined
  /** What the shell tells its kit of the page around the mount. Only that kit can read it; screens hand it through. */
  surface?: object | undefined
}

export type Breadcrumb = { label: string; href?: string | undefined; onPress?: (() => void) | undefined }
export type PageProps = Kids & {
  title: string
  subtitle?: ReactNode
  breadcrumbs?: readonly Breadcrumb[] | undefined
  actions?: ReactNode
  notice?: ReactNode
  /** Beside the rest where there is room, under it where there is not. */
  aside?: ReactNode
  /** `reading` keeps lines short enough to read: forms, one request, a survey. */
  measure?: 'full' | 'reading' | undefined
}
export type SectionProps = Kids & {
  title?: string | undefined
  description?: ReactNode
  actions?: ReactNode
  frame?: 'none' | 'card' | undefined
}
export type StackProps = Kids & { gap?: Space | undefined }
export type InlineProps = Kids & {
  gap?: Space | undefined
  spread?: boolean | undefined
  wrap?: boolean | undefined
  align?: 'start' | 'center' | 'baseline' | 'end' | undefined
}
/** `even`: a row that is not full keeps the columns of the full ones. */
export type GridProps = Kids & {
  min?: 'narrow' | 'medium' | 'wide' | undefined
  gap?: Space | undefined
  even?: boolean | undefined
}
/** On a narrow container, filters beside a search fold behind one button, which says how many are `chosen`. */
export type ToolbarProps = { search?: ReactNode; filters?: ReactNode; end?: ReactNode; chosen?: number }
/** Sending moves the focus to the first field that is refused. */
export type FormProps = Kids & {
  onSubmit: () => void
  submitLabel: string
  cancel?: Press | undefined
  /** What else one may do, at the other end of the row. */
  beside?: ReactNode
  busy?: boolean | undefined
  error?: string | undefined
}
/** Line breaks in the text are kept. */
export type TextProps = Kids & {
  role?: 'body' | 'strong' | 'label' | 'subtle' | 'caption' | 'metric' | 'mono' | undefined
  tone?: Tone | undefined
  truncate?: boolean | undefined
}
