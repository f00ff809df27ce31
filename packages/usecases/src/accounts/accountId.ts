import { createHash } from 'node:crypto'
import { type AccountId, type ConnectionId, id, type ProvenAccount } from '@counterpart/core'

/** The same for the same account, and for no other: nothing that a platform calls its accounts is fit to be an id here. */
export const accountId = ({
  platform,
  house,
  subject,
}: Pick<ProvenAccount, 'platform' | 'house' | 'subject'>): AccountId =>
  id(`${platform}.${digest([platform, house, subject])}`)

export const connectionId = ({ platform, house }: Pick<ProvenAccount, 'platform' | 'house'>): ConnectionId =>
  id(`${platform}.${digest([platform, house])}`)

const digest = (parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)
