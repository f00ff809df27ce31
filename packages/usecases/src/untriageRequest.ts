import { type Level, type MoveRefusal, type Result, requestMoves } from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** Takes a triage back: the request is new again, with the urgency and importance that it had. */
export const untriageRequest =
  (ports: Ports) =>
  (
    who: Who,
    command: ChangeCommand & { urgency: Level; importance: Level; reason: string },
  ): Promise<Result<RequestDetail, MoveRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances) =>
      requestMoves.untriage(request, command, circumstances),
    )
