import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileWords } from './compiler/compileWords.ts'
import { languages } from './src/language.ts'
import { parts } from './src/parts.ts'

const here = import.meta.dirname
const read = (path: string) => readFileSync(join(here, path), 'utf8')

describe('the words of this tree', () => {
  const compiled = compileWords({ en: read('messages/en.json'), 'zh-CN': read('messages/zh-CN.json') })

  it('compile, so every key is there in both languages with the same parameters', () => {
    expect(compiled).toMatchObject({ ok: true })
  })

  it('are compiled: the generated files are what the messages say', () => {
    if (!compiled.ok) throw new Error('the messages do not compile')
    expect(compiled.keys).toBeGreaterThan(45)
    expect(Object.keys(compiled.files)).toHaveLength(languages.length * parts.length + 1)
    for (const [name, text] of Object.entries(compiled.files)) expect(read(`src/generated/${name}`)).toBe(text)
  })

  it('have a text for every reason for which the core finds fault with a field', () => {
    const kernel = readFileSync(join(here, '../core/src/kernel/fieldIssue.ts'), 'utf8')
    const reasons = [...kernel.matchAll(/^ +\| '([a-z-]+)'$/gm)].map(([, reason]) => `issue.${reason}`)
    expect(reasons.length).toBeGreaterThan(15)
    expect(Object.keys(JSON.parse(read('messages/en.json')))).toEqual(expect.arrayContaining(reasons))
  })
})

describe('the compiler as a command', () => {
  let copy = ''
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'words-'))
    for (const part of ['compile.ts', 'compiler', 'messages', 'src', 'package.json'])
      cpSync(join(here, part), join(copy, part), { recursive: true })
    symlinkSync(join(here, 'node_modules'), join(copy, 'node_modules'))
  })
  afterEach(() => rmSync(copy, { recursive: true, force: true }))

  /** What it wrote to the error output; undefined when it succeeded. */
  const run = (...options: string[]): string | undefined => {
    try {
      execFileSync(process.execPath, [join(copy, 'compile.ts'), ...options], { encoding: 'utf8', stdio: 'pipe' })
      return undefined
    } catch (error) {
      return String((error as { stderr: unknown }).stderr)
    }
  }
  const english = () => join(copy, 'messages/en.json')
  const put = (path: string, change: (text: string) => string) =>
    writeFileSync(path, change(readFileSync(path, 'utf8')))

  it('passes the check as it stands, and fails it when a generated file was touched, until it is compiled again', () => {
    expect(run('--check')).toBeUndefined()
    put(join(copy, 'src/generated/en.first.ts'), (text) => text.replace('Counterpart', 'Contrepartie'))
    expect(run('--check')).toContain('src/generated/en.first.ts is stale')
    expect(run()).toBeUndefined()
    expect(run('--check')).toBeUndefined()
  })

  it('refuses a key out of order and puts it right when asked', () => {
    put(english(), (text) => text.replace(/^\{\n(.*\n)(.*\n)/, '{\n$2$1'))
    expect(run('--check')).toContain('(unsorted)')
    expect(run('--sort')).toBeUndefined()
    expect(readFileSync(english(), 'utf8')).toBe(read('messages/en.json'))
  })

  it('does not sort away one of two texts for the same key', () => {
    put(english(), (text) => text.replace('{\n', '{\n  "product.name": "Other",\n'))
    const before = readFileSync(english(), 'utf8')
    expect(run('--sort')).toContain('en product.name: stands twice (repeated-key)')
    expect(readFileSync(english(), 'utf8')).toBe(before)
  })

  it('names the language, the key and what is wrong', () => {
    put(join(copy, 'messages/zh-CN.json'), (text) => text.replace(/^ *"product\.name".*\n/m, ''))
    expect(run()).toContain('zh-CN product.name: is not translated (missing-translation)')
  })
})
