import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
}

/** A file of a stand-in's page, as a browser takes it; null where there is none. Every path but `/stand-in/…` is its index. */
export function standInFile(folder: string, path: string): { readonly type: string; readonly text: string } | null {
  const name =
    /^\/stand-in\/([a-zA-Z]+\.(?:css|ts))$/.exec(path)?.[1] ?? (path.startsWith('/stand-in/') ? null : 'index.html')
  if (name === null) return null
  const file = join(folder, name)
  if (!existsSync(file)) return null
  const text = readFileSync(file, 'utf8')
  const type = types[extname(name)] ?? 'text/plain'
  return { type, text: name.endsWith('.ts') ? stripTypeScriptTypes(text) : text }
}
