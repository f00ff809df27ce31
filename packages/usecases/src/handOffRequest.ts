import {
  type DepartmentId,
  type HandOffRefusal,
  type MoveRefusal,
  type Result,
  refuse,
  requestMoves,
} from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** Passes the work to another department. */
export const handOffRequest =
  (ports: Ports) =>
  (
    who: Who,
    command: ChangeCommand & { to: DepartmentId; reason: string },
  ): Promise<Result<RequestDetail, MoveRefusal | HandOffRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances, directory) => {
      const to = directory.departments.get(command.to)
      if (!to) return refuse({ kind: 'no-such', what: 'department', id: command.to })
      return requestMoves.handOff(request, { to: to.value, reason: command.reason }, circumstances)
    })
