import type { Migration } from './migration.ts'

/** Binary, because the default collations take "a" for "A" and "a " for "a". */
const ascii = (length: number) => `varchar(${length}) character set ascii collate ascii_bin`
const id = ascii(64)
const text = 'longtext character set utf8mb4 collate utf8mb4_bin'

/** What a committed row consists of, whatever it is about. */
const committedUnder = (key: string) => `tenant ${id} not null, id ${key} not null, version int not null,
  head ${id} not null, doc ${text} not null, tail ${text}, owed_at bigint`
const committed = committedUnder(id)

/** Indexes stand inside their tables: `create index if not exists` is not everywhere. There are no partial ones here. */
export const mysqlMigrations: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `create table if not exists request (${committed},
        \`key\` ${id} not null, state ${id} not null, priority int not null,
        requester ${id} not null, customer ${id} not null, provider ${id} not null,
        service ${id} not null, assignee ${id},
        raised_at bigint not null, delivered_at bigint, next_alarm_at bigint, breached_from bigint,
        due_rank bigint not null, resolution_used_ms bigint, resolution_goal_ms bigint,
        primary key (tenant, id),
        unique key request_key (tenant, \`key\`),
        ${['requester', 'customer', 'provider']
          .flatMap((scope) => [
            `key request_newest_by_${scope} (tenant, ${scope}, raised_at, id),`,
            `key request_due_by_${scope} (tenant, ${scope}, due_rank, id),`,
          ])
          .join('\n        ')}
        key request_newest (tenant, raised_at, id, provider, state, delivered_at),
        key request_due (tenant, due_rank, id, provider, state, breached_from),
        key request_delivered (tenant, delivered_at, provider, resolution_used_ms, resolution_goal_ms),
        key request_alarm (next_alarm_at, tenant, id),
        key request_owed (owed_at, tenant, id))`,

      `create table if not exists entry (${committed},
        kind ${id} not null, department ${id}, names ${text},
        primary key (tenant, kind, id),
        key entry_revision (tenant, kind, version),
        key entry_by_department (tenant, kind, department, id),
        key entry_owed (owed_at, tenant, id))`,

      `create table if not exists journal (
        tenant ${id} not null, stream ${ascii(96)} not null, version int not null,
        command_id ${id} not null, command_by ${id} not null, fingerprint varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
        type ${id} not null, at bigint not null, data ${text} not null,
        prev_hash ${id} not null, hash ${id} not null,
        primary key (tenant, stream, version))`,

      `create table if not exists job (
        tenant ${id} not null, id ${ascii(160)} not null, kind ${id} not null, due_at bigint not null,
        lease_until bigint not null, lease ${id}, attempts int not null, done_at bigint, payload ${text} not null,
        primary key (tenant, id),
        key job_due (done_at, due_at))`,

      `create table if not exists alert (
        tenant ${id} not null, id ${ascii(160)} not null, provider ${id} not null, raised_at bigint not null,
        doc ${text} not null,
        primary key (tenant, id),
        key alert_newest (tenant, raised_at, id),
        key alert_newest_by_provider (tenant, provider, raised_at, id))`,

      `create table if not exists search_word (
        tenant ${id} not null, word varchar(32) character set utf8mb4 collate utf8mb4_bin not null, id ${id} not null,
        primary key (tenant, word, id))`,

      `create table if not exists counter (
        tenant ${id} not null, name ${id} not null, n bigint not null,
        primary key (tenant, name))`,
    ],
  },
  {
    version: 2,
    statements: [
      `alter table request add column if not exists responded_at bigint,
        add column if not exists cycle int not null default 1, add column if not exists hand_offs int not null default 0`,
      // A null inside a document comes out as the word.
      `update request set responded_at = cast(nullif(json_unquote(json_extract(doc, '$.respondedAt')), 'null') as signed),
        cycle = json_extract(doc, '$.cycle'), hand_offs = json_extract(doc, '$.handOffs')`,
      'drop index if exists request_newest on request',
      `create index if not exists request_raised
        on request (tenant, raised_at, id, provider, state, delivered_at, responded_at, hand_offs)`,
      'drop index if exists request_delivered on request',
      `create index if not exists request_done
        on request (tenant, delivered_at, provider, resolution_used_ms, resolution_goal_ms, cycle)`,
    ],
  },
  {
    // TiDB, which is beneath Forge SQL, and MariaDB know `if not exists` here.
    version: 3,
    statements: [
      `create index if not exists request_asked on request (tenant, raised_at, customer, provider, service)`,
      `create index if not exists request_served on request
        (tenant, delivered_at, customer, provider, service, resolution_used_ms, resolution_goal_ms)`,
    ],
  },
  {
    version: 4,
    statements: [
      `alter table request add column if not exists raised_by ${id}`,
      'alter table request add index if not exists request_raised_by (tenant, raised_by, raised_at, id)',
    ],
  },
  {
    version: 5,
    statements: [
      'alter table alert add column if not exists since bigint not null default 0',
      "update alert set since = json_extract(doc, '$.since')",
      'drop index if exists alert_newest on alert',
      'drop index if exists alert_newest_by_provider on alert',
      'create index if not exists alert_latest on alert (tenant, since, id)',
      'create index if not exists alert_latest_by_provider on alert (tenant, provider, since, id)',
      'alter table request add column if not exists last_event_at bigint not null default 0',
      "update request set last_event_at = json_extract(doc, '$.lastEventAt')",
      'create index if not exists request_news_by_requester on request (tenant, requester, last_event_at, id)',
      'create index if not exists request_news_raised_by on request (tenant, raised_by, last_event_at, id)',
    ],
  },
  {
    version: 6,
    statements: [
      // Its id is that of a request and a number.
      `create table if not exists invitation (${committedUnder(ascii(96))},
        request ${id} not null, cycle int not null,
        is_low int, is_process_good int, is_result_good int,
        primary key (tenant, id),
        key invitation_to (tenant, request, cycle, is_low, is_process_good, is_result_good),
        key invitation_owed (owed_at, tenant, id))`,
    ],
  },
  {
    // Whose an account is, and one-time codes.
    version: 7,
    statements: [
      `alter table entry add column if not exists person ${id}`,
      'create index if not exists entry_by_person on entry (tenant, kind, person)',
      `create table if not exists join_code (
        tenant ${id} not null, id ${id} not null, purpose ${id} not null, made_by ${id} not null,
        hash ${id} not null, expires_at bigint not null, tries int not null, spent_by ${id},
        primary key (tenant, id))`,
    ],
  },
  {
    // Which issue a request follows, and when that is to be looked at.
    version: 8,
    statements: [
      `alter table request add column if not exists issue ${id}, add column if not exists look_at bigint`,
      'create unique index if not exists request_issue on request (tenant, issue)',
      'create index if not exists request_look on request (look_at, tenant, id)',
    ],
  },
]
