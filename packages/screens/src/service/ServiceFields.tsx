import { Grid, RadioGroup, Section, Select, Stack, UserPicker } from '#kit'
import { useDepartments, useOptions } from '../data/useDirectory.ts'
import { usePeopleSearch } from '../data/usePeopleSearch.ts'
import { useWords } from '../host/useHost.tsx'
import { BothFields, type ErrorAt } from './BothFields.tsx'
import type { ServiceDraft } from './serviceDraft.ts'

type ServiceFieldsProps = { draft: ServiceDraft; onChange: (draft: ServiceDraft) => void; errorAt: ErrorAt }

/** What a service is called, who does it, and by which words it is found. */
export function ServiceFields({ draft, onChange, errorAt }: ServiceFieldsProps) {
  const { t } = useWords()
  const optionsOf = useOptions()
  const departments = useDepartments()
  const { load } = usePeopleSearch()
  const set = (part: Partial<ServiceDraft>) => onChange({ ...draft, ...part })
  return (
    <Section frame="card" title={t('service.about')}>
      <Stack gap="m">
        <BothFields
          path="name"
          label={t('service.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          errorAt={errorAt}
          maxLength={400}
        />
        <BothFields
          path="description"
          label={t('service.description')}
          value={draft.description}
          onChange={(description) => set({ description })}
          errorAt={errorAt}
          maxLength={400}
          rows={2}
        />
        <Grid min="medium">
          <Select
            name="provider"
            label={t('fact.provider')}
            placeholder={t('raise.choose')}
            value={draft.provider}
            onChange={(provider) => set({ provider })}
            options={optionsOf(departments)}
            required
            error={errorAt('provider')}
          />
          <UserPicker
            name="owner"
            label={t('service.owner')}
            hint={t('service.owner.hint')}
            placeholder={t('raise.choose.person')}
            value={draft.owner}
            onChange={(owner) => set({ owner })}
            load={load}
            error={errorAt('owner')}
          />
        </Grid>
        <BothFields
          path="keywords"
          label={t('service.keywords')}
          hint={t('service.keywords.hint')}
          value={draft.keywords}
          onChange={(keywords) => set({ keywords })}
          errorAt={errorAt}
          maxLength={6000}
          rows={4}
        />
        <RadioGroup<ServiceDraft['availability']>
          name="availability"
          label={t('service.availability')}
          hint={t('service.availability.hint')}
          layout="inline"
          value={draft.availability}
          onChange={(availability) => availability && set({ availability })}
          options={[
            { value: 'offered', label: t('service.offered') },
            { value: 'retired', label: t('service.retired') },
          ]}
        />
      </Stack>
    </Section>
  )
}
