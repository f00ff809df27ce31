import type { ReactNode } from 'react'
import type { IconName, Tone } from './vocabulary.ts'

type Kids = { children?: ReactNode }

/** With `href` and `onPress` a plain click presses, and opening in a new tab still works. Without `href` it is a button that reads as a link. */
export type LinkProps = Kids & {
  href?: string | undefined
  onPress?: (() => void) | undefined
  external?: boolean | undefined
}
/** Decorative unless it has a `label`. */
export type IconProps = { name: IconName; label?: string | undefined; tone?: Tone | undefined }
export type ButtonProps = Kids & {
  variant?: 'primary' | 'default' | 'subtle' | 'danger' | undefined
  icon?: IconName | undefined
  onPress?: (() => void) | undefined
  submit?: boolean | undefined
  disabled?: boolean | undefined
  loading?: boolean | undefined
}
export type IconButtonProps = { icon: IconName; label: string; onPress: () => void; disabled?: boolean | undefined }
/** `accept` names endings and media types: `.csv`, `application/gzip`. */
export type FileButtonProps = {
  label: string
  accept?: readonly string[] | undefined
  disabled?: boolean | undefined
  onPick: (file: File) => void
}
export type MenuItem = {
  id: string
  label: string
  icon?: IconName | undefined
  tone?: 'danger' | undefined
  disabled?: boolean | undefined
  onPress: () => void
}
/** The trigger is the kit's own: an icon button named `label`. */
export type MenuProps = { label: string; icon?: IconName | undefined; items: readonly MenuItem[] }
