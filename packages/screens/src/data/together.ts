const noBreak = '\u00a0'
/** What is longer may be parted: kept together it would leave half of a line empty. */
const short = 24

/** A short unit, such as the name of a person, that the end of a line does not part; longer ones as they are. */
export const together = (text: string): string => (text.length <= short ? text.replaceAll(' ', noBreak) : text)

/** Several facts in one line. Where it breaks, it breaks after a dot, and within none of the short ones. */
export const dotted = (facts: readonly (string | false | null | undefined)[]): string =>
  facts
    .filter((fact) => typeof fact === 'string' && fact !== '')
    .map((fact) => together(fact as string))
    .join(`${noBreak}· `)
