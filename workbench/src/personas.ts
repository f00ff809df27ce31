import type { Persona } from '@counterpart/hub/testing'
import type { Language } from '@counterpart/words'

/** Somebody of the sample company in whose place the workbench can be looked at. */
export type Colleague = Persona & { readonly names: Readonly<Record<Language, string>> }

const colleague = (number: number, en: string, zh: string): Colleague => {
  const name = en.toLowerCase().replaceAll(' ', '-')
  return {
    person: `sample.${name}`,
    name: en,
    names: { en, 'zh-CN': zh },
    oid: `0000000${number}-0000-4000-8000-000000000000`,
    account: `557058:${name}`,
  }
}

/** Who asks, who serves, and who administers. */
export const customer = colleague(1, 'Sofia Marino', '索菲娅·马里诺')
export const agent = colleague(2, 'Priya Raman', '普里娅·拉曼')
export const administrator = colleague(3, 'Jing Chen', '陈静')
export const personas: readonly Colleague[] = [customer, agent, administrator]

/** Of whoever the address names, or nobody. */
export const personaOf = (person: string): Colleague | undefined => personas.find((each) => each.person === person)
