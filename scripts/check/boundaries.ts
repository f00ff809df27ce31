import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceFiles } from './sources.ts'
import { programOf, runScript, type Verdict } from './tool.ts'

const ourRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

type Report = {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
      readonly cycle?: readonly { readonly name: string }[]
    }[]
  }
}

/** Holds a tree to the dependency rule in `.dependency-cruiser.cjs`, and makes sure that every source file was looked at. */
export async function checkBoundaries(root: string): Promise<Verdict> {
  const files = sourceFiles(root)
  const entries = [...new Set(files.map((file) => file.split('/')[0] ?? file))]
  const { said, wrote } = await runScript(
    programOf(ourRoot, 'dependency-cruiser/bin/dependency-cruiser.mjs'),
    ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...entries],
    root,
  )
  if (!wrote.startsWith('{')) return { ok: false, said: said || 'dependency-cruiser answered nothing' }

  const report: Report = JSON.parse(wrote)
  const cruised = new Set(report.modules.map(({ source }) => source))
  const missed = files.filter((file) => !cruised.has(file))
  const problems = [
    ...report.summary.violations.map(({ from, to, rule, cycle }) =>
      cycle ? `${rule.name}: ${[from, ...cycle.map(({ name }) => name)].join(' → ')}` : `${rule.name}: ${from} → ${to}`,
    ),
    ...missed.map((file) => `not-looked-at: ${file}`),
  ]
  if (files.length === 0) problems.push('there is no source file at all')
  return { ok: problems.length === 0, said: problems.sort().join('\n') || `${files.length} files` }
}
