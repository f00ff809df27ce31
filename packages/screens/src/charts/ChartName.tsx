type ChartNameProps = {
  /** From top to bottom. */
  lines: readonly string[]
  x: number
  /** The middle of them all. */
  y: number
  align?: 'start' | 'middle' | 'end' | undefined
}

export const nameLine = 14

/** What something is called, on as many lines as it takes. */
export const ChartName = ({ lines, x, y, align = 'start' }: ChartNameProps) =>
  lines.map((line, index) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
      key={index}
      className="ch-name"
      x={x}
      y={y + (index - (lines.length - 1) / 2) * nameLine}
      data-end={align === 'end' || undefined}
      data-middle={align === 'middle' || undefined}
    >
      {line}
    </text>
  ))
