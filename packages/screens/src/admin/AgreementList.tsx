import type { AgreementView } from '@counterpart/contract'
import { type Priority, priorities, textIn } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { useState } from 'react'
import { Button, EmptyState, Section, Stack, Table, Text } from '#kit'
import { AgreementEditor } from '../agreement/AgreementEditor.tsx'
import { targetName } from '../clock/targetName.ts'
import { Answer } from '../data/Answer.tsx'
import { inAlphabet } from '../data/inAlphabet.ts'
import { dotted } from '../data/together.ts'
import { useAsk } from '../data/useAsk.ts'
import { useDepartments, useServices } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import { dayText } from './day.ts'
import { allNames, Searched } from './Searched.tsx'

/** Agreements with what they promise at each priority. */
export function AgreementList() {
  const { t, language } = useWords()
  const agreements = useAsk('listAgreements', {})
  const departments = useDepartments()
  const [edited, setEdited] = useState<AgreementView | 'new' | null>(null)
  const departmentOf = (id: string) => departments?.find((one) => one.id === id)?.name ?? { en: id }
  const titleOf = ({ provider, name }: AgreementView) =>
    t('agreement.title', { provider: textIn(departmentOf(provider), language), name: textIn(name, language) })
  const add = (
    <Button icon="add" onPress={() => setEdited('new')}>
      {t('agreement.add')}
    </Button>
  )
  return (
    <>
      <Answer query={agreements} label={t('admin.loading')} shape="form">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="survey" title={t('agreement.none')} action={add} />
          ) : (
            <Searched
              items={items}
              textOf={({ name, provider }) => `${allNames(name)}\n${allNames(departmentOf(provider))}`}
              add={add}
            >
              {(found) => (
                <Stack gap="m">
                  {inAlphabet(language, found, titleOf).map((agreement) => (
                    <AgreementCard
                      key={agreement.id}
                      agreement={agreement}
                      title={titleOf(agreement)}
                      onEdit={() => setEdited(agreement)}
                    />
                  ))}
                </Stack>
              )}
            </Searched>
          )
        }
      </Answer>
      {edited && <AgreementEditor agreement={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  )
}

type AgreementCardProps = { agreement: AgreementView; title: string; onEdit: () => void }

function AgreementCard({ agreement, title, onEdit }: AgreementCardProps) {
  const words = useWords()
  const { t, language, workingDuration } = words
  const departments = useDepartments()
  const services = useServices().data?.items
  const calendars = useAsk('listCalendars', {}).data?.items
  const named = (list: readonly { id: string; name: AgreementView['name'] }[] | undefined, id: string) =>
    textIn(list?.find((one) => one.id === id)?.name ?? { en: id }, language)
  type Target = AgreementView['targets'][number]
  const columns: readonly Column<Target>[] = [
    {
      id: 'kind',
      header: t('alerts.column.target'),
      cell: ({ kind, name }) => targetName(words, kind, name),
      role: 'title',
    },
    ...priorities.map((priority: Priority) => ({
      id: `${priority}`,
      header: t(`priority.${priority}`),
      cell: ({ goals }: Target) => {
        const goal = goals[priority]
        return goal === null ? <Text role="subtle">–</Text> : workingDuration(goal)
      },
    })),
    { id: 'calendar', header: t('agreement.calendar'), cell: ({ calendar }) => named(calendars, calendar) },
    {
      id: 'pauses',
      header: t('agreement.pauses'),
      cell: ({ pausesOn }) =>
        pausesOn.length === 0 ? (
          <Text role="subtle">{t('agreement.pauses.never')}</Text>
        ) : (
          t(`agreement.pauses.${pausesOn.length === 1 && pausesOn[0] ? pausesOn[0] : 'both'}`)
        ),
    },
  ]
  const customer = agreement.customer === null ? t('agreement.everyone') : named(departments, agreement.customer)
  const about = [
    t('agreement.for', { customer }),
    agreement.service === null ? t('agreement.all-services') : named(services, agreement.service),
    agreement.validUntil === null
      ? t('agreement.valid.from', { from: dayText(agreement.validFrom, language) })
      : t('agreement.valid.between', {
          from: dayText(agreement.validFrom, language),
          until: dayText(agreement.validUntil, language),
        }),
    t(`agreement.on-reopen.${agreement.onReopen}`),
  ]
  return (
    <Section
      frame="card"
      title={title}
      description={dotted(about)}
      actions={
        <Button icon="edit" onPress={onEdit}>
          {t('agreement.edit')}
        </Button>
      }
    >
      <Table
        label={t('agreement.targets')}
        columns={columns}
        rows={agreement.targets}
        rowKey={({ kind }) => kind}
        empty={<Text role="subtle">{t('promise.none')}</Text>}
      />
    </Section>
  )
}
