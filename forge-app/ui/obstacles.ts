import type { Reply } from '@counterpart/client'
import type { Obstacle } from '@counterpart/screens'
import type { Words } from '@counterpart/words'

export type Refused = Extract<Reply<'getMe'>, { ok: false }>['refusal']
/** Why the product is not shown. */
export type Trouble = 'outside' | 'silent' | 'unreachable' | 'broken' | { readonly refused: Refused }

/** What a person can do about it. */
export type WaysOn = {
  readonly retry: () => void
  /** Connects this site with a code, and shows the product. Answers why not; null where it did. Where administrators alone come. */
  readonly connect?: ((code: string) => Promise<Refused | 'unreachable' | null>) | undefined
}

/** What is in the way, and what to do: to the reader, and to the administrator beside them. */
export function obstacleOf(trouble: Trouble, { t }: Words, { retry, connect }: WaysOn): Obstacle {
  const act = { label: t('act.retry'), icon: 'refresh', onPress: retry } as const
  switch (trouble) {
    case 'outside':
      return { icon: 'info', title: t('jira.outside'), detail: t('jira.outside.detail') }
    case 'silent':
      return { icon: 'info', title: t('jira.silent'), detail: t('jira.silent.detail'), act }
    case 'unreachable':
      return { icon: 'error', title: t('jira.unreachable'), detail: t('jira.unreachable.detail'), act }
    case 'broken':
      return { icon: 'error', title: t('broken.what'), detail: t('broken.detail'), act }
    default: {
      // The app has said it in the reader's language.
      const { kind, title, detail = '' } = trouble.refused
      if (kind !== 'tenant-not-connected') return { icon: 'error', title, detail, act }
      return connect
        ? { icon: 'error', title, detail, act, entry: connectingBy(connect, t) }
        : { icon: 'error', title, detail: t('jira.connect.where'), act }
    }
  }
}

/** Where an administrator of Jira enters the code that they were given. */
const connectingBy = (connect: NonNullable<WaysOn['connect']>, t: Words['t']): Obstacle['entry'] => ({
  ...{ label: t('jira.connect.code'), hint: t('jira.connect.hint'), act: t('jira.connect') },
  async onEnter(code) {
    const refusal = await connect(code)
    if (refusal === null) return null
    const said =
      refusal === 'unreachable' ? { title: t('jira.unreachable'), detail: t('jira.unreachable.detail') } : refusal
    return `${said.title}. ${said.detail ?? ''}`.trim()
  },
})
