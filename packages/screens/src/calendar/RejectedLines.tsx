import { Section, Table, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import type { HolidaysRead } from './useHolidayFile.ts'

type Rejection = HolidaysRead['rejections'][number]

/** Lines of a calendar file that could not be used: all are counted, the first thousand are listed. */
export function RejectedLines({ read: { rejected, rejections } }: { read: HolidaysRead }) {
  const { t, number } = useWords()
  const title = t('calendar.holidays.rejected', { n: rejected })
  return (
    <Section
      title={title}
      description={
        rejected > rejections.length
          ? t('calendar.holidays.rejected.some', { listed: number(rejections.length) })
          : undefined
      }
    >
      <Table<Rejection & { id: string }>
        label={title}
        rows={rejections.map((rejection, i) => ({ ...rejection, id: `${i}` }))}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'line',
            header: t('rejected.line'),
            cell: ({ line }) => number(line),
            width: 'fit',
            align: 'end',
          },
          {
            id: 'reason',
            header: t('rejected.reason'),
            cell: ({ reason }) => t(`holidays.rejected.${reason}`),
            role: 'title',
          },
          {
            id: 'value',
            header: t('rejected.value'),
            cell: ({ property, value }) => (
              <Text role="mono" truncate>
                {value || property}
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
