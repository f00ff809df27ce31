import { fileLimits } from '@counterpart/core'
import { useHost } from '../host/useHost.tsx'
import type { FilesFieldProps } from './filesFieldProps.ts'
import { HeldFiles } from './HeldFiles.tsx'
import { LinkedFiles } from './LinkedFiles.tsx'

/** Files by reference: those that the host keeps, or links where it keeps none. */
export function FilesField({ max = fileLimits.usual, ...field }: FilesFieldProps) {
  const { files } = useHost()
  return files ? <HeldFiles {...field} max={max} shelf={files} /> : <LinkedFiles {...field} max={max} />
}
