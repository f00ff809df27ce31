import { type DragEvent, type ReactNode, useId, useState } from 'react'
import type { Attachment, FileFieldProps } from '../props/field.ts'
import type { IconName } from '../props/vocabulary.ts'
import { useLocale, useStrings } from './chrome.tsx'
import { describing, FieldGroup } from './FieldFrame.tsx'
import './file.css'

type FileFieldFrameProps = FileFieldProps & {
  renderIcon: (name: IconName) => ReactNode
  renderRemove: (remove: { label: string; disabled: boolean | undefined; onPress: () => void }) => ReactNode
  errorIcon: ReactNode
}

/** A place that files are dropped on or chosen for, and under it the references to those that are there. */
export function FileFieldFrame({ renderIcon, renderRemove, errorIcon, ...props }: FileFieldFrameProps) {
  const { value, accept, disabled, onAdd, onRemove, ...field } = props
  const id = useId()
  const strings = useStrings()
  const [over, setOver] = useState(false)
  const give = (files: FileList | null) => {
    if (files && files.length > 0) onAdd([...files])
  }
  const drag = (event: DragEvent) => {
    if (disabled || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  return (
    <FieldGroup id={id} field={field} icon={errorIcon}>
      {/* A label, so that a press anywhere on it opens the file choice. */}
      <label
        className="k-drop"
        data-over={over || undefined}
        data-disabled={disabled || undefined}
        onDragEnter={drag}
        onDragOver={drag}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
        }}
        onDrop={(event) => {
          setOver(false)
          if (disabled || event.dataTransfer.files.length === 0) return
          event.preventDefault()
          give(event.dataTransfer.files)
        }}
      >
        <input
          className="k-spoken"
          type="file"
          multiple
          name={field.name}
          accept={accept?.join(',')}
          disabled={disabled}
          aria-label={`${field.label}: ${strings.chooseFiles}`}
          {...describing(id, field)}
          onChange={({ currentTarget: input }) => {
            give(input.files)
            // The same file can be chosen again after it was refused.
            input.value = ''
          }}
        />
        {renderIcon('upload')}
        <span className="k-drop-choose">{strings.chooseFiles}</span>
        <span className="k-drop-hint">{strings.dropFiles}</span>
      </label>
      {value.length > 0 && (
        <ul className="k-files" aria-label={field.label}>
          {value.map((file) => (
            <li key={file.id} className="k-attached" data-state={file.state}>
              {renderIcon(file.state === 'refused' ? 'error' : 'file')}
              <div className="k-attached-text">
                <FileName file={file} />
                <FileState file={file} />
              </div>
              {renderRemove({
                label: `${strings.remove}: ${file.name}`,
                disabled,
                onPress: () => onRemove(file.id),
              })}
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  )
}

function FileName({ file }: { file: Attachment }) {
  if (file.state !== 'ready' || file.href === undefined) return <span className="k-attached-name">{file.name}</span>
  return (
    <a className="k-attached-name" href={file.href} target="_blank" rel="noopener noreferrer">
      {file.name}
    </a>
  )
}

function FileState({ file }: { file: Attachment }) {
  const locale = useLocale()
  const { sending } = useStrings()
  if (file.state === 'refused')
    return (
      <span className="k-attached-reason" role="alert">
        {file.reason}
      </span>
    )
  if (file.state === 'ready') return <span className="k-attached-size">{sizeText(file.bytes, locale)}</span>
  const share = Math.min(1, Math.max(0, file.progress))
  return (
    <span
      className="k-attached-progress"
      role="progressbar"
      aria-label={`${sending}: ${file.name}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
  )
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** As file managers say it: in steps of a thousand, with one decimal while the number is small. */
function sizeText(bytes: number, locale: string): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const size = bytes / 1000 ** step
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: size < 10 && step > 0 ? 1 : 0,
  }).format(size)
}
