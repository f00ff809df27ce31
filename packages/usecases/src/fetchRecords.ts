import type { Instant, TenantId } from '@counterpart/core'
import { currentNews, recordOf } from './currentNews.ts'
import { messageOf } from './messageOf.ts'
import type { ClaimedJob, Message, Ports, RecordReader, Told } from './ports.ts'
import { againAt, leaseMs } from './runJobs.ts'

/** Something that is to be written into a record, for whoever came for it. */
export type RecordOwed = {
  readonly job: Pick<ClaimedJob, 'id' | 'lease' | 'attempts'>
  readonly message: Message
  readonly issue: RecordReader
}

/**
 * What is owed to the records of a house, for whoever can write there and comes for it. They have it for a minute: what
 * they do not say anything about by then is given out again, and a record has each message once whoever writes it.
 */
export const fetchRecords =
  (ports: Ports) =>
  async (tenant: TenantId, house: string, limit: number): Promise<readonly RecordOwed[]> => {
    const { channels, jobs } = ports
    if (channels?.record !== 'fetched') return []
    const now = ports.now()
    const owed: RecordOwed[] = []
    for (const job of await jobs.claim(now, (now + leaseMs) as Instant, limit, 'records')) {
      if (job.kind !== 'record') throw new Error(`${job.id} is owed to no record`)
      const current = await currentNews(ports, job.tenant, job.payload)
      const issue = current && recordOf(current.request)
      if (!current || !issue) await jobs.finish(job, ports.now())
      else if (job.tenant !== tenant || issue.house !== house) await jobs.postpone(job, now)
      else {
        const message = await messageOf(ports, tenant, job.id, current, channels.language)
        const { id, lease, attempts } = job
        owed.push({ job: { id, lease, attempts }, message, issue: { house, issue: issue.issue } })
      }
    }
    return owed
  }

/** What became of something that was fetched. */
export const settleRecord =
  ({ jobs, now }: Ports) =>
  async (tenant: TenantId, { attempts, ...leased }: RecordOwed['job'], told: Told): Promise<void> => {
    const job = { tenant, ...leased }
    if (told.kind === 'later') await jobs.postpone(job, againAt(now(), { attempts }, told))
    else await jobs.finish(job, now())
  }
