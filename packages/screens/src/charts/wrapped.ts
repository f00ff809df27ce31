/** A text cut where it is none: words, or letters of Han with the sign that follows them. */
const pieces = /\s+|[\u2e80-\uffee][，。、：；！？）」』》】]*|[^\s\u2e80-\uffee]+/gu

type Width = (text: string) => number

/** A text on as many lines as it needs. A word that is longer than a line goes on in the next. */
export function wrapped(text: string, room: number, textWidth: Width): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(pieces) ?? []) {
    if (textWidth(`${line}${piece}`.trimEnd()) <= room) {
      line += piece
      continue
    }
    if (line.trim()) lines.push(line.trim())
    line = piece.trimStart()
    while (textWidth(line) > room && [...line].length > 1) {
      const length = fitting(line, room, textWidth)
      lines.push(line.slice(0, length))
      line = line.slice(length)
    }
  }
  if (line.trim()) lines.push(line.trim())
  return lines
}

/** Whether no word of a text is longer than a line. */
export const fitsByWords = (text: string, room: number, textWidth: Width): boolean =>
  (text.match(pieces) ?? []).every((piece) => textWidth(piece.trim()) <= room)

/** How much of a word fits a line, one letter at least. */
function fitting(word: string, room: number, textWidth: Width): number {
  let length = 0
  for (const letter of word) {
    if (length > 0 && textWidth(word.slice(0, length + letter.length)) > room) break
    length += letter.length
  }
  return length
}

/** Where each of some rows begins, one below the other, and where the last one ends. */
export const topsOf = (heights: readonly number[]): readonly number[] =>
  heights.reduce<readonly number[]>((tops, height) => [...tops, (tops.at(-1) ?? 0) + height], [0])
