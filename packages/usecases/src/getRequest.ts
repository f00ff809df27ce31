import { maySee, type NoSuch, ok, type RequestId, type Result, refuse } from '@counterpart/core'
import type { Ports, Who } from './ports.ts'
import { type RequestDetail, requestDetail } from './requestDetail.ts'

/** One request with its history. Who may not see it learns no more than that there is none. */
export const getRequest =
  (ports: Ports) =>
  async (who: Who, id: RequestId): Promise<Result<RequestDetail, NoSuch>> => {
    const loaded = await ports.requests.load(who.tenant, id)
    if (!loaded || !maySee(who.actor, loaded.value)) return refuse({ kind: 'no-such', what: 'request', id })
    return ok(await requestDetail(ports, who, loaded))
  }
