import type { NeedView, Output } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Facts, Form, Section, Stack, Text, TextField, useToast } from '#kit'
import { pastText } from '../clock/clockText.ts'
import { Answer } from '../data/Answer.tsx'
import { fieldTexts, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useAsk } from '../data/useAsk.ts'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { isOvertaken } from '../request/useMove.ts'
import { targetOf, targetText, typedTarget, unitFor } from './needText.ts'
import { useChangeNeed } from './useChangeNeed.ts'

type Need = Omit<NeedView, 'names'>
export type TargetDialogProps = { need: Need; onClose: () => void }

/** Another target for a measured need, beside those that it had. */
export function TargetDialog({ need, onClose }: TargetDialogProps) {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const queries = useQueryClient()
  const { change } = useChangeNeed()
  const { send, busy, trouble } = useAct('retargetNeed')
  const { measure, baseline } = need
  const [unit] = useState(() => unitFor(measure, baseline.value))
  const [typed, setTyped] = useState(() => typedTarget(need.target, unit))
  const [pressed, setPressed] = useState(false)
  const target = targetOf(typed, unit)
  const save = async () => {
    setPressed(true)
    if (target === null) return
    if (target === need.target) return onClose()
    const sent = await send({ params: { id: need.id }, version: need.version, body: { target } })
    if (sent.ok || isOvertaken(sent.trouble)) await forget(queries)
    if (!sent.ok) return
    onClose()
    const back = { label: t('act.undo'), onPress: () => void change('undo', sent.value, t('need.target.undone')) }
    toast({ tone: 'success', title: t('need.target.done'), action: back })
  }
  const told = trouble && troubleText(words, trouble)
  return (
    <Dialog open onClose={onClose} title={t('need.target.edit')} actions={null}>
      <Stack gap="m">
        <Text role="subtle">{`${need.complaint} · ${t(`measure.${measure}`)}`}</Text>
        <Form
          onSubmit={() => void save()}
          submitLabel={t('act.save')}
          cancel={{ label: t('act.cancel'), onPress: onClose }}
          busy={busy}
          error={told ? `${told.title}. ${told.detail}` : undefined}
        >
          <TextField
            name="target"
            label={t(`need.target.${unit}`)}
            required
            value={typed}
            onChange={setTyped}
            error={
              fieldTexts(words, trouble)['target'] ??
              (pressed && target === null ? t(typed === '' ? 'issue.required' : 'issue.wrong-type') : undefined)
            }
          />
        </Form>
        <Section title={t('need.target.history')}>
          <History need={need} />
        </Section>
      </Stack>
    </Dialog>
  )
}

const forget = (queries: ReturnType<typeof useQueryClient>) => queries.invalidateQueries({ queryKey: ['listNeeds'] })

function History({ need }: { need: Need }) {
  const { t } = useWords()
  const versions = useAsk('listNeedVersions', { params: { id: need.id } }, { staleTime: 0 })
  return (
    <Answer query={versions} label={t('need.loading')} shape="text">
      {({ items, names }) => <Targets need={need} versions={targetsIn(items)} names={names} />}
    </Answer>
  )
}

type Versions = Output<'listNeedVersions'>
type TargetsProps = { need: Need; versions: Versions['items']; names: Versions['names'] }

function Targets({ need, versions, names }: TargetsProps) {
  const words = useWords()
  const { t } = words
  const { now } = useHost()
  const nameOf = useNames()
  return (
    <Facts
      items={versions.map(({ version, at, by, target }) => ({
        id: `${version}`,
        label: targetText(words, need.measure, target),
        value: t('need.target.set', {
          who: nameOf(names.people, by),
          when: pastText(words, at, now()),
        }),
      }))}
    />
  )
}

/** Those versions in which the target changed: withdrawing and bringing back leave it. */
const targetsIn = (newestFirst: Versions['items']): Versions['items'] =>
  newestFirst.filter(({ target }, index) => target !== newestFirst[index + 1]?.target)
