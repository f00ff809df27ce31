import {
  type Counted,
  type DepartmentId,
  type Instant,
  isLow,
  isOpen,
  isSatisfied,
  oldAfterDays,
  type Request,
  type TenantId,
} from '@counterpart/core'
import type { FigureStore, Period } from '../../ports.ts'
import { inTimeOf, isDuring } from './during.ts'
import { type InvitationRooms, invitationTo } from './memoryInvitations.ts'
import type { Indexed, RequestRooms } from './memoryRequests.ts'

export function memoryFigures(kept: RequestRooms, invitations: InvitationRooms): FigureStore {
  const requests = (tenant: TenantId, provider: DepartmentId | undefined): readonly Indexed[] =>
    [...kept.of(tenant).values()].filter(({ value }) => provider === undefined || value.provider === provider)
  const open = (tenant: TenantId, provider: DepartmentId | undefined) =>
    requests(tenant, provider).filter(({ value }) => isOpen(value))
  const promised = (tenant: TenantId, period: Period) =>
    requests(tenant, period.provider).flatMap(({ value }) => {
      const inTime = isDuring(period, value.deliveredAt) ? inTimeOf(value) : null
      return inTime === null ? [] : [{ provider: value.provider, inTime }]
    })
  return {
    async openByProvider(tenant, now, provider) {
      return grouped(open(tenant, provider), ({ value }) => value.provider).map(([department, group]) => ({
        provider: department,
        open: group.length,
        breached: group.filter((indexed) => isLate(indexed, now)).length,
      }))
    },
    async openByState(tenant, provider) {
      return grouped(open(tenant, provider), ({ value }) => value.state).map(([state, group]) => ({
        state,
        n: group.length,
      }))
    },
    async openByAge(tenant, now, edges, provider) {
      const bands = open(tenant, provider).map((indexed) => ({
        band: edges.filter((edge) => indexed.value.raisedAt >= edge).length,
        late: isLate(indexed, now),
      }))
      return Array.from({ length: edges.length + 1 }, (_, i) => {
        const group = bands.filter(({ band }) => band === i)
        return { open: group.length, breached: group.filter(({ late }) => late).length }
      })
    },
    async counted(tenant, about, period, now) {
      return countsOf(requests(tenant, period.provider), period, now)[about]
    },
    async onTimeByProvider(tenant, period) {
      return grouped(promised(tenant, period), ({ provider }) => provider).map(([provider, group]) => ({
        provider,
        kept: group.filter(({ inTime }) => inTime).length,
        n: group.length,
      }))
    },
    async rated(tenant, period) {
      const asked = requests(tenant, period.provider)
        .filter(({ value }) => isDuring(period, value.deliveredAt))
        .flatMap(({ value }) => {
          const invitation = invitationTo(invitations, tenant, value)
          return invitation ? [{ provider: value.provider, rating: invitation.rating }] : []
        })
      return grouped(asked, ({ provider }) => provider).map(([provider, group]) => {
        const given = group.flatMap(({ rating }) => rating?.scores ?? [])
        return {
          provider,
          invited: group.length,
          rated: given.length,
          low: given.filter(isLow).length,
          process: given.filter(({ process }) => isSatisfied(process)).length,
          result: given.filter(({ result }) => isSatisfied(result)).length,
        }
      })
    },
    async waited(tenant, what, period, now) {
      const waited = requests(tenant, period.provider)
        .map(({ value }) => value)
        .filter((request) => isDuring(period, request.raisedAt) && request.state !== 'withdrawn')
      const endOf = ({ deliveredAt, respondedAt }: Request) => (what === 'waits' ? deliveredAt : respondedAt)
      const minutesOf = (request: Request) =>
        Math.max(0, Math.floor(((endOf(request) ?? now) - request.raisedAt) / 60_000))
      return grouped(waited, minutesOf).map(([duration, group]) => {
        const events = group.filter((request) => endOf(request) !== null).length
        return { duration, events, censored: group.length - events }
      })
    },
    async traffic(tenant, period) {
      const happened = requests(tenant, period.provider).flatMap(({ value }) => [
        ...(isDuring(period, value.raisedAt) ? [{ at: value.raisedAt, raised: 1 }] : []),
        ...(isDuring(period, value.deliveredAt)
          ? [{ at: value.deliveredAt, delivered: 1, inTime: inTimeOf(value) }]
          : []),
      ])
      return grouped(happened, ({ at }) => Math.floor(Number(at) / 900_000)).map(([quarter, group]) => ({
        quarter,
        raised: group.filter((one) => 'raised' in one).length,
        delivered: group.filter((one) => 'delivered' in one).length,
        promised: group.filter((one) => 'inTime' in one && one.inTime !== null).length,
        kept: group.filter((one) => 'inTime' in one && one.inTime === true).length,
      }))
    },
    async relations(tenant, period) {
      const named = requests(tenant, undefined)
        .map(({ value }) => value)
        .filter(({ customer, provider }) => customer !== provider)
      const lines = grouped(named, ({ customer, provider, service }) => `${customer} ${provider} ${service}`)
      return lines.flatMap(([, group]) => {
        const { customer, provider, service } = group[0] as Request
        const raised = group.filter(({ raisedAt }) => isDuring(period, raisedAt)).length
        const judged = group.flatMap((each) => (isDuring(period, each.deliveredAt) ? (inTimeOf(each) ?? []) : []))
        const kept = judged.filter((inTime) => inTime).length
        const line = { customer, provider, service, raised, promised: judged.length, kept }
        return raised + judged.length > 0 ? [line] : []
      })
    },
    async extent(tenant, provider) {
      const raised = requests(tenant, provider).map(({ value }) => value.raisedAt)
      if (raised.length === 0) return null
      return { first: Math.min(...raised) as Instant, last: Math.max(...raised) as Instant, n: raised.length }
    },
  }
}

const isLate = ({ index }: Indexed, now: Instant) => index.breachedFrom !== null && index.breachedFrom <= now

function countsOf(all: readonly Indexed[], period: Period, now: Instant): Counted {
  const delivered = all.filter(({ value }) => isDuring(period, value.deliveredAt))
  const raised = all.filter(({ value }) => isDuring(period, value.raisedAt))
  const open = all.filter(({ value }) => isOpen(value))
  const count = (of: readonly Indexed[], is: (request: Request) => boolean) =>
    of.filter(({ value }) => is(value)).length
  return {
    delivered: {
      n: delivered.length,
      promised: count(delivered, (request) => inTimeOf(request) !== null),
      kept: count(delivered, (request) => inTimeOf(request) === true),
      reopened: count(delivered, ({ cycle }) => cycle > 1),
    },
    raised: {
      n: raised.length,
      withdrawn: count(raised, ({ state }) => state === 'withdrawn'),
      stood: count(raised, ({ state }) => state !== 'withdrawn'),
      handedOn: count(raised, ({ state, handOffs }) => state !== 'withdrawn' && handOffs > 0),
    },
    open: {
      n: open.length,
      breached: open.filter((indexed) => isLate(indexed, now)).length,
      unassigned: count(open, ({ assignee }) => assignee === null),
      onCustomer: count(open, ({ state }) => state === 'waiting-on-customer'),
      onOthers: count(open, ({ state }) => state === 'waiting-on-others'),
      old: count(open, ({ raisedAt }) => raisedAt < now - oldAfterDays * 86_400_000),
    },
  }
}

function grouped<T, K extends string | number>(things: readonly T[], keyOf: (thing: T) => K): readonly [K, T[]][] {
  const groups = new Map<K, T[]>()
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing])
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
