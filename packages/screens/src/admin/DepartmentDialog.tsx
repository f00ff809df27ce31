import { newCommandId } from '@counterpart/client'
import type { DepartmentView } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DatePicker, Dialog, Form, Grid, TextField, useToast } from '#kit'
import { fieldTexts, refusalOf, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { LeaveDialog } from '../nav/LeaveDialog.tsx'
import { useLeaveGuard } from '../nav/useLeaveGuard.ts'
import { useMust } from '../request/useMust.ts'
import { dayOf, startOf } from './day.ts'

type DepartmentDialogProps = {
  /** null: a new one */
  department: DepartmentView | null
  onClose: () => void
}

export function DepartmentDialog({ department, onClose }: DepartmentDialogProps) {
  const words = useWords()
  const { t } = words
  const { now } = useHost()
  const queries = useQueryClient()
  const toast = useToast()
  const { send, busy, trouble } = useAct('putDepartment')
  const required = useMust()
  const [code, setCode] = useState(department?.code ?? '')
  const [en, setEn] = useState(department?.name.en ?? '')
  const [zh, setZh] = useState(department?.name['zh-CN'] ?? '')
  const [from, setFrom] = useState<string | null>(dayOf(department?.validFrom ?? now()))
  const [until, setUntil] = useState<string | null>(department?.validUntil ? dayOf(department.validUntil) : null)
  const [id] = useState(() => department?.id ?? newCommandId())
  const typed = [code, en, zh, from, until].join('\n')
  const [asItWas] = useState(typed)
  const [isLeaving, setLeaving] = useState(false)
  const isChanged = typed !== asItWas
  useLeaveGuard(isChanged)
  const leave = () => (isChanged ? setLeaving(true) : onClose())
  const hasName = en.trim() !== '' || zh.trim() !== ''
  const validFrom = startOf(from)
  const fields = fieldTexts(words, trouble)

  const save = async () => {
    if (validFrom === null) return
    const name = { ...(en.trim() && { en: en.trim() }), ...(zh.trim() && { 'zh-CN': zh.trim() }) }
    const body = { code: code.trim(), name, parent: department?.parent ?? null, validFrom, validUntil: startOf(until) }
    const sent = await send({ params: { id: id as DepartmentView['id'] }, version: department?.version ?? null, body })
    if (sent.ok || refusalOf(sent.trouble, 'stale-version'))
      await queries.invalidateQueries({ queryKey: ['listDepartments'] })
    if (!sent.ok) return
    toast({ tone: 'success', title: t('admin.saved') })
    onClose()
  }
  const isWhole = hasName && validFrom !== null && code.trim() !== ''
  return (
    <Dialog open onClose={leave} title={department ? t('department.edit') : t('department.add')} actions={null}>
      <Form
        onSubmit={() => required.when(isWhole, () => void save())}
        submitLabel={t('act.save')}
        cancel={{ label: t('act.cancel'), onPress: leave }}
        busy={busy}
        error={trouble ? `${troubleText(words, trouble).title}. ${troubleText(words, trouble).detail}` : undefined}
      >
        <TextField
          name="code"
          label={t('department.code')}
          hint={t('department.code.hint')}
          value={code}
          onChange={(text) => setCode(text.toUpperCase())}
          maxLength={10}
          required
          error={required.missing(code.trim() !== '') ?? fields['code']}
        />
        <Grid min="narrow">
          <TextField
            name="name.en"
            label={t('admin.name.en')}
            value={en}
            onChange={setEn}
            maxLength={400}
            error={required.missing(hasName) ?? fields['name.en'] ?? fields['name']}
          />
          <TextField
            name="name.zh-CN"
            label={t('admin.name.zh')}
            value={zh}
            onChange={setZh}
            maxLength={400}
            error={fields['name.zh-CN']}
          />
        </Grid>
        <Grid min="narrow">
          <DatePicker
            name="validFrom"
            label={t('department.from')}
            value={from}
            onChange={setFrom}
            required
            error={required.missing(validFrom !== null) ?? fields['validFrom']}
          />
          <DatePicker
            name="validUntil"
            label={t('department.until')}
            hint={t('department.until.hint')}
            value={until}
            onChange={setUntil}
            error={fields['validUntil']}
          />
        </Grid>
      </Form>
      <LeaveDialog open={isLeaving} onStay={() => setLeaving(false)} onLeave={onClose} />
    </Dialog>
  )
}
