/** Where a bar is drawn: a terminal, or something that keeps lines. */
export type BarOutput = { readonly isTTY?: boolean; write(text: string): unknown }

/** A line that is drawn over itself on a terminal; elsewhere one line every few seconds, so that logs stay readable. */
export function progressBar(out: BarOutput, label: string) {
  const width = 28
  const wipe = '\r\x1b[K'
  let lastLine = Number.NEGATIVE_INFINITY
  return {
    /** @param share from 0 to 1 @param now in milliseconds */
    show(share: number, text: string, now: number) {
      const done = Math.min(1, Math.max(0, share))
      const full = Math.round(done * width)
      const percent = `${Math.floor(done * 100)}`.padStart(3)
      if (out.isTTY) out.write(`${wipe}${label} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent} % ${text}`)
      else if (now - lastLine > 3000) {
        lastLine = now
        out.write(`${label} ${percent} % ${text}\n`)
      }
    },
    /** Makes room for a line of something else; the bar comes back below it. */
    clear() {
      if (out.isTTY) out.write(wipe)
    },
    end(text: string) {
      out.write(out.isTTY ? `${wipe}${text}\n` : `${text}\n`)
    },
  }
}
