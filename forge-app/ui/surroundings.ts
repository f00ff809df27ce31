import { type Language, languageOf } from '@counterpart/words'
import { modules } from '../src/modules.ts'

export type ColorMode = 'light' | 'dark'

/** What Jira tells of itself, as far as the product needs it. */
export type Surroundings = {
  readonly language: Language
  readonly timeZone: string
  readonly colorMode: ColorMode
  /** A page of its own, or the panel of an issue under a title of Jira's. */
  readonly place: 'page' | 'panel'
  /** Where the reader begins, as an address in the product. */
  readonly start: string
  /** Which page of the product links lead to. */
  readonly links: { readonly moduleKey: string; readonly projectKey?: string }
}

/** As `view.getContext` of the bridge gives it. */
export type JiraContext = {
  readonly locale: string
  readonly timezone: string
  readonly moduleKey: string
  readonly theme?: { readonly colorMode?: string | undefined } | null | undefined
  /** Where in Jira the page stands: on which issue, in the panel of one. */
  readonly extension?:
    | {
        readonly issue?: { readonly id?: string | number } | undefined
        readonly project?: { readonly key?: string } | undefined
      }
    | undefined
}

export const surroundingsOf = ({ locale, timezone, moduleKey, theme, extension }: JiraContext): Surroundings => ({
  // Jira writes zh_CN.
  language: languageOf(locale.replace('_', '-')),
  timeZone: timezone,
  colorMode: theme?.colorMode === 'dark' ? 'dark' : 'light',
  place: moduleKey === modules.panel ? 'panel' : 'page',
  start: moduleKey === modules.panel ? `/issues/${extension?.issue?.id}` : (homes[moduleKey] ?? '/board/queue'),
  links: {
    moduleKey: moduleKey === modules.panel ? modules.queue : moduleKey,
    ...(extension?.project?.key !== undefined && { projectKey: extension.project.key }),
  },
})

const homes: Readonly<Record<string, string>> = {
  [modules.queue]: '/board/queue',
  [modules.admin]: '/admin/departments',
}
