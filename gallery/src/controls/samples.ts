import type { Option, Person, Tone } from '@counterpart/kit'

export const nothing = (): void => undefined

export const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger', 'discovery']

export const departments: readonly Option[] = [
  { value: 'it', label: 'Workplace Technology', description: 'Laptops, accounts, telephones' },
  { value: 'hr', label: '人力资源部' },
  { value: 'fin', label: 'Finance' },
  { value: 'old', label: 'Archive', disabled: true },
]

export const people: readonly Person[] = [
  { id: 'lin', name: '林晓', secondary: '信息技术部' },
  { id: 'sam', name: 'Sam Field', secondary: 'Sales' },
  { id: 'max', name: 'Maximiliane von Hohenberg-Schwarzenfels', secondary: 'Customer service and quality' },
]
