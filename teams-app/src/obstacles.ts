import type { Reply } from '@counterpart/client'
import type { Obstacle } from '@counterpart/screens'
import type { Words } from '@counterpart/words'

type Refusal = Extract<Reply<'getMe'>, { ok: false }>['refusal']

/** Why the product is not shown. */
export type Trouble =
  /** The page stands in no other. */
  | { readonly kind: 'outside' }
  /** The page around does not answer. */
  | { readonly kind: 'silent' }
  /** The reader, or an administrator, has not agreed that this app may know who they are. */
  | { readonly kind: 'no-consent' }
  /** Teams gives no token, for the reason it names. */
  | { readonly kind: 'no-token'; readonly reason: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'broken' }

/** What a person can do about it. */
export type WaysOn = {
  readonly retry: () => void
  /** Asks for consent, by a press: Teams opens a window then. */
  readonly agree: () => void
  readonly reload: () => void
  /** Connects the reader's organisation with a code, and shows the product. Answers why not; null where it did. */
  readonly connect?: Connect | undefined
}
export type Connect = (code: string) => Promise<Refusal | 'unreachable' | null>

/** Says to the reader, and to the administrator beside them, what is in the way and what to do. */
export function obstacleOf(trouble: Trouble, { t }: Words, { retry, agree, reload, connect }: WaysOn): Obstacle {
  const again = { label: t('act.retry'), icon: 'refresh', onPress: retry } as const
  const anew = { label: t('act.reload'), icon: 'refresh', onPress: reload } as const
  switch (trouble.kind) {
    case 'outside':
      return { icon: 'info', title: t('teams.outside'), detail: t('teams.outside.detail') }
    case 'silent':
      return { icon: 'info', title: t('teams.silent'), detail: t('teams.silent.detail'), act: anew }
    case 'no-consent':
      return {
        ...{ icon: 'person', title: t('teams.no-consent'), detail: t('teams.no-consent.detail') },
        act: { label: t('teams.no-consent.agree'), onPress: agree },
      }
    case 'no-token':
      return {
        ...{ icon: 'error', title: t('teams.no-token') },
        detail: t('teams.no-token.detail', { reason: trouble.reason }),
        act: again,
      }
    case 'unreachable':
      return { icon: 'error', title: t('trouble.unreachable'), detail: t('trouble.unreachable.detail'), act: again }
    case 'refused': {
      // The hub has said it in the reader's language, and knows best what has to be set up.
      const { kind, title, detail } = trouble.refusal
      const entry = kind === 'tenant-not-connected' && connect ? connectingBy(connect, t) : undefined
      return { icon: 'error', title, detail: detail ?? '', act: again, entry }
    }
    case 'broken':
      return { icon: 'error', title: t('broken.what'), detail: t('broken.detail'), act: anew }
  }
}

/** Where an administrator of the reader's organisation enters the code that they were given. */
const connectingBy = (connect: Connect, t: Words['t']): Obstacle['entry'] => ({
  ...{ label: t('teams.connect.code'), hint: t('code.hint'), act: t('teams.connect') },
  async onEnter(code) {
    const refusal = await connect(code)
    if (refusal === null) return null
    const { title, detail } =
      refusal === 'unreachable' ? { title: t('trouble.unreachable'), detail: t('trouble.unreachable.detail') } : refusal
    return `${title}. ${detail ?? ''}`.trim()
  },
})
