import type { Answer, Instant, Language } from '@counterpart/core'
import type { DepartmentCode } from './company/departments.ts'
import type { Colleague } from './company/people.ts'
import { colleagues } from './company/people.ts'
import { providerOf, type ServiceName } from './company/services.ts'
import { type Dice, deckOf } from './dice.ts'
import { talks } from './talk/index.ts'
import type { Case, CaseAnswer, Talk } from './talk/talk.ts'

/** One thing to ask for: a case in one of its variants. */
export type Asking = { readonly talk: Talk; readonly about: Case; readonly variant: number }

const variantsOf = (about: Case): number => Object.values(about.slots)[0]?.length ?? 1

export const allAskings: readonly Asking[] = talks.flatMap((talk) =>
  talk.cases.flatMap((about) =>
    Array.from({ length: variantsOf(about) }, (_, variant): Asking => ({ talk, about, variant })),
  ),
)

/** Deals what a department asks of a service, so that no title comes twice before all have come. */
export function askingDecks(dice: Dice) {
  const decks = new Map<string, () => Asking>()
  const dealFrom = (name: string, suits: (asking: Asking) => boolean) => {
    const deal = decks.get(name) ?? deckOf(dice, allAskings.filter(suits))
    decks.set(name, deal)
    return deal()
  }
  return {
    /** One that was asked by any of some departments; @param passed whether it is one that tends to be passed on */
    ofService: (service: ServiceName, customers: readonly DepartmentCode[], passed: boolean) =>
      dealFrom(
        `${service} ${passed} ${customers.join()}`,
        (asking) =>
          asking.talk.service === service &&
          (!passed || asking.about.handOff !== undefined) &&
          customers.some((customer) => isAskedBy(asking, customer)),
      ),
    of: (customer: DepartmentCode, service: ServiceName) =>
      dealFrom(`${customer} ${service}`, (asking) => asking.talk.service === service && isAskedBy(asking, customer)),
  }
}

/** Could somebody of the department ask this? */
export const isAskedBy = (asking: Asking, customer: DepartmentCode): boolean =>
  requestersOf(asking).some(({ works }) => works === customer)

/** Those who could ask this: in another department than those who do it, and in a language that they write. */
export function requestersOf({ talk, about }: Asking): readonly Colleague[] {
  return colleagues.filter(
    ({ works, writes }) =>
      writes.includes(talk.language) &&
      works !== providerOf(talk.service) &&
      works !== about.handOff?.to &&
      (about.from === undefined || about.from.includes(works)),
  )
}

/** A text of the case with its slots filled. */
export function said({ about, variant }: Asking, text: string): string {
  const filled = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = about.slots[name]?.[variant]
    if (value === undefined) throw new Error(`nothing to say for {${name}} in: ${text}`)
    return value
  })
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}

export const answersOf = (asking: Asking, at: Instant): Readonly<Record<string, Answer>> =>
  Object.fromEntries(Object.entries(asking.about.answers).map(([name, answer]) => [name, answerOf(asking, answer, at)]))

const dayMs = 86_400_000
const shanghaiMs = 8 * 3_600_000

function answerOf(asking: Asking, answer: CaseAnswer, at: Instant): Answer {
  if (Array.isArray(answer)) return answer[asking.variant] as Answer
  if (typeof answer === 'string') return answer.includes('{') ? said(asking, answer) : answer
  if (typeof answer !== 'object') return answer
  const { inDays } = answer as { inDays: number }
  return new Date(at + shanghaiMs + inDays * dayMs).toISOString().slice(0, 10)
}

/** What is said about a service in a language. */
export function talkOf(service: ServiceName, language: Language): Talk {
  const talk = talks.find((candidate) => candidate.service === service && candidate.language === language)
  if (!talk) throw new Error(`nobody talks about ${service} in ${language}`)
  return talk
}
