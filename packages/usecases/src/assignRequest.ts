import {
  type AssignRefusal,
  type MoveRefusal,
  type PersonId,
  type Result,
  refuse,
  requestMoves,
} from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** Gives it to an agent of the provider, or to nobody. */
export const assignRequest =
  (ports: Ports) =>
  (
    who: Who,
    command: ChangeCommand & { assignee: PersonId | null },
  ): Promise<Result<RequestDetail, MoveRefusal | AssignRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, async (request, circumstances) => {
      const { assignee } = command
      if (assignee === null) return requestMoves.assign(request, null, circumstances)
      const [person] = await ports.directory.peopleById(who.tenant, [assignee])
      if (!person) return refuse({ kind: 'no-such', what: 'person', id: assignee })
      return requestMoves.assign(request, person, circumstances)
    })
