import { useId } from 'react'
import { FieldFrame } from '../base/FieldFrame.tsx'
import { hintOf, NativeSelect } from '../base/NativeSelect.tsx'
import type { SelectProps } from '../props/field.ts'
import { errorIcon } from './errorIcon.tsx'
import { Icon } from './Icon.tsx'
import './input.css'

export function Select<V extends string>(props: SelectProps<V>) {
  const id = useId()
  const field = { ...props, hint: hintOf(props) }
  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      <NativeSelect {...field} id={id} chevron={<Icon name="chevron-down" />} />
    </FieldFrame>
  )
}
