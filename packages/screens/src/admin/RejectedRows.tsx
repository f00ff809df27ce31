import type { ImportView } from '@counterpart/contract'
import { type IssueReason, issueText } from '@counterpart/words'
import { Section, Table, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'

type Rejection = ImportView['rejections'][number]

/** Rows that could not be used: all are counted, the first thousand are listed. */
export function RejectedRows({ of }: { of: ImportView }) {
  const words = useWords()
  const { t, number } = words
  return (
    <Section
      title={t('rejected.title', { n: of.rejected })}
      description={
        of.rejected > of.rejections.length
          ? t('rejected.some', { file: of.fileName, listed: number(of.rejections.length) })
          : t('rejected.description', { file: of.fileName })
      }
    >
      <Table<Rejection & { id: string }>
        label={t('rejected.title', { n: of.rejected })}
        rows={of.rejections.map((rejection, i) => ({ ...rejection, id: `${i}` }))}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'line',
            header: t('rejected.line'),
            cell: ({ line }) => number(line),
            width: 'fit',
            align: 'end',
            role: 'key',
          },
          {
            id: 'column',
            header: t('rejected.column'),
            cell: ({ column }) => <Text role="mono">{column}</Text>,
            width: 'fit',
            role: 'meta',
          },
          {
            id: 'reason',
            header: t('rejected.reason'),
            cell: ({ reason }) => reasonText(words, reason),
            role: 'title',
          },
          {
            id: 'value',
            header: t('rejected.value'),
            cell: ({ value }) => (
              <Text role="mono" truncate>
                {value}
              </Text>
            ),
            width: 'fill',
            role: 'meta',
          },
        ]}
      />
    </Section>
  )
}

/** Reasons of rows as a whole; those of single cells are the same as of fields. */
const ofRows = ['wrong-column-count', 'time-runs-back', 'out-of-order'] as const

function reasonText(words: ReturnType<typeof useWords>, reason: string): string {
  const ofRow = ofRows.find((one) => one === reason)
  return ofRow ? words.t(`rejected.reason.${ofRow}`) : issueText(words, { reason: reason as IssueReason })
}
