import { type MoveRefusal, type Result, requestMoves } from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** Takes up the work. */
export const startRequest =
  (ports: Ports) =>
  (who: Who, command: ChangeCommand): Promise<Result<RequestDetail, MoveRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances) => requestMoves.start(request, circumstances))
