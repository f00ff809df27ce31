import type { PersonView } from '@counterpart/contract'
import { roles as allRoles, type DepartmentId, type Role, textIn } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Form, Grid, Section, Select, TextField, useToast } from '#kit'
import { ChoiceList } from '../agreement/ChoiceList.tsx'
import { fieldTexts, refusalOf, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useDepartments, useOptions } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import { LeaveDialog } from '../nav/LeaveDialog.tsx'
import { useLeaveGuard } from '../nav/useLeaveGuard.ts'
import { useMust } from '../request/useMust.ts'
import { RightsList } from './RightsList.tsx'

/** Department and roles of someone, and what these let them see. */
export function PersonDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const words = useWords()
  const { t, language } = words
  const queries = useQueryClient()
  const toast = useToast()
  const optionsOf = useOptions()
  const departments = useDepartments()
  const { send, busy, trouble } = useAct('putPerson')
  const required = useMust()
  const [en, setEn] = useState(person.name.en ?? '')
  const [zh, setZh] = useState(person.name['zh-CN'] ?? '')
  const [department, setDepartment] = useState<string | null>(person.department)
  const [roles, setRoles] = useState<readonly Role[]>(person.roles)
  const [isLeaving, setLeaving] = useState(false)
  const fields = fieldTexts(words, trouble)
  const hasName = en.trim() !== '' || zh.trim() !== ''
  const name = { ...(en.trim() && { en: en.trim() }), ...(zh.trim() && { 'zh-CN': zh.trim() }) }
  const isChanged =
    en !== (person.name.en ?? '') ||
    zh !== (person.name['zh-CN'] ?? '') ||
    department !== person.department ||
    roles.join() !== person.roles.join()
  useLeaveGuard(isChanged)
  const leave = () => (isChanged ? setLeaving(true) : onClose())
  const save = async () => {
    if (department === null) return
    const body = { name, department: department as DepartmentId, roles: [...roles] }
    const sent = await send({ params: { id: person.id }, version: person.version, body })
    if (sent.ok || refusalOf(sent.trouble, 'stale-version'))
      await queries.invalidateQueries({ queryKey: ['listPeople'] })
    if (!sent.ok) return
    toast({ tone: 'success', title: t('admin.saved') })
    onClose()
  }
  const where = departments?.find(({ id }) => id === department)
  return (
    <Dialog open onClose={leave} title={textIn(person.name, language)} actions={null} size="l">
      <Form
        onSubmit={() => required.when(hasName && department !== null, () => void save())}
        submitLabel={t('act.save')}
        cancel={{ label: t('act.cancel'), onPress: leave }}
        busy={busy}
        error={trouble ? `${troubleText(words, trouble).title}. ${troubleText(words, trouble).detail}` : undefined}
      >
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
        <Select
          name="department"
          label={t('person.department')}
          value={department}
          onChange={setDepartment}
          options={optionsOf(departments)}
          required
          error={required.missing(department !== null) ?? fields['department']}
        />
        <ChoiceList
          name="roles"
          label={t('person.roles')}
          options={allRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          chosen={roles}
          onChange={setRoles}
          error={fields['roles']}
        />
        <Section title={t('rights.title')} description={t('rights.hint')}>
          <RightsList roles={roles} department={where ? textIn(where.name, language) : ''} />
        </Section>
      </Form>
      <LeaveDialog open={isLeaving} onStay={() => setLeaving(false)} onLeave={onClose} />
    </Dialog>
  )
}
