import type { LocalText } from '../kernel/index.ts'
import type { Department } from './department.ts'
import type { Service } from './service.ts'

/** How much it says that a word stands there: in a name or a keyword, in the department's name, in a description, in the form. */
const weights = { name: 1, department: 0.45, description: 0.4, form: 0.3 } as const

/** What a service is found by, in all its languages: people know it by either. */
export function serviceTexts(
  service: Pick<Service, 'name' | 'description' | 'keywords' | 'form'>,
  provider: Pick<Department, 'name'> | undefined,
): { readonly texts: readonly { readonly text: string; readonly weight: number }[] } {
  const { name, description, keywords = {}, form } = service
  const weighing = (weight: number, texts: readonly string[]) => texts.map((text) => ({ text, weight }))
  const asked = form.flatMap((field) => ('choices' in field ? field.choices.flatMap(({ label }) => all(label)) : []))
  return {
    texts: [
      ...weighing(weights.name, [...all(name), ...Object.values(keywords).flatMap((list) => list ?? [])]),
      ...weighing(weights.department, provider ? all(provider.name) : []),
      ...weighing(weights.description, all(description)),
      ...weighing(weights.form, asked),
    ],
  }
}

const all = (text: LocalText): readonly string[] => Object.values(text).filter((one) => one !== undefined)
