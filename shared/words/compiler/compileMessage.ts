import { type MessageFormatElement, type PluralElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Problem } from './messageFile.ts'

/** What a caller must pass: a TypeScript type is written from it, and all languages must agree on it. */
export type Parameter = 'text' | 'number' | 'date' | 'time' | { readonly choices: readonly string[] }

type Fault = Pick<Problem, 'kind' | 'detail'>

export type CompiledMessage = {
  readonly parameters: ReadonlyMap<string, Parameter>
  /** A TypeScript expression over `p`, the parameters, and `f`, the formatters. */
  readonly expression: string
  readonly faults: readonly Fault[]
}

const namePattern = /^[a-z][a-zA-Z0-9]*$/

/**
 * Turns one ICU message into an expression, so that no parser is shipped.
 *
 * `{n}` takes a text and `{n, number}` a number; `{a, select, x {…} y {…}}`
 * takes 'x' or 'y' and no other text, and has an `other` branch only where
 * "other" is a value that may be passed. ICU allows no hyphen in the name of a
 * branch, so `in_work` stands for 'in-work'.
 */
export function compileMessage(language: string, text: string): CompiledMessage {
  const parameters = new Map<string, Parameter>()
  const faults: Fault[] = []
  const fault = (kind: Fault['kind'], detail: string) => void faults.push({ kind, detail })

  const take = (name: string, parameter: Parameter): string => {
    const known = parameters.get(name)
    if (!namePattern.test(name)) fault('syntax', `{${name}} is no name for a parameter`)
    if (known && describe(known) !== describe(parameter))
      fault('mixed-parameter', `{${name}} is ${describe(known)} here and ${describe(parameter)} there`)
    parameters.set(name, known ?? parameter)
    return `p.${name}`
  }
  const plain = (name: string, style: unknown, format: 'number' | 'date' | 'time') => {
    if (style) fault('unsupported', `{${name}, ${format}} takes no style here; pass a text that is formatted already`)
    return `\${f.${format}(${take(name, format)})}`
  }
  const branches = (options: PluralElement['options'], counted: string) =>
    Object.entries(options)
      .map(([name, { value }]) => `${quote(name)}: \`${body(value, counted)}\``)
      .join(', ')

  const body = (elements: readonly MessageFormatElement[], counted: string): string =>
    elements.map((element) => piece(element, counted)).join('')

  /** @param counted the parameter that # stands for */
  const piece = (element: MessageFormatElement, counted: string): string => {
    switch (element.type) {
      case TYPE.literal:
        return template(element.value)
      case TYPE.argument:
        return `\${${take(element.value, 'text')}}`
      case TYPE.number:
        return plain(element.value, element.style, 'number')
      case TYPE.date:
        return plain(element.value, element.style, 'date')
      case TYPE.time:
        return plain(element.value, element.style, 'time')
      case TYPE.pound:
        return `\${f.number(p.${counted})}`
      case TYPE.plural:
        if (element.pluralType === 'ordinal') fault('unsupported', `{${element.value}} counts places; say it without`)
        if (element.offset) fault('unsupported', `{${element.value}} has an offset; pass the lesser number`)
        if (element.pluralType !== 'ordinal')
          for (const wrong of wrongBranches(language, element)) fault('plural-branches', wrong)
        return `\${f.plural(${take(element.value, 'number')}, { ${branches(element.options, element.value)} })}`
      case TYPE.select: {
        const options = Object.fromEntries(Object.entries(element.options).map(([name, of]) => [hyphened(name), of]))
        const choices = Object.keys(options).toSorted()
        return `\${f.choice(${take(element.value, { choices })}, { ${branches(options, counted)} })}`
      }
      case TYPE.tag:
        fault('unsupported', `<${element.value}> is a tag; texts are plain`)
        return ''
    }
  }

  try {
    const elements = parse(text, { requiresOtherClause: false, shouldParseSkeletons: false })
    const [only] = elements
    const isPlain = elements.length === 1 && only?.type === TYPE.literal
    return { parameters, faults, expression: isPlain ? quote(only.value) : `\`${body(elements, '')}\`` }
  } catch (error) {
    return { parameters, expression: quote(text), faults: [{ kind: 'syntax', detail: String(error) }] }
  }
}

/** A category too few would show the wrong form, one too many is never shown. */
function wrongBranches(language: string, { value, options }: PluralElement): string[] {
  const categories: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const given = Object.keys(options).filter((branch) => !branch.startsWith('='))
  return [
    ...categories.filter((one) => !given.includes(one)).map((one) => `{${value}} has no branch "${one}"`),
    ...given.filter((one) => !categories.includes(one)).map((one) => `{${value}}: ${language} has no "${one}"`),
  ]
}

const hyphened = (branch: string) => branch.replaceAll('_', '-')

export const describe = (parameter: Parameter): string =>
  typeof parameter === 'string' ? parameter : parameter.choices.join(' | ')

/** A text as a single-quoted literal. */
export const quote = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

/** A text as part of a template literal, whose own line breaks would lose their \r. */
const template = (text: string): string => text.replace(/[`\\$]/g, '\\$&').replaceAll('\r', '\\r')
