import { globSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { sourceFiles } from './sources.ts'
import { programOf, runScript, type Verdict } from './tool.ts'

const atOnce = 2
const listedFile = /^(\/|[A-Za-z]:\/).*\.([mc]?[jt]sx?|json)$/
const emptyProject = /error TS18003:/

/** Type-checks every project of the tree, and finds the source files that no project looks at. */
export async function checkTypes(root: string): Promise<Verdict> {
  const files = sourceFiles(root).filter((file) => /\.[mc]?tsx?$/.test(file))
  const projects = globSync('{.,*,shared/*,packages/*}/tsconfig.json', { cwd: root }).sort()
  const waiting = [...projects]
  const seen = new Set<string>()
  const problems = new Set<string>()

  const work = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      // What tsc knows of unchanged files is kept for the next time.
      const memory = join(root, 'node_modules/.cache/check', `${project.replaceAll('/', '-')}.tsbuildinfo`)
      const options = ['-p', project, '--listFiles', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory]
      const { ok, said } = await runScript(programOf(root, 'typescript/bin/tsc'), options, root)
      const lines = said.split('\n').filter((line) => line.trim())
      for (const line of lines) {
        if (listedFile.test(line)) seen.add(relative(root, line).split(sep).join('/'))
        // A package without code yet is no error: what matters is that every file is looked at.
        else if (!emptyProject.test(line)) problems.add(line)
      }
      if (!ok && lines.length === 0) problems.add(`${project}: tsc failed without a word`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))

  for (const file of files) if (!seen.has(file)) problems.add(`${file}: no tsconfig.json includes it`)
  if (files.length === 0) problems.add('there is no source file at all')
  return {
    ok: problems.size === 0,
    said: [...problems].join('\n') || `${files.length} files in ${projects.length} projects`,
  }
}
