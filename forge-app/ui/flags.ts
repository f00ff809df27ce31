import type { AtlaskitSurface } from '@counterpart/kit-atlaskit'

/** How the page shows a flag of Jira. */
export type ShowFlag = (flag: {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly type: 'info' | 'success' | 'warning' | 'error'
  readonly isAutoDismiss: boolean
  readonly actions?: { readonly text: string; readonly onClick: () => void }[]
}) => { close(): Promise<unknown> }

const types = {
  neutral: 'info',
  info: 'info',
  discovery: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'error',
} as const

/** What is said in passing, as flags of Jira. One that can be acted on goes once it was; one of a failure is closed by the reader. */
export function flagsOf(showFlag: ShowFlag): NonNullable<AtlaskitSurface['showFlag']> {
  let last = 0
  return ({ tone, title, body, action }) => {
    last += 1
    const flag = showFlag({
      id: `counterpart-${last}`,
      title,
      ...(body !== undefined && { description: body }),
      type: types[tone],
      isAutoDismiss: tone !== 'danger',
      ...(action && {
        actions: [
          {
            text: action.label,
            onClick: () => {
              void flag.close()
              action.onPress()
            },
          },
        ],
      }),
    })
  }
}
