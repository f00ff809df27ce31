import { type MoveRefusal, type Result, requestMoves } from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** Delivers the result; the clocks stop. */
export const deliverRequest =
  (ports: Ports) =>
  (
    who: Who,
    command: ChangeCommand & { result: string },
  ): Promise<Result<RequestDetail, MoveRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances) =>
      requestMoves.deliver(request, command, circumstances),
    )
