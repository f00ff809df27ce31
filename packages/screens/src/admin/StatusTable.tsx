import type { StatusesView } from '@counterpart/contract'
import { guessStatus, type StatusMeaning, statusMeanings } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { useQueryClient } from '@tanstack/react-query'
import { Badge, Select, Stack, Table, Text, useToast } from '#kit'
import { TroubleBanner } from '../data/Answer.tsx'
import { troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { keyOf } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'

type Status = StatusesView['items'][number]
type StatusTableProps = { project: string; name: string; statuses: StatusesView }
type Choice = StatusMeaning | 'guess'

/** Each status with what it means, and why. What is chosen holds at once, and can be taken back. */
export function StatusTable({ project, name, statuses }: StatusTableProps) {
  const { t } = useWords()
  const { choose, busy, trouble } = useChoose(project, statuses)
  const columns: readonly Column<Status>[] = [
    { id: 'name', header: t('statuses.column.status'), cell: (status) => status.name, role: 'title', width: 'fit' },
    {
      id: 'group',
      header: t('statuses.column.group'),
      cell: ({ category }) => <Text role="subtle">{t(`statuses.group.${category}`)}</Text>,
      width: 'fit',
    },
    {
      id: 'meaning',
      header: t('statuses.column.meaning'),
      cell: (status) => <MeaningSelect status={status} busy={busy} onChoose={(choice) => choose(status, choice)} />,
      width: 'fill',
    },
    { id: 'why', header: t('statuses.column.why'), cell: (status) => <Why status={status} /> },
  ]
  return (
    <Stack gap="m">
      {trouble && <TroubleBanner trouble={trouble} />}
      <Table
        label={t('statuses.label', { project: name })}
        columns={columns}
        rows={statuses.items}
        rowKey={({ id }) => id}
        empty={t('statuses.none')}
      />
    </Stack>
  )
}

type MeaningSelectProps = { status: Status; busy: boolean; onChoose: (choice: Choice) => void }

function MeaningSelect({ status, busy, onChoose }: MeaningSelectProps) {
  const { t } = useWords()
  const guess = {
    value: 'guess' as Choice,
    label: t('statuses.guess', { meaning: t(`statuses.meaning.${guessStatus(status).meaning}`) }),
  }
  const said = statusMeanings.map((meaning) => ({ value: meaning as Choice, label: t(`statuses.meaning.${meaning}`) }))
  return (
    <Select<Choice>
      name={`meaning-${status.id}`}
      label={t('statuses.meaning.of', { status: status.name })}
      labelHidden
      value={status.isGuessed ? 'guess' : status.meaning}
      onChange={(choice) => choice !== null && onChoose(choice)}
      options={[guess, ...said]}
      disabled={busy}
    />
  )
}

function Why({ status }: { status: Status }) {
  const { t } = useWords()
  if (!status.isGuessed) return <Badge tone="info">{t('statuses.why.said')}</Badge>
  const { ground } = guessStatus(status)
  const group = t(`statuses.group.${status.category}`)
  return (
    <Text role="subtle">{ground === 'group' ? t('statuses.why.group', { group }) : t(`statuses.why.${ground}`)}</Text>
  )
}

/** Those that somebody spoke about; the others stay guessed, also once their names change. */
const saidIn = ({ items }: StatusesView): Record<string, StatusMeaning> =>
  Object.fromEntries(items.filter(({ isGuessed }) => !isGuessed).map(({ id, meaning }) => [id, meaning]))

function useChoose(project: string, statuses: StatusesView) {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const queries = useQueryClient()
  const { send, busy, trouble } = useAct('putStatuses')
  const params = { id: project }
  const put = async (meanings: Record<string, StatusMeaning>, version: number) => {
    const sent = await send({ params, body: { meanings }, version: version === 0 ? null : version })
    const queryKey = keyOf('getStatuses', { params })
    if (sent.ok) queries.setQueryData(queryKey, sent.value)
    else await queries.invalidateQueries({ queryKey })
    return sent
  }
  const choose = async (status: Status, choice: Choice) => {
    const before = saidIn(statuses)
    const { [status.id]: _, ...others } = before
    const sent = await put(choice === 'guess' ? others : { ...others, [status.id]: choice }, statuses.version)
    if (!sent.ok) return
    const { version } = sent.value
    const undo = async () => {
      const undone = await put(before, version)
      if (undone.ok) toast({ tone: 'success', title: t('versions.undone') })
      else if (undone.trouble)
        toast({ tone: 'danger', title: t('undo.failed'), body: troubleText(words, undone.trouble).title })
    }
    toast({
      tone: 'success',
      title: t('statuses.saved', { status: status.name }),
      action: { label: t('act.undo'), onPress: () => void undo() },
    })
  }
  return { choose: (status: Status, choice: Choice) => void choose(status, choice), busy, trouble }
}
