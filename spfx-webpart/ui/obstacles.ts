import type { Reply, TransportFault } from '@counterpart/client'
import type { Obstacle } from '@counterpart/screens'
import type { Words } from '@counterpart/words'

type Refusal = Extract<Reply<'getMe'>, { ok: false }>['refusal']

/** Why the product is not shown. */
export type Trouble =
  /** Nobody has approved that this package may call the hub. */
  | { readonly kind: 'no-consent' }
  /** SharePoint gives no token, for the reason it names. */
  | { readonly kind: 'no-token'; readonly reason: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'broken' }

/**
 * Codes of Entra that mean: not approved yet. The person or an administrator has not consented (65001, 65004, 90094),
 * the registration has no permission in this tenant (650052, 650057) or is not in it at all (500011).
 */
const notApproved = /AADSTS(65001|65004|650052|650057|90094|500011)\b|consent_required/

/** What `fetch` throws is a lost connection; what anything else throws is a token that did not come. */
export function troubleOf({ cause, status }: TransportFault): Trouble {
  if (status !== null || cause instanceof TypeError || cause === undefined) return { kind: 'unreachable' }
  const reason = cause instanceof Error ? cause.message : String(cause)
  return notApproved.test(reason) ? { kind: 'no-consent' } : { kind: 'no-token', reason: reason.slice(0, 300) }
}

/** Says to the reader, and to the administrator beside them, what is in the way and what to do. */
export function obstacleOf(trouble: Trouble, { t }: Words, retry: () => void): Obstacle {
  const act = { label: t('act.retry'), icon: 'refresh', onPress: retry } as const
  switch (trouble.kind) {
    case 'no-consent':
      return { icon: 'person', title: t('sharepoint.no-consent'), detail: t('sharepoint.no-consent.detail'), act }
    case 'no-token': {
      const { reason } = trouble
      const detail = t('sharepoint.no-token.detail', { reason })
      return { icon: 'error', title: t('sharepoint.no-token'), detail, act }
    }
    case 'unreachable':
      return { icon: 'error', title: t('trouble.unreachable'), detail: t('trouble.unreachable.detail'), act }
    case 'refused': {
      // The hub has said it in the reader's language; only it does not know that no code can be entered here.
      const { kind, title, detail } = trouble.refusal
      const isNew = kind === 'tenant-not-connected'
      return { icon: 'error', title, detail: isNew ? t('sharepoint.not-connected.detail') : (detail ?? ''), act }
    }
    case 'broken':
      return { icon: 'error', title: t('broken.what'), detail: t('broken.detail'), act }
  }
}
