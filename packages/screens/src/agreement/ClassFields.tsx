import { type CustomerClass, customerClasses } from '@counterpart/core'
import { Button, Grid, IconButton, Section, Select, Stack } from '#kit'
import { RowWithEnd } from '../edit/RowWithEnd.tsx'
import { useWords } from '../host/useHost.tsx'
import type { AgreementDraft } from './agreementDraft.ts'
import type { ErrorAt } from './fieldErrors.ts'

type Classes = AgreementDraft['classes']
type ClassFieldsProps = {
  classes: Classes
  onChange: (classes: Classes) => void
  options: readonly { value: string; label: string }[]
  errorAt: ErrorAt
}

/** Which customers stand in which relation, for whom a target may have goals of their own. */
export function ClassFields({ classes, onChange, options, errorAt }: ClassFieldsProps) {
  const { t } = useWords()
  const set = (at: number, part: Partial<Classes[number]>) =>
    onChange(classes.map((entry, i) => (i === at ? { ...entry, ...part } : entry)))
  return (
    <Section title={t('agreement.classes')} description={t('agreement.classes.hint')}>
      <Stack gap="s">
        {classes.map((entry, i) => (
          // Rows have no name of their own: a customer may be chosen twice until that is refused.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
          <RowWithEnd
            key={i}
            end={
              <IconButton
                icon="close"
                label={t('agreement.classes.remove', { n: i + 1 })}
                onPress={() => onChange(classes.filter((_, at) => at !== i))}
              />
            }
          >
            <Grid min="narrow" gap="s">
              <Select
                name={`classes.${i}.customer`}
                label={t('agreement.classes.customer')}
                value={entry.customer}
                onChange={(customer) => set(i, { customer })}
                options={options}
                placeholder={t('agreement.field.choose')}
                error={errorAt(`classes.${i}.customer`)}
              />
              <Select<CustomerClass>
                name={`classes.${i}.class`}
                label={t('agreement.classes.class')}
                value={entry.class}
                onChange={(next) => next && set(i, { class: next })}
                options={customerClasses.map((each) => ({ value: each, label: t(`class.${each}`) }))}
              />
            </Grid>
          </RowWithEnd>
        ))}
        <div>
          <Button icon="add" onPress={() => onChange([...classes, { customer: null, class: 'collaboration' }])}>
            {t('agreement.classes.add')}
          </Button>
        </div>
      </Stack>
    </Section>
  )
}
