import type { JoinCode } from '@counterpart/core'
import type { JoinCodeStore } from '../../ports.ts'
import type { rooms } from './rooms.ts'

export function memoryJoinCodes(kept: ReturnType<typeof rooms<JoinCode>>): JoinCodeStore {
  return {
    async keep(tenant, code, now) {
      const room = kept.of(tenant)
      for (const [id, { by, purpose, expiresAt }] of room)
        if ((by === code.by && purpose === code.purpose) || expiresAt <= now) room.delete(id)
      if (room.has(code.id)) return false
      room.set(code.id, code)
      return true
    },
    async tried(tenant, id) {
      const found = kept.of(tenant).get(id)
      const counted = found && { ...found, tries: found.tries + 1 }
      if (counted) kept.of(tenant).set(id, counted)
      return counted
    },
    async spend(tenant, id, account) {
      const found = kept.of(tenant).get(id)
      if (!found || (found.spentBy !== null && found.spentBy !== account)) return false
      kept.of(tenant).set(id, { ...found, spentBy: account })
      return true
    },
    async forget(tenant, people) {
      const room = kept.of(tenant)
      for (const [id, { by }] of room) if (people.includes(by)) room.delete(id)
    },
  }
}
