import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const notOurs = new Set(['node_modules', 'dist', 'coverage', '.git', '.cache', '.counterpart'])

/** Every file of code in the tree, as paths from its root, in order. */
export function sourceFiles(root: string, folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) return sourceFiles(root, path)
      return /\.[mc]?[jt]sx?$/.test(entry.name) ? [path] : []
    })
    .sort()
}
