/** One record of a CSV file. */
export type CsvRecord = {
  /** Of its first character, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Longer than any honest cell: a quote that is never closed must not swallow the file. */
const longestRecord = 1_000_000

/**
 * Reads CSV (RFC 4180: quotes, doubled quotes, line breaks within quotes; LF, CRLF or CR) piece by piece, however the
 * pieces are cut. Empty lines are no records. A quote inside an unquoted cell is an ordinary character.
 */
export function csvParser(): { push(text: string): CsvRecord[]; end(): CsvRecord[] } {
  let cells: string[] = []
  let cell = ''
  let line = 1
  let startLine = 1
  let length = 0
  let place: 'start' | 'plain' | 'quoted' | 'afterQuote' = 'start'
  let afterReturn = false
  let records: CsvRecord[] = []

  const endCell = () => {
    cells.push(cell)
    cell = ''
    place = 'start'
  }
  const endRecord = () => {
    endCell()
    if (cells.length > 1 || cells[0] !== '') records.push({ line: startLine, cells })
    cells = []
    length = 0
    startLine = line
  }
  const take = (character: string) => {
    const isBreak = character === '\n' || character === '\r'
    if (character === '\n' && afterReturn) {
      afterReturn = false
      if (place === 'quoted') cell += character
      return
    }
    afterReturn = character === '\r'
    if (isBreak) line++
    if (++length > longestRecord)
      throw new RangeError(`line ${startLine}: a record is longer than ${longestRecord} characters`)
    if (place === 'quoted') {
      if (character === '"') place = 'afterQuote'
      else cell += character
    } else if (character === '"' && place === 'afterQuote') {
      cell += '"'
      place = 'quoted'
    } else if (character === '"' && place === 'start') place = 'quoted'
    else if (character === ',') endCell()
    else if (isBreak) {
      endRecord()
      startLine = line
    } else {
      cell += character
      place = 'plain'
    }
  }
  const drain = () => {
    const done = records
    records = []
    return done
  }
  return {
    push(text) {
      for (const character of text) take(character)
      return drain()
    },
    end() {
      if (cells.length || cell !== '') endRecord()
      return drain()
    },
  }
}
