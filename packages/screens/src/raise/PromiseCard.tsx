import type { ServiceView } from '@counterpart/contract'
import { type DepartmentId, instant, type Priority, textIn } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { Badge, Inline, Section, Stack, Table, Text } from '#kit'
import { dueText, knownUntilText } from '../clock/clockText.ts'
import { targetName } from '../clock/targetName.ts'
import { useAgreements, useCalendars } from '../data/useDirectory.ts'
import { useHost, useTick, useWords } from '../host/useHost.tsx'
import { type PromisedTarget, promiseOf } from './promiseOf.ts'

type PromiseCardProps = {
  service: ServiceView
  /** The department of whoever asks. */
  customer: DepartmentId
  priority: Priority
}

/** What the requester is promised, for the priority that was chosen and for the others. */
export function PromiseCard({ service, customer, priority }: PromiseCardProps) {
  const words = useWords()
  const { t, language } = words
  const { now } = useHost()
  const agreements = useAgreements()
  const calendars = useCalendars()
  // Due times are told by the minute.
  const minute = useTick(() => Math.floor(now() / 60_000))
  if (!agreements) return null
  const at = instant(minute * 60_000)
  const promised = promiseOf(agreements, { service, customer, now: at }, calendars)
  if (!promised)
    return (
      <Section frame="card" title={t('promise.title')}>
        <Text role="subtle">{t('promise.none')}</Text>
      </Section>
    )
  const said = (target: PromisedTarget, of: Priority) => target.goals.find((goal) => goal.priority === of)
  const knownUntil = new Set(promised.targets.flatMap((target) => said(target, priority)?.holidaysKnownUntil ?? []))
  const columns: readonly Column<Priority>[] = [
    {
      id: 'priority',
      header: t('fact.priority'),
      cell: (of) => (
        <Inline gap="s">
          <Text role={of === priority ? 'strong' : 'body'}>{t(`priority.${of}`)}</Text>
          {of === priority && <Badge tone="info">{t('promise.yours')}</Badge>}
        </Inline>
      ),
      role: 'title',
    },
    ...promised.targets.map((target) => ({
      id: target.kind,
      header: targetName(words, target.kind, target.name),
      cell: (of: Priority) => {
        const goal = said(target, of)?.goal ?? null
        return (
          <Text role={of === priority ? 'strong' : 'body'}>
            {goal === null ? t('promise.no-goal') : words.workingDuration(goal)}
          </Text>
        )
      },
    })),
  ]
  return (
    <Section
      frame="card"
      title={t('promise.title')}
      description={t('promise.by', { agreement: textIn(promised.agreement.name, language) })}
    >
      <Stack gap="m">
        <Stack gap="xs">
          {promised.targets.map((target) => {
            const due = said(target, priority)?.due ?? null
            return (
              <Text key={target.kind}>
                {due === null
                  ? t('promise.target.none', { target: targetName(words, target.kind, target.name) })
                  : t('promise.target', {
                      target: targetName(words, target.kind, target.name),
                      due: dueText(words, due, at),
                    })}
              </Text>
            )
          })}
          {[...knownUntil].map((lastDate) => (
            <Text key={lastDate} role="caption">
              {knownUntilText(words, lastDate)}
            </Text>
          ))}
        </Stack>
        <Table label={t('promise.all')} columns={columns} rows={[1, 2, 3, 4] as Priority[]} rowKey={(of) => `${of}`} />
        <Text role="caption">{t('promise.working-time')}</Text>
      </Stack>
    </Section>
  )
}
