import { Grid, TextArea, TextField } from '#kit'
import { useWords } from '../host/useHost.tsx'
import type { Both } from './serviceDraft.ts'

export type ErrorAt = (path: string) => string | undefined
type BothFieldsProps = {
  /** Of what is wrong with it, and the name of its fields. */
  path: string
  label: string
  hint?: string | undefined
  value: Both
  onChange: (value: Both) => void
  errorAt: ErrorAt
  maxLength: number
  /** How many lines; one where it is not given. */
  rows?: number
}

/** One text in both languages, side by side where there is room. */
export function BothFields({ path, label, hint, value, onChange, errorAt, maxLength, rows }: BothFieldsProps) {
  const { t } = useWords()
  const field = (language: 'en' | 'zh', of: 'en' | 'zh-CN') => {
    const facts = {
      name: `${path}.${of}`,
      label: t(`both.${language}`, { label }),
      hint: language === 'en' ? hint : undefined,
      value: value[language],
      onChange: (text: string) => onChange({ ...value, [language]: text }),
      maxLength,
      error: (language === 'en' ? errorAt(path) : undefined) ?? errorAt(`${path}.${of}`),
    }
    return rows ? <TextArea {...facts} rows={rows} /> : <TextField {...facts} />
  }
  return (
    <Grid min="medium">
      {field('en', 'en')}
      {field('zh', 'zh-CN')}
    </Grid>
  )
}
