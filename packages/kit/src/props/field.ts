import type { Option, Person } from './vocabulary.ts'

/** Every field is controlled: the value comes in, the next value goes out. */
export type Field<V> = {
  name: string
  label: string
  value: V
  onChange: (value: V) => void
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  /** The label is spoken but not shown. A toolbar field hides it unless told otherwise. */
  labelHidden?: boolean | undefined
  size?: 'form' | 'toolbar' | undefined
  onBlur?: (() => void) | undefined
}
export type TextFieldProps = Field<string> & {
  type?: 'text' | 'email' | 'url' | 'number' | undefined
  maxLength?: number | undefined
  autoComplete?: string | undefined
  placeholder?: string | undefined
}
export type TextAreaProps = Field<string> & {
  rows?: number | undefined
  maxLength?: number | undefined
  placeholder?: string | undefined
}
export type SearchFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
}
/** `placeholder` names the empty choice; with `clearable` it can be chosen again. */
export type SelectProps<V extends string = string> = Field<V | null> & {
  options: readonly Option<V>[]
  placeholder?: string | undefined
  clearable?: boolean | undefined
}
export type RadioGroupProps<V extends string = string> = Field<V | null> & {
  options: readonly Option<V>[]
  layout?: 'stack' | 'inline' | undefined
}
/** A score from 1 to `most`; `lowest` and `highest` name the ends. */
export type RatingProps = Field<number | null> & { most: number; lowest: string; highest: string }
export type CheckboxProps = Field<boolean>
/** Dates are `yyyy-mm-dd`. */
export type DatePickerProps = Field<string | null> & { min?: string | undefined; max?: string | undefined }
/** Several choices in little room. `max`: once so many are chosen, the others rest. */
export type MultiSelectProps<V extends string = string> = Field<readonly V[]> & {
  options: readonly Option<V>[]
  placeholder?: string | undefined
  max?: number | undefined
}
/**
 * `load` answers with the people who fit what is typed, at most as many as one would read; the empty text asks for
 * those who are near. What is no longer wanted is told by the signal, and what fails may be tried again.
 */
export type UserPickerProps = Field<Person | null> & {
  load: (text: string, signal: AbortSignal) => Promise<readonly Person[]>
  placeholder?: string | undefined
}
/** A reference to a file. `progress` runs from 0 to 1; `reason` says in the reader's words why it is not kept. */
export type Attachment = { id: string; name: string; bytes: number } & (
  | { state: 'sending'; progress: number }
  | { state: 'ready'; href?: string | undefined }
  | { state: 'refused'; reason: string }
)
/**
 * Gives out the files that were chosen or dropped. Whether one is kept, sending it, and telling how that goes is the
 * screen's business. `accept` names endings and media types for the file choice; dropped files may be others.
 */
export type FileFieldProps = Omit<Field<readonly Attachment[]>, 'onChange' | 'onBlur' | 'size'> & {
  accept?: readonly string[] | undefined
  onAdd: (files: readonly File[]) => void
  onRemove: (id: string) => void
}
