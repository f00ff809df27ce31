import { type MoveRefusal, type Result, requestMoves } from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** Ends the wait. */
export const resumeRequest =
  (ports: Ports) =>
  (who: Who, command: ChangeCommand): Promise<Result<RequestDetail, MoveRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances) => requestMoves.resume(request, circumstances))
