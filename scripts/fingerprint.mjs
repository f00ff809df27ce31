import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setUp.mjs'

/**
 * What a page is made of: its folders, the packages of ours they stand on, and the versions of everything else.
 *
 * @param {string[]} page its folders
 */
export function fingerprintOf(...page) {
  const hash = createHash('sha256')
  const files = foldersOf(page).flatMap(filesIn)
  for (const file of ['pnpm-lock.yaml', ...files]) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** The folders of the page, of how it is built, and of every package of ours it reaches. */
function foldersOf(/** @type {string[]} */ page) {
  const folderOf = new Map(
    ['shared', 'packages'].flatMap((parent) =>
      readdirSync(join(root, parent)).map((name) => [`@counterpart/${name}`, `${parent}/${name}`]),
    ),
  )
  const reached = new Set([...page, 'scripts/kitBuild'])
  // A set that grows while it is walked visits what was added too.
  for (const folder of reached) {
    const manifest = join(root, folder, 'package.json')
    const { dependencies = {} } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}
    for (const name of Object.keys(dependencies)) {
      const next = folderOf.get(name)
      if (next) reached.add(next)
    }
  }
  return [...reached].sort()
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !/^(node_modules|dist)$|\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
}
