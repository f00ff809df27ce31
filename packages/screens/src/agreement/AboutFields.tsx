import type { DepartmentView, ServiceView } from '@counterpart/contract'
import { DatePicker, Grid, RadioGroup, Select, Stack, TextField } from '#kit'
import { useDepartments, useOptions, useServices } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import type { AgreementDraft } from './agreementDraft.ts'
import { ClassFields } from './ClassFields.tsx'
import type { ErrorAt } from './fieldErrors.ts'

type AboutFieldsProps = {
  draft: AgreementDraft
  onChange: (draft: AgreementDraft) => void
  errorAt: ErrorAt
  /** Who promises is settled once for all. */
  isNew: boolean
}

/** Between whom it holds, for what, and how long. */
export function AboutFields({ draft, onChange, errorAt, isNew }: AboutFieldsProps) {
  const { t } = useWords()
  const departments: readonly DepartmentView[] = useDepartments() ?? []
  const services: readonly ServiceView[] = useServices().data?.items ?? []
  const optionsOf = useOptions()
  const set = (part: Partial<AgreementDraft>) => onChange({ ...draft, ...part })
  const { name } = draft
  return (
    <Stack gap="l">
      <Grid min="medium">
        <TextField
          name="name.en"
          label={t('admin.name.en')}
          value={name.en}
          onChange={(en) => set({ name: { ...name, en } })}
          maxLength={400}
          error={errorAt('name.en') ?? errorAt('name')}
        />
        <TextField
          name="name.zh-CN"
          label={t('admin.name.zh')}
          value={name.zh}
          onChange={(zh) => set({ name: { ...name, zh } })}
          maxLength={400}
          error={errorAt('name.zh-CN')}
        />
        <Select
          name="provider"
          label={t('agreement.field.provider')}
          value={draft.provider}
          onChange={(provider) => set({ provider, service: null })}
          options={optionsOf(departments)}
          placeholder={t('agreement.field.choose')}
          disabled={!isNew}
          required
          error={errorAt('provider')}
        />
        <Select
          name="customer"
          label={t('agreement.field.customer')}
          value={draft.customer}
          onChange={(customer) => set({ customer })}
          options={optionsOf(departments.filter(({ id }) => id !== draft.provider))}
          placeholder={t('agreement.field.every-customer')}
          clearable
          error={errorAt('customer')}
        />
        <Select
          name="service"
          label={t('agreement.field.service')}
          value={draft.service}
          onChange={(service) => set({ service })}
          options={optionsOf(services.filter(({ provider }) => provider === draft.provider))}
          placeholder={t('agreement.all-services')}
          clearable
          error={errorAt('service')}
        />
        <RadioGroup
          name="onReopen"
          label={t('agreement.field.on-reopen')}
          value={draft.onReopen}
          onChange={(onReopen) => onReopen && set({ onReopen })}
          options={[
            { value: 'resume', label: t('agreement.field.on-reopen.resume') },
            { value: 'new-cycle', label: t('agreement.field.on-reopen.new-cycle') },
          ]}
        />
        <DatePicker
          name="validFrom"
          label={t('department.from')}
          value={draft.from}
          onChange={(from) => set({ from })}
          required
          error={errorAt('validFrom')}
        />
        <DatePicker
          name="validUntil"
          label={t('department.until')}
          hint={t('agreement.field.until.hint')}
          value={draft.until}
          onChange={(until) => set({ until })}
          error={errorAt('validUntil')}
        />
      </Grid>
      <ClassFields
        classes={draft.classes}
        onChange={(classes) => set({ classes })}
        options={optionsOf(departments.filter(({ id }) => id !== draft.provider))}
        errorAt={errorAt}
      />
    </Stack>
  )
}
