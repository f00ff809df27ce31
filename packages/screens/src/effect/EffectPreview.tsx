import type { EffectView } from '@counterpart/contract'
import type { LocalText, TargetKind } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { Badge, Banner, EmptyState, Facts, Link, Stack, Table, Text } from '#kit'
import { targetName } from '../clock/targetName.ts'
import { useHost, useWords } from '../host/useHost.tsx'

type Difference = EffectView['items'][number]['clocks'][number]
type Row = Difference & Pick<EffectView['items'][number], 'id' | 'key' | 'title'>
type Reading = Difference['before']

type EffectPreviewProps = {
  effect: EffectView
  /** What targets are called, where they have names of their own. */
  nameOf?: (target: TargetKind) => LocalText | undefined
}

/** What a changed rule does to requests under way: how many, and which. */
export function EffectPreview({ effect, nameOf }: EffectPreviewProps) {
  const words = useWords()
  const { t, number } = words
  const rows = effect.items.flatMap(({ clocks, id, key, title }) =>
    clocks.map((clock) => ({ ...clock, id, key, title })),
  )
  return (
    <Stack gap="m">
      <Facts
        items={[
          { id: 'open', label: t('effect.open'), value: number(effect.open) },
          { id: 'changed', label: t('effect.changed'), value: number(effect.changed) },
          {
            id: 'breached',
            label: t('effect.newly-breached'),
            value: <Text tone={effect.newlyBreached > 0 ? 'danger' : undefined}>{number(effect.newlyBreached)}</Text>,
          },
          {
            id: 'mended',
            label: t('effect.no-longer-breached'),
            value: (
              <Text tone={effect.noLongerBreached > 0 ? 'success' : undefined}>{number(effect.noLongerBreached)}</Text>
            ),
          },
        ]}
      />
      {effect.newlyBreached > 0 && (
        <Banner tone="warning" title={t('effect.warning', { n: effect.newlyBreached })}>
          {t('effect.warning.detail')}
        </Banner>
      )}
      {effect.items.length < effect.changed && (
        <Text role="subtle">{t('effect.first-of', { shown: effect.items.length, all: effect.changed })}</Text>
      )}
      <Differences rows={rows} nameOf={(target) => targetName(words, target, nameOf?.(target))} />
    </Stack>
  )
}

function Differences({ rows, nameOf }: { rows: readonly Row[]; nameOf: (kind: Row['target']) => string }) {
  const words = useWords()
  const { t } = words
  const { nav } = useHost()
  const due = (reading: Reading) => {
    if (reading === null) return t('effect.no-clock')
    if (reading.goal === null) return t('clock.no-goal')
    const { dueAt, goal, used } = reading
    if (dueAt !== null) return `${words.weekdayDate(dueAt)} ${words.time(dueAt)}`
    const time = words.workingDuration(Math.abs(goal - used))
    return used > goal ? t('clock.paused-late', { time }) : t('clock.paused-left', { time })
  }
  const columns: readonly Column<Row>[] = [
    {
      id: 'request',
      header: t('effect.request'),
      cell: ({ id, key, title }) => (
        <Link href={nav.deepLink({ at: 'request', request: id })} external>
          {`${key} ${title}`}
        </Link>
      ),
      role: 'title',
    },
    { id: 'target', header: t('alerts.column.target'), cell: ({ target }) => nameOf(target), role: 'meta' },
    {
      id: 'due',
      header: t('effect.due'),
      cell: ({ before, after }) => t('effect.from-to', { before: due(before), after: due(after) }),
      role: 'meta',
    },
    {
      id: 'verdict',
      header: t('effect.verdict'),
      cell: ({ before, after }) => <Verdict before={before} after={after} />,
      width: 'fit',
      role: 'badge',
    },
  ]
  return (
    <Table
      label={t('effect.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id, target, cycle }) => `${id} ${target} ${cycle}`}
      empty={<EmptyState icon="check" title={t('effect.none')} description={t('effect.none.detail')} />}
    />
  )
}

function Verdict({ before, after }: Pick<Row, 'before' | 'after'>) {
  const { t } = useWords()
  const [was, is] = [before?.breached === true, after?.breached === true]
  if (is && !was) return <Badge tone="danger">{t('effect.verdict.breaks')}</Badge>
  if (was && !is) return <Badge tone="success">{t('effect.verdict.mends')}</Badge>
  return <Badge>{t(is ? 'effect.verdict.still-broken' : 'effect.verdict.in-time')}</Badge>
}
