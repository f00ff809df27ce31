const noBreak = '\u00a0'
/** What is longer may be parted: kept together it would leave half of a line empty. */
const short = 24

/** A text that no end of a line parts. */
export const unbroken = (text: string): string => text.replaceAll(' ', noBreak)

/** A short unit, such as the name of a person, that the end of a line does not part; longer ones as they are. */
export const together = (text: string): string => (text.length <= short ? unbroken(text) : text)

/** Several facts in one line. Where it breaks, it breaks after a dot, and within none of the short ones. */
export const dotted = (facts: readonly (string | false | null | undefined)[]): string =>
  facts
    .filter((fact) => typeof fact === 'string' && fact !== '')
    .map((fact) => together(fact as string))
    .join(`${noBreak}· `)
