/** A line of a file as it was before it was folded, with the number of its first part. */
export type ContentLine = { readonly number: number; readonly text: string }

/**
 * The lines of an iCalendar file, put together again where they were folded (RFC 5545, 3.1); empty ones are left out.
 * Takes every end of line there is, and a byte order mark before the first.
 */
export function contentLines(text: string): readonly ContentLine[] {
  const lines: { number: number; parts: string[] }[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = lines.at(-1)
    if (last && /^[ \t]/.test(line)) last.parts.push(line.slice(1))
    else if (line.trim() !== '') lines.push({ number: index + 1, parts: [line] })
  }
  return lines.map(({ number, parts }) => ({ number, text: parts.join('').trimEnd() }))
}
