import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Makes a tree of files somewhere else, lets the work look at it, and removes it whatever happens. */
export async function withTree<T>(
  files: Readonly<Record<string, string>>,
  work: (root: string) => Promise<T>,
): Promise<T> {
  const planted = realpathSync(mkdtempSync(join(tmpdir(), 'planted-')))
  try {
    for (const [path, text] of Object.entries(files)) write(join(planted, path), text)
    return await work(planted)
  } finally {
    rmSync(planted, { recursive: true, force: true })
  }
}

/**
 * Makes a tree with the packages of this one, their manifests and their rules, but nothing in them except the files
 * their `exports` name and the planted ones.
 */
export function withPlantedPackages<T>(
  files: Readonly<Record<string, string>>,
  work: (root: string) => Promise<T>,
): Promise<T> {
  return withTree({}, (planted) => {
    for (const file of ['package.json', 'pnpm-workspace.yaml', '.dependency-cruiser.cjs'])
      cpSync(join(root, file), join(planted, file))
    symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'))
    for (const manifest of globSync('{shared/*,packages/*,web-app,teams-app,forge-app,test}/package.json', {
      cwd: root,
    }))
      plantPackage(planted, dirname(manifest))
    for (const [path, text] of Object.entries(files)) write(join(planted, path), text)
    return work(planted)
  })
}

function plantPackage(planted: string, folder: string) {
  const manifest = readFileSync(join(root, folder, 'package.json'), 'utf8')
  write(join(planted, folder, 'package.json'), manifest)
  for (const door of filesOf(JSON.parse(manifest).exports))
    if (/\.tsx?$/.test(door)) write(join(planted, folder, door), 'export const door: number = 1\n')

  const installed = join(root, folder, 'node_modules')
  for (const link of globSync('{*,@*/*}', { cwd: installed })) {
    if (link.startsWith('.') || (link.startsWith('@') && !link.includes('/'))) continue
    const there = realpathSync(join(installed, link))
    const here = join(planted, folder, 'node_modules', link)
    mkdirSync(dirname(here), { recursive: true })
    // A neighbour is linked inside the planted tree, everything else to where it is installed.
    symlinkSync(there.startsWith(join(root, 'node_modules')) ? there : there.replace(root, planted), here)
  }
}

function filesOf(exports: unknown): readonly string[] {
  if (typeof exports === 'string') return [exports]
  return typeof exports === 'object' && exports !== null ? Object.values(exports).flatMap(filesOf) : []
}

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
