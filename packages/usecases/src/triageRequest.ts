import { type Level, type MoveRefusal, type Result, requestMoves } from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** Sets urgency and importance, and so the priority; accepts a new request. */
export const triageRequest =
  (ports: Ports) =>
  (
    who: Who,
    command: ChangeCommand & { urgency: Level; importance: Level; reason: string },
  ): Promise<Result<RequestDetail, MoveRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances) => requestMoves.triage(request, command, circumstances))
