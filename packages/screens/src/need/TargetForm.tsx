import type { FigureView, NeedView } from '@counterpart/contract'
import { type DepartmentId, type Instant, type MeasureId, measures, needVerdict, textIn } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form, Grid, Select, TextField } from '#kit'
import { inAlphabet } from '../data/inAlphabet.ts'
import { fieldTexts, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { targetOf, unitFor, valueFormat } from './needText.ts'

type TargetFormProps = {
  complaint: string
  measure: MeasureId
  figure: Extract<FigureView, { kind: 'figure' }>
  provider: DepartmentId | null
  from: Instant
  until: Instant | undefined
  onKept: (need: NeedView) => void
}

/** What it should become, and who answers for it. */
export function TargetForm({ complaint, measure, figure, provider, from, until, onKept }: TargetFormProps) {
  const words = useWords()
  const { t } = words
  const { me } = useHost()
  const queries = useQueryClient()
  const { send, busy, trouble } = useAct('keepNeed')
  const owners = useOwners(provider ?? me.department)
  const [unit] = useState(() => unitFor(measure, figure.value))
  const [typed, setTyped] = useState('')
  const [owner, setOwner] = useState<string>(me.person)
  const [pressed, setPressed] = useState(false)
  const target = targetOf(typed, unit)
  const value = valueFormat(words, measure, figure)(figure.value)
  const isThere = target !== null && needVerdict({ measure, target }, { ...figure, confidence: 0.95, method: 'wilson' })
  const hint = t(measures[measure].better === 'more' ? 'need.target.least' : 'need.target.most', { value })
  const refused = fieldTexts(words, trouble)

  const keep = async () => {
    setPressed(true)
    if (target === null) return
    const said = complaint.trim() || t(`measure.${measure}`)
    const sent = await send({
      body: {
        ...{ complaint: said, measure, from, target },
        ...(provider !== null && { provider }),
        ...(until !== undefined && { until }),
        owner: owner as NeedView['owner'],
      },
    })
    if (!sent.ok) return
    await queries.invalidateQueries({ queryKey: ['listNeeds'] })
    onKept(sent.value)
  }
  const { title, detail } = trouble ? troubleText(words, trouble) : { title: '', detail: '' }
  return (
    <Form
      onSubmit={() => void keep()}
      submitLabel={t('need.keep')}
      busy={busy}
      error={trouble ? `${title}. ${detail}` : undefined}
    >
      <Grid min="narrow">
        <TextField
          name="target"
          label={t(`need.target.${unit}`)}
          hint={isThere === 'met' ? t('need.target.already', { value }) : hint}
          required
          value={typed}
          onChange={setTyped}
          error={
            refused['target'] ??
            (pressed && target === null ? t(typed === '' ? 'issue.required' : 'issue.wrong-type') : undefined)
          }
        />
        <Select
          name="owner"
          label={t('need.owner')}
          value={owner}
          onChange={(chosen) => setOwner(chosen ?? me.person)}
          options={owners}
          error={refused['owner']}
        />
      </Grid>
    </Form>
  )
}

/** The reader, and the colleagues of a department in the alphabet of the reader. */
function useOwners(department: DepartmentId) {
  const { t, language } = useWords()
  const { me } = useHost()
  const people = useAsk('listPeople', { query: { department, limit: 200 } }, { staleTime: 300_000 }).data?.items ?? []
  const colleagues = people
    .filter(({ id }) => id !== me.person)
    .map(({ id, name }) => ({ value: id as string, label: textIn(name, language) }))
  const myself = { value: me.person as string, label: t('need.owner.me', { name: textIn(me.name, language) }) }
  return [myself, ...inAlphabet(language, colleagues, ({ label }) => label)]
}
