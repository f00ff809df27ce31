/** What a person reads in a cell, and what a program reads of it. */
export type ChartCell = {
  readonly shown: string
  readonly raw: string | number
  /** Leads to what the figure was counted from. */
  readonly open?: (() => void) | undefined
}

/** The text behind a chart: every mark of it is a row. */
export type ChartTable = {
  readonly headers: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly ChartCell[] }[]
}

/** The table as CSV (RFC 4180). */
export function toCsv({ headers, rows }: ChartTable): string {
  const lines = [headers, ...rows.map((row) => row.cells.map((cell) => cell.raw))]
  return lines.map((line) => line.map(csvField).join(',')).join('\r\n') + '\r\n'
}

/** Hands the browser a file to save. */
export function saveCsv(fileName: string, table: ChartTable): void {
  // Without the byte order mark a spreadsheet reads Chinese as Latin letters.
  const url = URL.createObjectURL(new Blob(['\u{FEFF}', toCsv(table)], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${fileName}.csv` })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url))
}

// A spreadsheet runs a text that starts like a formula, also in full-width letters; an apostrophe makes it text again.
const startsFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = startsFormula.test(value) ? `'${value}` : value
  return /[",\r\n']/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
