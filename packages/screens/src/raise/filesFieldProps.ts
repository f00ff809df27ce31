import type { FileReference } from '@counterpart/core'

/** What every way of giving files takes. */
export type FilesFieldProps = {
  name: string
  label: string
  hint: string | undefined
  required: boolean
  error: string | undefined
  value: readonly FileReference[]
  onChange: (files: readonly FileReference[]) => void
  max: number | undefined
}
