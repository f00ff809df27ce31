import { type MoveRefusal, type Result, requestMoves } from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** The requester accepts the result. */
export const confirmRequest =
  (ports: Ports) =>
  (who: Who, command: ChangeCommand & { note: string }): Promise<Result<RequestDetail, MoveRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances) =>
      requestMoves.confirm(request, command, circumstances),
    )
