import type { RequestView, ServiceView } from '@counterpart/contract'
import { type Answer, type FileReference, quadrantOf, textIn } from '@counterpart/core'
import type { Words } from '@counterpart/words'
import type { ReactNode } from 'react'
import { Avatar, Facts, Section, Skeleton, Stack, Text } from '#kit'
import { pastTextAlone } from '../clock/clockText.ts'
import { FileLink } from '../data/FileLink.tsx'
import { listText } from '../data/listText.ts'
import { dotted } from '../data/together.ts'
import { useAgreements, useNames, useServices } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { PriorityText } from './StateBadge.tsx'

/** What was asked, in the asker's words and in answers to the form. */
export function Details({ view }: { view: RequestView }) {
  const words = useWords()
  const { t } = words
  const services = useServices()
  const service = services.data?.items.find(({ id }) => id === view.service)
  const answers = answerFacts(view, service, words)
  if (view.description === '' && answers.length === 0) return null
  return (
    <Section frame="card" title={t('request.asked')}>
      <Stack gap="m">
        {view.description !== '' && <Text>{view.description}</Text>}
        {answers.length > 0 &&
          // Without its form an answer has no question.
          (services.isPending ? <Skeleton label={t('kit.loading')} shape="form" /> : <Facts items={answers} />)}
      </Stack>
    </Section>
  )
}

type Fact = { readonly id: string; readonly label: string; readonly value: ReactNode }

/** The answers in the order of the form. An answer to a question that is no longer asked stands last, under its name. */
export function answerFacts(
  { answers, names }: Pick<RequestView, 'answers'> & { readonly names?: Pick<RequestView['names'], 'people'> },
  service: Pick<ServiceView, 'form'> | undefined,
  words: Words,
): readonly Fact[] {
  const form = service?.form ?? []
  const isAsked = (name: string) => form.some((field) => field.name === name)
  return [
    ...form.flatMap((field) => {
      const answer = answers[field.name]
      return answer === undefined
        ? []
        : [
            {
              id: field.name,
              label: textIn(field.label, words.language),
              value: answerText(field, answer, words, names?.people),
            },
          ]
    }),
    ...Object.entries(answers)
      .filter(([name]) => !isAsked(name))
      .map(([name, answer]) => ({ id: name, label: name, value: plain(answer, words) })),
  ]
}

type Form = ServiceView['form']
type People = RequestView['names']['people']

function answerText(field: Form[number], answer: Answer, words: Words, people: People = {}): ReactNode {
  if (field.kind === 'choice') {
    const chosen = field.choices.find(({ value }) => value === answer)
    return chosen ? textIn(chosen.label, words.language) : plain(answer, words)
  }
  if (field.kind === 'choices' && Array.isArray(answer)) {
    const labels = answer.map((one) => field.choices.find(({ value }) => value === one)?.label ?? { en: `${one}` })
    return listText(
      words.language,
      labels.map((label) => textIn(label, words.language)),
    )
  }
  if (field.kind === 'person' && typeof answer === 'string') {
    const name = people[answer]
    return name ? textIn(name, words.language) : answer
  }
  // A day has no time zone.
  if (field.kind === 'date' && typeof answer === 'string') return dayText(answer, words)
  return plain(answer, words)
}

const dayText = (day: string, words: Words): string =>
  new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00Z`))

function plain(answer: Answer, { t, number, language }: Words): ReactNode {
  if (typeof answer === 'object') return listed(answer, language)
  if (typeof answer === 'boolean') return t(answer ? 'answer.yes' : 'answer.no')
  return typeof answer === 'number' ? number(answer) : answer
}

/** Several things: files lead to where they are. */
function listed(answer: readonly (string | FileReference)[], language: Words['language']): ReactNode {
  const files = answer.filter((one) => typeof one !== 'string')
  if (files.length === 0) return listText(language, answer as readonly string[])
  return (
    <Stack gap="none">
      {files.map((file) => (
        <FileLink key={'url' in file ? file.url : file.held} file={file} />
      ))}
    </Stack>
  )
}

/** Who, what and how important. */
export function RequestFacts({ view }: { view: RequestView }) {
  const words = useWords()
  const { t } = words
  const { now } = useHost()
  const nameOf = useNames()
  const { names } = view
  const agreement = useAgreements()?.find(({ id }) => id === view.agreement)
  const person = (id: string) => <Avatar person={{ id, name: nameOf(names.people, id) }} size="s" withName />
  return (
    <Facts
      items={[
        { id: 'service', label: t('fact.service'), value: nameOf(names.services, view.service) },
        { id: 'provider', label: t('fact.provider'), value: nameOf(names.departments, view.provider) },
        {
          id: 'assignee',
          label: t('fact.assignee'),
          value: view.assignee ? person(view.assignee) : <Text role="subtle">{t('board.nobody')}</Text>,
        },
        { id: 'customer', label: t('fact.customer'), value: nameOf(names.departments, view.customer) },
        { id: 'requester', label: t('fact.requester'), value: person(view.requester) },
        ...(view.raisedBy === null
          ? []
          : [{ id: 'raisedBy', label: t('fact.raised-by'), value: person(view.raisedBy) }]),
        {
          id: 'priority',
          label: t('fact.priority'),
          value: (
            <Stack gap="none">
              <PriorityText priority={view.priority} />
              <Text role="caption">
                {dotted([
                  t('fact.urgency', { level: t(`level.${view.urgency}`) }),
                  t('fact.importance', { level: t(`level.${view.importance}`) }),
                  t(`quadrant.${quadrantOf(view.urgency, view.importance)}`),
                ])}
              </Text>
            </Stack>
          ),
        },
        { id: 'raised', label: t('fact.raised'), value: pastTextAlone(words, view.raisedAt, now()) },
        ...(view.deliveredAt === null
          ? []
          : [{ id: 'delivered', label: t('fact.delivered'), value: pastTextAlone(words, view.deliveredAt, now()) }]),
        ...(agreement
          ? [{ id: 'agreement', label: t('fact.agreement'), value: textIn(agreement.name, words.language) }]
          : []),
        ...(view.handOffs > 0
          ? [{ id: 'handOffs', label: t('fact.hand-offs'), value: words.number(view.handOffs) }]
          : []),
        ...(view.cycle > 1 ? [{ id: 'cycle', label: t('fact.cycle'), value: words.number(view.cycle) }] : []),
      ]}
    />
  )
}
