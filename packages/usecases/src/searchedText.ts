import type { FileReference, Request } from '@counterpart/core'

/** What of a request people search in; none of it changes once it is raised. */
export type Searched = Pick<Request, 'key' | 'title' | 'description' | 'answers'>

/** The text that a search looks into. The key and the title come first, for stores that keep only the first words. */
export function searchedText({ key, title, description, answers }: Searched): string {
  const texts = Object.values(answers).flatMap((answer) =>
    typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer.map(textOf) : [],
  )
  return [key, title, description, ...texts].join('\n')
}

/** A file is searched by its name. */
const textOf = (one: string | FileReference): string => (typeof one === 'string' ? one : one.name)
