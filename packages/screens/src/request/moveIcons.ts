import type { IconName } from '@counterpart/kit'
import type { OfferedMove } from './offeredMoves.ts'

export const moveIcons: Readonly<Record<OfferedMove, IconName>> = {
  triage: 'filter',
  assign: 'person',
  start: 'play',
  wait: 'pause',
  resume: 'play',
  deliver: 'check',
  confirm: 'check',
  reopen: 'undo',
  withdraw: 'close',
  handOff: 'arrow-right',
}
