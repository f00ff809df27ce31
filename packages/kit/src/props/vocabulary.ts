/** What a thing means to the reader. A kit decides the colour; a label always says the same in words. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'discovery'
export type Space = 'none' | 'xs' | 's' | 'm' | 'l' | 'xl'
export type ColorMode = 'light' | 'dark' | 'contrast'

export type IconName =
  | 'add'
  | 'arrow-right'
  | 'attach'
  | 'calendar'
  | 'chart'
  | 'check'
  | 'chevron-down'
  | 'chevron-right'
  | 'clock'
  | 'close'
  | 'comment'
  | 'department'
  | 'download'
  | 'drag'
  | 'edit'
  | 'error'
  | 'external'
  | 'file'
  | 'filter'
  | 'inbox'
  | 'info'
  | 'language'
  | 'moon'
  | 'more'
  | 'pause'
  | 'person'
  | 'play'
  | 'refresh'
  | 'search'
  | 'sign-out'
  | 'star'
  | 'star-filled'
  | 'sun'
  | 'survey'
  | 'table'
  | 'undo'
  | 'upload'
  | 'warning'

export type Option<V extends string = string> = {
  value: V
  label: string
  description?: string | undefined
  disabled?: boolean | undefined
}
export type Person = { id: string; name: string; secondary?: string | undefined; avatarUrl?: string | undefined }
export type Press = { label: string; onPress: () => void }
