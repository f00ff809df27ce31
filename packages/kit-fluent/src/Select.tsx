import type { SelectProps } from '@counterpart/kit'
import { FieldFrame, hintOf, NativeSelect } from '@counterpart/kit/base'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'
import { Icon } from './Icon.tsx'
import './select.css'

export function Select<V extends string>(props: SelectProps<V>) {
  const id = useId()
  const field = { ...props, hint: hintOf(props) }
  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      <NativeSelect {...field} id={id} chevron={<Icon name="chevron-down" />} />
    </FieldFrame>
  )
}
