import { wanted } from './wanted.ts'

type Text = string | ((...given: never[]) => string)

/**
 * Texts as a language might have them that is longer by 40 % and writes other letters. What shows no brackets was cut
 * off, and what has no accents stands in the code and not among the words.
 *
 * Untouched, unless the address asks for it.
 */
export const pseudo = <M extends Readonly<Record<string, Text>>>(own: M): M =>
  wanted.pseudo ? (Object.fromEntries(Object.entries(own).map(([key, text]) => [key, longer(text)])) as M) : own

const longer = (text: Text): Text =>
  typeof text === 'string' ? lengthened(text) : (...given) => lengthened(text(...given))

const lengthened = (text: string): string => {
  const more = Math.ceil(text.length * 0.4)
  return `[${accented(text)}${/\p{Script=Han}/u.test(text) ? '长'.repeat(more) : ` ${'ḷöñg '.repeat(more)}`.slice(0, more)}]`
}

const plain = 'AEIOUYaceinouy'
const other = 'ÅÉÎØÛÝåçéîñöûý'
const accented = (text: string): string =>
  text.replaceAll(/[AEIOUYaceinouy]/g, (letter) => other[plain.indexOf(letter)] ?? letter)
