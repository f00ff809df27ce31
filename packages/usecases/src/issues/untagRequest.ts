import { type MoveRefusal, type Result, requestMoves } from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from '../changeRequest.ts'
import type { Ports, Who } from '../ports.ts'
import type { RequestDetail } from '../requestDetail.ts'

/** Takes back that an issue was tagged. */
export const untagRequest =
  (ports: Ports) =>
  (
    who: Who,
    command: ChangeCommand & { reason: string },
  ): Promise<Result<RequestDetail, MoveRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances) => requestMoves.untag(request, command, circumstances))
