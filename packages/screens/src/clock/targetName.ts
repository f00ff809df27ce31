import { isOwnTarget, type LocalText, type TargetKind, textIn } from '@counterpart/core'
import type { Words } from '@counterpart/words'

/** What people call a target: an own one by the name that its agreement gave it, where that is known. */
export function targetName({ t, language }: Words, kind: TargetKind, name?: LocalText | undefined): string {
  if (name) return textIn(name, language)
  return isOwnTarget(kind) ? t('target.own', { name: kind.slice('own:'.length) }) : t(`target.${kind}` as StandardKey)
}

type StandardKey = 'target.first-response' | 'target.next-update' | 'target.resolution'
