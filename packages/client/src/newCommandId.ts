import type { CommandId } from '@counterpart/core'
import { v7 } from 'uuid'

/** Names one act for good: made once when a person decides, and sent again with every retry. Later ones sort after earlier ones. */
export const newCommandId = (): CommandId => v7() as CommandId
