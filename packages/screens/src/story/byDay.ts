import type { Line } from './ledger.ts'
import type { LocalDays } from './localDay.ts'

/** Lines that are shown as one; none for the sum. */
export type LedgerRow = { readonly id: string; readonly isDay: boolean; readonly lines: readonly Line[] }

/** Segments that begin on one day become one row; what is no segment stays by itself. */
export function byDay(lines: readonly Line[], { dateOf }: Pick<LocalDays, 'dateOf'>): readonly LedgerRow[] {
  const rows: { id: string; day: string | null; isDay: boolean; lines: Line[] }[] = []
  for (const line of lines) {
    const day = line.kind === 'segment' ? dateOf(line.segment.from) : null
    const before = rows.at(-1)
    if (day !== null && before?.day === day) before.lines.push(line)
    else rows.push({ id: line.id, day, isDay: day !== null, lines: [line] })
  }
  return rows
}
