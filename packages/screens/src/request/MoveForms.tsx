import {
  type DepartmentId,
  isInForce,
  type Level,
  lengths,
  levels,
  type Move,
  priorityOf,
  quadrantOf,
  type WaitingParty,
  waitingParties,
} from '@counterpart/core'
import { useState } from 'react'
import { Banner, Form, RadioGroup, Select, TextArea } from '#kit'
import { useDepartments, useNames, useOptions } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { AssignForm } from './AssignForm.tsx'
import { ConfirmForm } from './ConfirmForm.tsx'
import type { MoveFormProps, WordyMove } from './moveForm.ts'
import { useMust } from './useMust.ts'

const DeliverForm = (props: MoveFormProps<'deliver'>) => (
  <TextForm
    {...props}
    move="deliver"
    name="result"
    limit={lengths.comment}
    onText={(result) => props.onSend({ result })}
  />
)
const ReopenForm = (props: MoveFormProps<'reopen'>) => (
  <TextForm
    {...props}
    move="reopen"
    name="reason"
    must
    limit={lengths.reason}
    onText={(reason) => props.onSend({ reason })}
  />
)
const WithdrawForm = (props: MoveFormProps<'withdraw'>) => (
  <TextForm
    {...props}
    move="withdraw"
    name="reason"
    limit={lengths.reason}
    onText={(reason) => props.onSend({ reason })}
  />
)

type TextFormProps = Omit<MoveFormProps<Move>, 'onSend' | 'view'> & {
  move: 'deliver' | 'reopen' | 'withdraw'
  name: 'result' | 'reason'
  must?: boolean
  limit: number
  onText: (text: string) => void
}

/** A move with one text. */
function TextForm({ move, name, must = false, limit, onText, onCancel, busy, error, fields }: TextFormProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const required = useMust()
  const isThere = !must || text.trim() !== ''
  return (
    <Form
      onSubmit={() => required.when(isThere, () => onText(text.trim()))}
      submitLabel={t(`move.${move}`)}
      cancel={{ label: t('act.cancel'), onPress: onCancel }}
      busy={busy}
      error={error}
    >
      <TextArea
        name={name}
        label={t(`move.${move}.text`)}
        hint={t(`move.${move}.hint`)}
        value={text}
        onChange={setText}
        maxLength={limit}
        required={must}
        error={required.missing(isThere) ?? fields[name]}
      />
    </Form>
  )
}

function TriageForm({ view, proposed, onSend, onCancel, busy, error, fields }: MoveFormProps<'triage'>) {
  const { t } = useWords()
  const [urgency, setUrgency] = useState<Level>((proposed ?? view).urgency)
  const [importance, setImportance] = useState<Level>((proposed ?? view).importance)
  const [reason, setReason] = useState('')
  const required = useMust()
  const changes = urgency !== view.urgency || importance !== view.importance
  const must = changes && view.state !== 'new'
  const isThere = !must || reason.trim() !== ''
  const priority = t(`priority.${priorityOf(urgency, importance)}`)
  return (
    <Form
      onSubmit={() => required.when(isThere, () => onSend({ urgency, importance, reason: reason.trim() }))}
      submitLabel={t('move.triage')}
      cancel={{ label: t('act.cancel'), onPress: onCancel }}
      busy={busy}
      error={error}
    >
      <LevelField name="urgency" value={urgency} onChange={setUrgency} />
      <LevelField name="importance" value={importance} onChange={setImportance} />
      <Banner tone="info" title={t('triage.result', { priority })}>
        {t('triage.quadrant', { quadrant: t(`quadrant.${quadrantOf(urgency, importance)}`) })}
      </Banner>
      <TextArea
        name="reason"
        label={t('triage.reason')}
        hint={must ? t('triage.reason.must') : t('triage.reason.may')}
        value={reason}
        onChange={setReason}
        maxLength={lengths.reason}
        required={must}
        rows={2}
        error={required.missing(isThere) ?? fields['reason']}
      />
    </Form>
  )
}

type LevelFieldProps = { name: 'urgency' | 'importance'; value: Level; onChange: (level: Level) => void }

/** Urgency or importance, from 1 to 5. */
export function LevelField({ name, value, onChange }: LevelFieldProps) {
  const { t } = useWords()
  return (
    <RadioGroup
      name={name}
      label={t(`level.${name}`)}
      hint={t(`level.${name}.hint`)}
      layout="inline"
      value={`${value}`}
      onChange={(chosen) => onChange(Number(chosen) as Level)}
      options={levels.map((level) => ({ value: `${level}`, label: t(`level.${level}`) }))}
    />
  )
}

function WaitForm({ view, onSend, onCancel, busy, error, fields }: MoveFormProps<'wait'>) {
  const { t } = useWords()
  const nameOf = useNames()
  const [on, setOn] = useState<WaitingParty>('customer')
  const [reason, setReason] = useState('')
  const required = useMust()
  const isThere = reason.trim() !== ''
  const customer = nameOf(view.names.departments, view.customer)
  return (
    <Form
      onSubmit={() => required.when(isThere, () => onSend({ on, reason: reason.trim() }))}
      submitLabel={t('move.wait')}
      cancel={{ label: t('act.cancel'), onPress: onCancel }}
      busy={busy}
      error={error}
    >
      <RadioGroup<WaitingParty>
        name="on"
        label={t('wait.on')}
        value={on}
        onChange={(party) => party && setOn(party)}
        options={waitingParties.map((value) => ({
          value,
          label: value === 'customer' ? t('wait.on.customer', { customer }) : t('wait.on.others'),
        }))}
      />
      <TextArea
        name="reason"
        label={t('wait.reason')}
        hint={t('wait.reason.hint')}
        value={reason}
        onChange={setReason}
        maxLength={lengths.reason}
        required
        error={required.missing(isThere) ?? fields['reason']}
      />
    </Form>
  )
}

function HandOffForm({ view, onSend, onCancel, busy, error, fields }: MoveFormProps<'handOff'>) {
  const { t } = useWords()
  const { now } = useHost()
  const departments = useDepartments()?.filter(({ id }) => id !== view.provider)
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const required = useMust()
  const isThere = reason.trim() !== ''
  return (
    <Form
      onSubmit={() =>
        required.when(isThere && to !== null, () => onSend({ to: to as DepartmentId, reason: reason.trim() }))
      }
      submitLabel={t('move.handOff')}
      cancel={{ label: t('act.cancel'), onPress: onCancel }}
      busy={busy}
      error={error}
    >
      <Select
        name="to"
        label={t('handOff.to')}
        placeholder={t('handOff.to.choose')}
        value={to}
        onChange={setTo}
        options={useOptions()(departments?.filter((department) => isInForce(department, now())))}
        required
        error={required.missing(to !== null) ?? fields['to']}
      />
      <TextArea
        name="reason"
        label={t('handOff.reason')}
        hint={t('handOff.reason.hint')}
        value={reason}
        onChange={setReason}
        maxLength={lengths.reason}
        required
        error={required.missing(isThere) ?? fields['reason']}
      />
    </Form>
  )
}

export const moveForms: { readonly [M in WordyMove]: (props: MoveFormProps<M>) => React.JSX.Element } = {
  triage: TriageForm,
  assign: AssignForm,
  wait: WaitForm,
  deliver: DeliverForm,
  confirm: ConfirmForm,
  reopen: ReopenForm,
  withdraw: WithdrawForm,
  handOff: HandOffForm,
}
