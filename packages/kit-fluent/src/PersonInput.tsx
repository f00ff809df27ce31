import type { Person, UserPickerProps } from '@counterpart/kit'
import { Avatar, describing, usePeople, useStrings } from '@counterpart/kit/base'
import { Combobox, Option } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { InFluent } from './InFluent.tsx'
import { usePortalRoot } from './portal.tsx'
import './entry.css'
import './person.css'

export function PersonInput({ id, load, placeholder, ...field }: UserPickerProps & { id: string }) {
  const strings = useStrings()
  const portal = usePortalRoot()
  const input = useRef<HTMLInputElement>(null)
  const { people, ask, retry } = usePeople(load)
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const found = 'people' in people ? people.people : []
  const choose = (person: Person | null) => {
    setTyped(undefined)
    setOpen(false)
    field.onChange(person)
  }
  return (
    <>
      <span className="k-person-field">
        <InFluent>
          <Combobox
            ref={input}
            id={id}
            name={field.name}
            freeform
            autoComplete="off"
            mountNode={portal}
            placeholder={placeholder}
            required={field.required}
            disabled={field.disabled}
            expandIcon={null}
            open={open && people.state !== 'failed'}
            onOpenChange={(_, change) => {
              if (change.open && !open) ask(typed ?? '', 'once')
              setOpen(change.open)
            }}
            value={typed ?? field.value?.name ?? ''}
            selectedOptions={field.value ? [field.value.id] : []}
            onChange={({ target: { value } }) => {
              setTyped(value)
              setOpen(true)
              ask(value)
            }}
            onOptionSelect={(_, { optionValue }) => {
              const person = found.find((each) => each.id === optionValue)
              if (person) choose(person)
            }}
            onBlur={() => {
              setTyped(undefined)
              field.onBlur?.()
            }}
            {...describing(id, field)}
          >
            {found.map((person) => (
              <Option key={person.id} value={person.id} text={person.name}>
                <Avatar person={person} withName />
              </Option>
            ))}
            {found.length === 0 && (
              <Option key="nobody" value="" text={typed ?? ''} disabled checkIcon={null}>
                {people.state === 'found' ? strings.noMatch : strings.loading}
              </Option>
            )}
          </Combobox>
        </InFluent>
        {field.value && !field.disabled && (
          <button
            type="button"
            className="k-search-clear"
            aria-label={strings.clear}
            onClick={() => {
              choose(null)
              input.current?.focus()
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
      {people.state === 'failed' && (
        <div className="k-person-failed" role="alert">
          {strings.loadFailed}
          <Button variant="subtle" icon="refresh" onPress={retry}>
            {strings.retry}
          </Button>
        </div>
      )}
    </>
  )
}
