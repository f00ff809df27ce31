import { cpus } from 'node:os'

/** A part of the page docs/benchmarks.md, with the title that it is found by. */
export type Section = { readonly title: string; readonly text: string }

const introduction = `# Benchmarks

Written by \`pnpm bench\`; \`pnpm bench --only <name>\` measures one part again and leaves the others as they are. The machines are shared: read the figures as ratios, not as absolute speeds.
`

/**
 * The page with one section put in place of its older self.
 *
 * @param order the titles of all sections, as they come on the page; one that is not among them is dropped
 */
export function withSection(page: string, order: readonly string[], section: Section): string {
  const known = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  )
  known.set(section.title, `${machine()}\n\n${section.text.trim()}`)
  const parts = order.filter((title) => known.has(title)).map((title) => `## ${title}\n\n${known.get(title)}\n`)
  return [introduction, ...parts].join('\n')
}

const machine = (): string => `*Node ${process.versions.node}, ${cpus().length} cores.*`

export const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))
export const whole = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 })
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
