import type { SelectProps } from '@counterpart/kit'
import { describing, FieldFrame, hintOf, NativeSelect } from '@counterpart/kit/base'
import { lazy, Suspense, useId } from 'react'
import { ComingField } from './ComingField.tsx'
import { errorIcon } from './errorIcon.tsx'
import { Icon } from './Icon.tsx'

const ChoiceInput = lazy(async () => ({ default: (await import('./ChoiceInput.tsx')).ChoiceInput }))

/** In a toolbar the browser's own list, which costs a list of requests nothing; in a form one that is searched by typing. */
export function Select<V extends string>(props: SelectProps<V>) {
  const id = useId()
  const field = { ...props, hint: hintOf(props) }
  const chosen = props.options.find((option) => option.value === props.value)
  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      {field.size === 'toolbar' ? (
        <NativeSelect {...field} id={id} chevron={<Icon name="chevron-down" size="small" />} />
      ) : (
        <Suspense fallback={<ComingField id={id} value={chosen?.label ?? ''} />}>
          <ChoiceInput
            {...field}
            id={id}
            described={describing(id, field)}
            onChange={(value) => props.onChange(value as V | null)}
          />
        </Suspense>
      )}
    </FieldFrame>
  )
}
