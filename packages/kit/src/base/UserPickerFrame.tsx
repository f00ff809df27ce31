import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef, useState } from 'react'
import type { UserPickerProps } from '../props/field.ts'
import type { Person } from '../props/vocabulary.ts'
import { Avatar } from './Avatar.tsx'
import { useStrings } from './chrome.tsx'
import { describing, FieldFrame } from './FieldFrame.tsx'
import { topLayer, useFloating } from './floating.ts'
import { usePeople } from './usePeople.ts'
import './people.css'

type UserPickerFrameProps = UserPickerProps & {
  clearIcon: ReactNode
  errorIcon: ReactNode
  /** A button that seeks again. */
  Retry: (props: { label: string; onPress: () => void }) => ReactElement
}

/** A person found by typing: a list under the field, walked with the arrows while the focus stays. */
export function UserPickerFrame({ load, placeholder, clearIcon, errorIcon, Retry, ...field }: UserPickerFrameProps) {
  const id = useId()
  const strings = useStrings()
  const { people, ask, retry } = usePeople(load)
  const [typed, setTyped] = useState<string>()
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useFloating(open, input, list, 'start')
  const found = 'people' in people ? people.people : []

  const begin = () => {
    if (open) return
    setOpen(true)
    setAt(0)
    ask(typed ?? '', 'once')
  }
  const leave = () => {
    setOpen(false)
    setTyped(undefined)
  }
  const choose = (person: Person | null) => {
    leave()
    field.onChange(person)
    input.current?.focus()
  }
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && !open) begin()
    else if (step && found.length > 0) setAt((at + step + found.length) % found.length)
    else if (event.key === 'Enter' && open && found[at]) choose(found[at])
    else if (event.key === 'Escape' && open) leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      <span className="k-people-box">
        {field.value && typed === undefined && <Avatar person={field.value} size="s" />}
        <input
          ref={input}
          className="k-input"
          id={id}
          name={field.name}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && found[at] ? `${id}-${found[at].id}` : undefined}
          value={typed ?? field.value?.name ?? ''}
          required={field.required}
          disabled={field.disabled}
          placeholder={placeholder}
          onClick={begin}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value)
            setAt(0)
            setOpen(true)
            ask(value)
          }}
          onKeyDown={walk}
          onBlur={({ relatedTarget }) => {
            if (list.current?.contains(relatedTarget)) return
            leave()
            field.onBlur?.()
          }}
          {...describing(id, field)}
        />
        {field.value && !field.disabled && (
          <button type="button" className="k-search-clear" aria-label={strings.clear} onClick={() => choose(null)}>
            {clearIcon}
          </button>
        )}
      </span>
      {open && (
        // A press inside must not take the focus from the field.
        <div className="k-people" ref={list} onMouseDown={(event) => event.preventDefault()} {...topLayer}>
          <div role="listbox" id={`${id}-list`} aria-label={field.label} aria-busy={people.state === 'loading'}>
            {found.map((person, index) => (
              <div
                key={person.id}
                className="k-people-option"
                role="option"
                id={`${id}-${person.id}`}
                tabIndex={-1}
                aria-selected={index === at}
                onPointerEnter={() => setAt(index)}
                onClick={() => choose(person)}
              >
                <Avatar person={person} withName />
              </div>
            ))}
          </div>
          <div className="k-people-note" role="status">
            {people.state === 'loading' && found.length === 0 && strings.loading}
            {people.state === 'found' && found.length === 0 && strings.noMatch}
            {people.state === 'failed' && strings.loadFailed}
          </div>
          {people.state === 'failed' && (
            <Retry
              label={strings.retry}
              onPress={() => {
                input.current?.focus()
                retry()
              }}
            />
          )}
        </div>
      )}
    </FieldFrame>
  )
}
