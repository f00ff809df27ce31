import { readFileSync } from 'node:fs'
import { wordsFor } from '@counterpart/words'
import { zipSync } from 'fflate'
import { colourIcon, outlineIcon } from '../../scripts/manifest/icons.ts'
import { languageFiles, manifestOf, translationOf } from './manifestOf.ts'
import type { Values } from './values.ts'

/** The files of a package by their names. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** Everything that Teams is given to install the app. */
export async function packageFiles(values: Values): Promise<PackageFiles> {
  const [en, zh] = await Promise.all([wordsFor('en', {}, ['listing']), wordsFor('zh-CN', {}, ['listing'])])
  const manifest = manifestOf(values, version, en)
  return {
    'manifest.json': json(manifest),
    [manifest.icons.color]: colourIcon(192),
    [manifest.icons.outline]: outlineIcon(),
    [languageFiles.en]: json(translationOf(en)),
    [languageFiles['zh-CN']]: json(translationOf(zh)),
  }
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

/** Any day does, if it is always the same; zip has none before 1980. */
const sameDay = new Date(1980, 0, 1, 12)

/** One file of them all, in order: the same files make the same bytes, whenever and wherever. */
export function zipOf(files: PackageFiles): Uint8Array {
  const inOrder = Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return zipSync(inOrder, { level: 9, mtime: sameDay })
}
