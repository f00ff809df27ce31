import type { Output } from '@counterpart/contract'
import { type NeedVerdict, needVerdict } from '@counterpart/core'
import type { Column, Tone } from '@counterpart/kit'
import { useState } from 'react'
import { Badge, EmptyState, Menu, Section, Stack, Table, Text } from '#kit'
import { Answer } from '../data/Answer.tsx'
import { dotted } from '../data/together.ts'
import { useAsk } from '../data/useAsk.ts'
import { useNames } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import { sentenceOf, targetText, valueFormat } from './needText.ts'
import { TargetDialog } from './TargetDialog.tsx'
import { useChangeNeed } from './useChangeNeed.ts'
import { useCopy } from './useCopy.ts'

type Row = Output<'listNeeds'>['items'][number]
type Names = Output<'listNeeds'>['names']

const toneOf: Readonly<Record<NeedVerdict, Tone>> = {
  met: 'success',
  missed: 'danger',
  unclear: 'neutral',
  'not-enough-data': 'neutral',
}

/** The measured needs: then, now and target. */
export function NeedList() {
  const { t } = useWords()
  const needs = useAsk('listNeeds', { query: {} })
  return (
    <Section title={t('need.list')} description={t('need.list.detail')}>
      <Answer query={needs} label={t('need.loading')} shape="table">
        {({ items, names }) => <NeedTable rows={items} names={names} />}
      </Answer>
    </Section>
  )
}

function NeedTable({ rows, names }: { rows: readonly Row[]; names: Names }) {
  const words = useWords()
  const { t, date, number } = words
  const nameOf = useNames()
  const copy = useCopy()
  const { change, busy } = useChangeNeed()
  const [editing, setEditing] = useState<Row | null>(null)
  const valued = ({ measure }: Row, figure: { value: number; low: number; high: number; n: number }) => {
    const format = valueFormat(words, measure, figure)
    const { value, low, high, n } = figure
    return (
      <Stack gap="none">
        <Text>{format(value)}</Text>
        <Text role="caption">{t('need.spread', { low: format(low), high: format(high), n: number(n) })}</Text>
      </Stack>
    )
  }
  const departmentOf = ({ provider }: Row) =>
    provider === null ? t('need.all-departments') : nameOf(names.departments, provider)
  const columns: readonly Column<Row>[] = [
    {
      id: 'complaint',
      header: t('need.column.complaint'),
      cell: (row) => (
        <Stack gap="none">
          <Text truncate>{row.complaint}</Text>
          <Text role="caption" truncate>
            {dotted([departmentOf(row), t(`measure.${row.measure}`)])}
          </Text>
        </Stack>
      ),
      width: 'fill',
      role: 'title',
    },
    { id: 'then', header: t('need.column.then'), cell: (row) => valued(row, row.baseline), width: 'fit' },
    {
      id: 'now',
      header: t('need.column.now'),
      cell: (row) => (row.now.kind === 'figure' ? valued(row, row.now) : t('figure.not-enough-data')),
      width: 'fit',
    },
    {
      id: 'target',
      header: t('need.column.target'),
      cell: ({ measure, target }) => targetText(words, measure, target),
      width: 'fit',
    },
    {
      id: 'verdict',
      header: t('need.column.verdict'),
      cell: (row) => <Verdict row={row} />,
      width: 'fit',
      role: 'badge',
    },
    {
      id: 'owner',
      header: t('need.column.owner'),
      cell: ({ owner, keptAt }) => (
        <Stack gap="none">
          <Text>{nameOf(names.people, owner)}</Text>
          <Text role="caption">{date(keptAt)}</Text>
        </Stack>
      ),
      width: 'fit',
      role: 'meta',
    },
    {
      id: 'more',
      header: t('act.more'),
      cell: (row) => (
        <Menu
          label={t('need.more', { complaint: row.complaint })}
          icon="more"
          items={[
            ...(row.state === 'kept'
              ? [{ id: 'target', label: t('need.target.edit'), onPress: () => setEditing(row) }]
              : []),
            { id: 'copy', label: t('need.copy'), onPress: () => copy(sentenceOf(words, { ...row, names })) },
            row.state === 'kept'
              ? {
                  id: 'withdraw',
                  label: t('need.withdraw'),
                  disabled: busy,
                  onPress: () => void change('withdraw', row),
                }
              : { id: 'undo', label: t('need.bring-back'), disabled: busy, onPress: () => void change('undo', row) },
          ]}
        />
      ),
      width: 'fit',
      role: 'meta',
    },
  ]
  return (
    <>
      <Table
        label={t('need.list')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="survey" title={t('need.empty')} description={t('need.empty.detail')} />}
      />
      {editing && (
        <TargetDialog
          // Whoever was overtaken goes on from what is true now.
          key={editing.id}
          need={rows.find(({ id }) => id === editing.id) ?? editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

function Verdict({ row }: { row: Row }) {
  const { t } = useWords()
  if (row.state === 'withdrawn') return <Badge tone="neutral">{t('need.state.withdrawn')}</Badge>
  const verdict = needVerdict(row, row.now as Parameters<typeof needVerdict>[1])
  return <Badge tone={toneOf[verdict]}>{t(`need.verdict.${verdict}`)}</Badge>
}
