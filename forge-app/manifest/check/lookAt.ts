import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Some JSON: by any name there may be anything. */
export type Loose = { readonly [name: string]: unknown }

/** A package that is looked at: what stands in its folder. */
export type LookedAt = {
  readonly folder: string
  /** With which it was made; null for the flavour that stands alone. */
  readonly hub: string | null
  readonly manifest: Loose
  readonly translations: readonly { readonly language: string; readonly texts: unknown }[]
  /** What the functions export, and their text. */
  readonly handlers: Loose
  readonly functions: string
  readonly page: string
}

/** What is wrong, a line each. */
export type Complaints = readonly string[]
export type Rule = (looked: LookedAt) => Complaints

/** @throws on a folder that is no package of ours */
export function lookAt(folder: string, hub: string | null): LookedAt {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  const manifest = JSON.parse(text('manifest.yml')) as Loose
  const resources = listOf((manifest['translations'] as Loose | undefined)?.['resources'])
  const functions = join(folder, 'src/index.cjs')
  return {
    folder,
    hub,
    manifest,
    translations: resources.map(({ key, path }) => ({
      language: String(key),
      texts: JSON.parse(text(String(path))) as unknown,
    })),
    handlers: createRequire(functions)(functions) as Loose,
    functions: text('src/index.cjs'),
    page: text('page/index.html'),
  }
}

/** The objects of a list; of what is no list, none. */
export const listOf = (value: unknown): readonly Loose[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Every file of a folder, however deep, from it on. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
