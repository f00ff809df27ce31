import type { RequestRow } from '@counterpart/contract'
import type { Quadrant } from '@counterpart/core'
import type { PointerEvent } from 'react'
import type { Arrow } from './places.ts'

/** What can be done to a card. Those of the keyboard answer whether the key meant anything. */
export type BoardActs = {
  readonly drag: (request: RequestRow, event: PointerEvent) => void
  readonly pickOrDrop: (request: RequestRow) => boolean
  readonly carry: (request: RequestRow, arrow: Arrow) => boolean
  readonly letGo: (request: RequestRow) => boolean
  readonly move: (request: RequestRow, to: Quadrant) => void
  readonly levels: (request: RequestRow) => void
}
