import { type MoveRefusal, type Result, requestMoves, type WaitingParty } from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** Waits on the customer or on others, with what is waited for. */
export const waitRequest =
  (ports: Ports) =>
  (
    who: Who,
    command: ChangeCommand & { on: WaitingParty; reason: string },
  ): Promise<Result<RequestDetail, MoveRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances) => requestMoves.wait(request, command, circumstances))
