import { type CommandId, type Instant, id, type TenantId } from '@counterpart/core'
import type { History, ListedKind, Ports } from '../ports.ts'
import { agreements } from './company/agreements.ts'
import { calendars } from './company/calendars.ts'
import { departmentId, departments, foundedBefore, loadedAfter } from './company/departments.ts'
import { colleagues } from './company/people.ts'
import { services } from './company/services.ts'
import { type SampleHistory, sampleHistories } from './sampleHistories.ts'
import { whatGoes } from './whatGoes.ts'

/** So many requests are kept at once: few enough that progress shows. */
const batchSize = 60
/** What is loaded first: the quarter that people look at. */
const recentMs = 90 * 86_400_000

export type Progress = (done: number, all: number) => void
export type SampleLoading = {
  /** How many requests of the recent quarter were added. */
  readonly added: number
  /** Adds the rest of the year, newest first; answers how many requests it added. Meanwhile the company works. */
  readonly loadPast: (onProgress: Progress) => Promise<number>
  /** Somebody took it out before, so it is left out. */
  readonly isUnwanted: boolean
}

/**
 * Fills an empty home with a company of eleven departments and the work of its last year: the recent quarter at once,
 * the rest when it is told to. A home that has anything else in it is left as it is, and so is one from which a person
 * took the company out.
 *
 * One agreement is written when all the rest is there: the agreements are complete exactly when the year is. A loading
 * that was killed before goes on, with the same requests at the same times.
 */
export const loadSampleCompany =
  (ports: Ports) =>
  async (tenant: TenantId, onProgress: Progress): Promise<SampleLoading> => {
    const { directory } = ports
    const isUnwanted = (await directory.load(tenant, 'home', 'home')) !== undefined
    const loadedAt = isUnwanted ? null : await momentOfLoading(ports, tenant)
    if (loadedAt === null) return { added: 0, loadPast: async () => 0, isUnwanted }
    const foundedAt = foundedBefore(loadedAt)
    await directory.addAll(tenant, 'department', departments(foundedAt), command)
    await directory.addAll(tenant, 'calendar', calendars, command)
    await directory.addAll(
      tenant,
      'person',
      colleagues.map(({ person }) => person),
      command,
    )
    await directory.addAll(tenant, 'service', services, command)
    const newestFirst = sampleHistories(loadedAt).toReversed()
    await takeNumbers(
      ports,
      tenant,
      newestFirst.map(({ request }) => request.key),
    )
    const isRecent = ({ request }: History) => request.raisedAt >= loadedAt - recentMs
    const promised = agreements(foundedAt)
    const added = await addRequests(ports, tenant, newestFirst.filter(isRecent), onProgress)
    await directory.addAll(tenant, 'agreement', promised.slice(0, -1), command)
    return {
      added,
      isUnwanted,
      async loadPast(onProgress) {
        const past = newestFirst.filter((history) => !isRecent(history))
        const addedToo = await addRequests(ports, tenant, past, onProgress)
        if (await isThere(ports, tenant)) await directory.addAll(tenant, 'agreement', promised.slice(-1), command)
        return addedToo
      },
    }
  }

const command = { id: id<CommandId>('sample.company'), by: 'system', fingerprint: 'sample.company' } as const

async function addRequests(
  ports: Ports,
  tenant: TenantId,
  histories: readonly SampleHistory[],
  onProgress: Progress,
): Promise<number> {
  let added = 0
  for (let done = 0; done < histories.length; done += batchSize) {
    onProgress(done, histories.length)
    const next = histories.slice(done, done + batchSize)
    // Before their requests, with which they go if somebody takes these away meanwhile.
    await ports.invitations.addAll(
      tenant,
      next.flatMap(({ invitations }) => invitations),
    )
    const batch = await ports.requests.addHistory(tenant, next)
    added += batch.length
    // Somebody may take the company away while it comes.
    if (!(await isThere(ports, tenant))) {
      const { doomed } = await whatGoes(ports.directory, tenant)
      await ports.erasures.eraseRequests(tenant, doomed, batchSize)
      return added
    }
  }
  onProgress(histories.length, histories.length)
  return added
}

const isThere = async ({ directory }: Ports, tenant: TenantId): Promise<boolean> =>
  (await directory.load(tenant, 'department', departmentId('IT'))) !== undefined

/** Now for an empty home, the first time for one that was half filled; null where there is nothing to do. */
async function momentOfLoading({ directory, figures, now }: Ports, tenant: TenantId): Promise<Instant | null> {
  const [foundations, promised] = await Promise.all([
    directory.all(tenant, 'department'),
    directory.all(tenant, 'agreement'),
  ])
  const ours = new Set<string>(departments(now()).map((department) => department.id))
  // Only as it was written: one that was changed since does not tell the moment any more.
  const begun = foundations.find(({ value, version }) => ours.has(value.id) && version === 1)
  if (begun) {
    const loadedAt = loadedAfter(begun.value.validFrom)
    const there = new Set<string>(promised.map(({ value }) => value.id))
    return agreements(begun.value.validFrom).every((agreement) => there.has(agreement.id)) ? null : loadedAt
  }
  const kinds: readonly ListedKind[] = ['service', 'calendar']
  const others = await Promise.all(kinds.map((kind) => directory.all(tenant, kind)))
  const people = await directory.people(tenant, {}, 1)
  const isEmpty =
    [foundations, promised, people, ...others].every((entries) => entries.length === 0) &&
    (await figures.extent(tenant)) === null
  return isEmpty ? now() : null
}

/** Moves each series past the numbers of the sample, so that live requests go on after them. */
async function takeNumbers({ requests }: Ports, tenant: TenantId, keys: readonly string[]): Promise<void> {
  const last = new Map<string, number>()
  for (const key of keys) {
    const [series = '', number] = key.split('-')
    last.set(series, Math.max(last.get(series) ?? 0, Number(number)))
  }
  for (const [series, most] of last) await requests.passNumber(tenant, series, most)
}
