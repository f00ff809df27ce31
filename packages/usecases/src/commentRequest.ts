import { type Audience, type MoveRefusal, type Result, requestMoves } from '@counterpart/core'
import { type ChangeCommand, type ChangeRefusal, changeRequest } from './changeRequest.ts'
import type { Ports, Who } from './ports.ts'
import type { RequestDetail } from './requestDetail.ts'

/** Writes to the other side, or a note to the own. */
export const commentRequest =
  (ports: Ports) =>
  (
    who: Who,
    command: ChangeCommand & { text: string; audience: Audience },
  ): Promise<Result<RequestDetail, MoveRefusal | ChangeRefusal>> =>
    changeRequest(ports, who, command, (request, circumstances) =>
      requestMoves.comment(request, command, circumstances),
    )
