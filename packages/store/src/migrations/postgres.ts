import type { Migration } from './migration.ts'

const id = 'text collate "C"'

/** What a committed row consists of, whatever it is about. */
const committed = `tenant ${id} not null, id ${id} not null, version integer not null,
  head ${id} not null, doc text not null, tail text, owed_at bigint`

export const postgresMigrations: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `create table if not exists request (${committed},
        key ${id} not null, state ${id} not null, priority integer not null,
        requester ${id} not null, customer ${id} not null, provider ${id} not null,
        service ${id} not null, assignee ${id},
        raised_at bigint not null, delivered_at bigint, next_alarm_at bigint, breached_from bigint,
        due_rank bigint not null, resolution_used_ms bigint, resolution_goal_ms bigint,
        primary key (tenant, id))`,
      'create unique index if not exists request_key on request (tenant, key)',
      ...['requester', 'customer', 'provider'].flatMap((scope) => [
        `create index if not exists request_newest_by_${scope} on request (tenant, ${scope}, raised_at desc, id desc)`,
        `create index if not exists request_due_by_${scope} on request (tenant, ${scope}, due_rank, id)`,
      ]),
      // The included columns answer the figures without touching the rows, which are wide.
      `create index if not exists request_newest on request (tenant, raised_at desc, id desc)
        include (provider, state, delivered_at)`,
      `create index if not exists request_due on request (tenant, due_rank, id)
        include (provider, state, breached_from)`,
      `create index if not exists request_delivered on request (tenant, delivered_at)
        include (provider, resolution_used_ms, resolution_goal_ms) where delivered_at is not null`,
      `create index if not exists request_alarm on request (next_alarm_at, tenant, id)
        where next_alarm_at is not null`,
      'create index if not exists request_owed on request (owed_at, tenant, id) where owed_at is not null',

      `create table if not exists entry (${committed},
        kind ${id} not null, department ${id}, names text,
        primary key (tenant, kind, id))`,
      'create index if not exists entry_revision on entry (tenant, kind, version)',
      'create index if not exists entry_by_department on entry (tenant, kind, department, id)',
      'create index if not exists entry_owed on entry (owed_at, tenant, id) where owed_at is not null',

      `create table if not exists journal (
        tenant ${id} not null, stream ${id} not null, version integer not null,
        command_id ${id} not null, command_by ${id} not null, fingerprint ${id} not null,
        type ${id} not null, at bigint not null, data text not null,
        prev_hash ${id} not null, hash ${id} not null,
        primary key (tenant, stream, version))`,

      `create table if not exists job (
        tenant ${id} not null, id ${id} not null, kind ${id} not null, due_at bigint not null,
        lease_until bigint not null, lease ${id}, attempts integer not null, done_at bigint, payload text not null,
        primary key (tenant, id))`,
      'create index if not exists job_due on job (due_at) where done_at is null',
      'create index if not exists job_done on job (done_at) where done_at is not null',

      `create table if not exists alert (
        tenant ${id} not null, id ${id} not null, provider ${id} not null, raised_at bigint not null, doc text not null,
        primary key (tenant, id))`,
      'create index if not exists alert_newest on alert (tenant, raised_at desc, id desc)',
      'create index if not exists alert_newest_by_provider on alert (tenant, provider, raised_at desc, id desc)',

      // A table of its own, because the request's row changes too often for an index of this kind.
      `create table if not exists search_word (
        tenant ${id} not null, id ${id} not null, words text[] not null,
        primary key (tenant, id))`,
      // With pending entries (the default) a search gets slower the more was written since the last vacuum.
      'create index if not exists search_word_words on search_word using gin (words) with (fastupdate = off)',

      `create table if not exists counter (
        tenant ${id} not null, name ${id} not null, n bigint not null,
        primary key (tenant, name))`,
    ],
  },
  {
    version: 2,
    statements: [
      `alter table request add column if not exists responded_at bigint,
        add column if not exists cycle integer not null default 1,
        add column if not exists hand_offs integer not null default 0`,
      `update request set responded_at = (doc::json ->> 'respondedAt')::bigint, cycle = (doc::json ->> 'cycle')::integer,
        hand_offs = (doc::json ->> 'handOffs')::integer`,
      // What they answer includes the new columns, and an index cannot be given more.
      'drop index if exists request_newest',
      `create index if not exists request_raised on request (tenant, raised_at desc, id desc)
        include (provider, state, delivered_at, responded_at, hand_offs)`,
      'drop index if exists request_delivered',
      `create index if not exists request_done on request (tenant, delivered_at)
        include (provider, resolution_used_ms, resolution_goal_ms, cycle) where delivered_at is not null`,
    ],
  },
  {
    // Who asks whom, and how it goes, without touching the rows.
    version: 3,
    statements: [
      `create index if not exists request_asked on request (tenant, raised_at)
        include (customer, provider, service)`,
      `create index if not exists request_served on request (tenant, delivered_at)
        include (customer, provider, service, resolution_used_ms, resolution_goal_ms) where delivered_at is not null`,
    ],
  },
  {
    version: 4,
    statements: [
      `alter table request add column if not exists raised_by ${id}`,
      `create index if not exists request_raised_by on request (tenant, raised_by, raised_at desc, id desc)
        where raised_by is not null`,
    ],
  },
  {
    // Alerts by what came true last, and the requests of a person by what happened last.
    version: 5,
    statements: [
      'alter table alert add column if not exists since bigint not null default 0',
      "update alert set since = (doc::json ->> 'since')::bigint",
      'drop index if exists alert_newest',
      'drop index if exists alert_newest_by_provider',
      'create index if not exists alert_latest on alert (tenant, since desc, id desc)',
      'create index if not exists alert_latest_by_provider on alert (tenant, provider, since desc, id desc)',
      'alter table request add column if not exists last_event_at bigint not null default 0',
      "update request set last_event_at = (doc::json ->> 'lastEventAt')::bigint",
      `create index if not exists request_news_by_requester
        on request (tenant, requester, last_event_at desc, id desc)`,
      `create index if not exists request_news_raised_by on request (tenant, raised_by, last_event_at desc, id desc)
        where raised_by is not null`,
    ],
  },
  {
    version: 6,
    statements: [
      `create table if not exists invitation (${committed},
        request ${id} not null, cycle integer not null,
        is_low integer, is_process_good integer, is_result_good integer,
        primary key (tenant, id))`,
      // The included columns answer the figures without touching the rows.
      `create index if not exists invitation_to on invitation (tenant, request, cycle)
        include (is_low, is_process_good, is_result_good)`,
      'create index if not exists invitation_owed on invitation (owed_at, tenant, id) where owed_at is not null',
    ],
  },
  {
    // Whose an account is, and one-time codes.
    version: 7,
    statements: [
      `alter table entry add column if not exists person ${id}`,
      'create index if not exists entry_by_person on entry (tenant, kind, person) where person is not null',
      `create table if not exists join_code (
        tenant ${id} not null, id ${id} not null, purpose ${id} not null, made_by ${id} not null,
        hash ${id} not null, expires_at bigint not null, tries integer not null, spent_by ${id},
        primary key (tenant, id))`,
    ],
  },
  {
    // Which issue a request follows, and when that is to be looked at.
    version: 8,
    statements: [
      `alter table request add column if not exists issue ${id}, add column if not exists look_at bigint`,
      'create unique index if not exists request_issue on request (tenant, issue) where issue is not null',
      'create index if not exists request_look on request (look_at, tenant, id) where look_at is not null',
    ],
  },
]
