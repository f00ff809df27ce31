import { type Language, languages } from '../src/language.ts'
import { type Part, partOf, parts } from '../src/parts.ts'
import { type CompiledMessage, compileMessage, describe, type Parameter, quote } from './compileMessage.ts'
import { type Problem, readMessageFile } from './messageFile.ts'

export type Compiled =
  | { readonly ok: true; readonly files: Readonly<Record<string, string>>; readonly keys: number }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** All others are held against this one. */
const source = 'en' satisfies Language

const origin = '// Written by compile.ts from the message files: change those.\n'
const types = { text: 'string', number: 'number', date: 'number', time: 'number' }

/**
 * Compiles the message files, given as they stand on disk: texts in, the
 * generated files by name out, or all that is wrong with them.
 */
export function compileWords(json: Readonly<Record<Language, string>>): Compiled {
  const problems: Problem[] = []
  const compiled = new Map<Language, Map<string, CompiledMessage>>()
  let isReadable = true
  for (const language of languages) {
    const file = readMessageFile(language, json[language])
    problems.push(...file.problems)
    isReadable &&= !file.problems.some(({ kind }) => kind === 'not-json' || kind === 'not-flat')
    const messages = new Map(file.entries.map(([key, text]) => [key, compileMessage(language, text)]))
    compiled.set(language, messages)
    for (const [key, { faults }] of messages) problems.push(...faults.map((fault) => ({ language, key, ...fault })))
  }
  const sources = compiled.get(source) ?? new Map<string, CompiledMessage>()
  // Against a file that cannot be read, every key of the other would be called missing.
  for (const [language, messages] of compiled)
    if (isReadable && language !== source) problems.push(...differences(language, sources, messages))
  if (problems.length > 0) return { ok: false, problems }

  const files = Object.fromEntries(
    [...compiled].flatMap(([language, messages]) =>
      parts.map((part) => [`${language}.${part}.ts`, textsFile(part, of(part, messages))]),
    ),
  )
  return { ok: true, files: { ...files, 'types.ts': typesFile(sources) }, keys: sources.size }
}

function differences(
  language: Language,
  sources: ReadonlyMap<string, CompiledMessage>,
  messages: ReadonlyMap<string, CompiledMessage>,
): Problem[] {
  const missing = [...sources.keys()]
    .filter((key) => !messages.has(key))
    .map((key): Problem => ({ language, key, kind: 'missing-translation', detail: 'is not translated' }))
  const others = [...messages].flatMap(([key, message]): Problem[] => {
    const original = sources.get(key)
    if (!original) return [{ language, key, kind: 'unknown-key', detail: `is not in ${source}` }]
    const [here, there] = [signature(message), signature(original)]
    if (here === there) return []
    return [{ language, key, kind: 'different-parameters', detail: `takes ${here}, ${source} takes ${there}` }]
  })
  return [...missing, ...others]
}

const inOrder = ({ parameters }: CompiledMessage) => [...parameters].toSorted(([a], [b]) => (a < b ? -1 : 1))

const signature = (message: CompiledMessage) =>
  `(${inOrder(message)
    .map(([name, parameter]) => `${name}: ${describe(parameter)}`)
    .join(', ')})`

const typeOf = (parameter: Parameter) =>
  typeof parameter === 'string' ? types[parameter] : parameter.choices.map(quote).join(' | ')

const of = (part: Part, messages: ReadonlyMap<string, CompiledMessage>) =>
  [...messages].filter(([key]) => partOf(key) === part)

function textsFile(part: Part, messages: readonly (readonly [string, CompiledMessage])[]): string {
  const lines = messages.map(
    ([key, { parameters, expression }]) =>
      `  ${quote(key)}: ${parameters.size > 0 ? '(p, f) => ' : ''}${expression},\n`,
  )
  const type = typeOfPart(part)
  return `${origin}import type { ${type} } from './types.ts'\n\nexport const messages: ${type} = {\n${lines.join('')}}\n`
}

const typeOfPart = (part: Part) => `${part[0]?.toUpperCase()}${part.slice(1)}Messages`

function typesFile(messages: ReadonlyMap<string, CompiledMessage>): string {
  const types = parts.map((part) => {
    const lines = of(part, messages).map(([key, message]) => {
      const fields = inOrder(message).map(([name, parameter]) => `readonly ${name}: ${typeOf(parameter)}`)
      const type = fields.length > 0 ? `(p: { ${fields.join('; ')} }, f: MessageFormatters) => string` : 'string'
      return `  readonly ${quote(key)}: ${type}\n`
    })
    return `export type ${typeOfPart(part)} = {\n${lines.join('')}}\n`
  })
  const all = `export type Messages = ${parts.map(typeOfPart).join(' & ')}\n`
  return `${origin}import type { MessageFormatters } from '../message.ts'\n\n${types.join('\n')}\n${all}`
}
