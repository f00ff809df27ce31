/**
 * Compiles messages/*.json to src/generated/*.ts.
 *
 * --sort    puts the message files in order first
 * --check   writes nothing and fails when a generated file is not what it should be
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileWords } from './compiler/compileWords.ts'
import { type Problem, readMessageFile, writeMessageFile } from './compiler/messageFile.ts'
import { type Language, languages } from './src/language.ts'

const at = (path: string) => new URL(path, import.meta.url)
const messagesOf = (language: Language) => at(`messages/${language}.json`)
const generated = (name: string) => at(`src/generated/${name}`)
const read = (url: URL) => (existsSync(url) ? readFileSync(url, 'utf8') : '')

const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, sort: { type: 'boolean' } } })

if (options.sort)
  for (const language of languages) {
    const { entries, problems } = readMessageFile(language, read(messagesOf(language)))
    const unsortable = problems.filter(({ kind }) => kind !== 'unsorted')
    if (unsortable.length > 0) fail(unsortable)
    else writeFileSync(messagesOf(language), writeMessageFile(entries))
  }

const texts = languages.map((language) => [language, read(messagesOf(language))])
const compiled = compileWords(Object.fromEntries(texts) as Record<Language, string>)
if (!compiled.ok) fail(compiled.problems)
else {
  const stale = Object.entries(compiled.files).filter(([name, text]) => read(generated(name)) !== text)
  if (!options.check) {
    mkdirSync(generated(''), { recursive: true })
    for (const [name, text] of stale) writeFileSync(generated(name), text)
  } else if (stale.length > 0) {
    for (const [name] of stale) console.error(`src/generated/${name} is stale: run "pnpm words"`)
    process.exitCode = 1
  }
  console.log(`${compiled.keys} messages in ${languages.length} languages, ${stale.length} files changed`)
}

function fail(problems: readonly Problem[]) {
  for (const { language, key, kind, detail } of problems) console.error(`${language} ${key}: ${detail} (${kind})`)
  process.exitCode = 1
}
