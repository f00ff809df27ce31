import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import draft4 from 'ajv-draft-04'
import formats from 'ajv-formats'
import type { Complaints, LookedAt, Loose } from './package.ts'

/** The version that is shipped, and the newest, which new programs know. */
const checkedVersions = ['1.25', '1.30'] as const

const require = createRequire(import.meta.url)
// Only its JSON is read: its program asks for a package that it does not declare.
const schemas = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams')

type Judge = (value: unknown) => Complaints
const judges = new Map<string, Judge>()

/** What the schemas of Microsoft say of manifest and translations, in both versions. */
export const bySchema = ({ manifest, translations }: LookedAt): Complaints =>
  checkedVersions.flatMap((version) => [
    ...judge(version, '', { ...manifest, $schema: schemaUrl(version, ''), manifestVersion: version }).map(
      (what) => `manifest.json, schema ${version}: ${what}`,
    ),
    ...translations.flatMap(({ file, texts }) =>
      judge(version, '.Localization', { ...texts, $schema: schemaUrl(version, '.Localization') }).map(
        (what) => `${file}, schema ${version}: ${what}`,
      ),
    ),
  ])

const schemaUrl = (version: string, kind: string) =>
  `https://developer.microsoft.com/en-us/json-schemas/teams/v${version}/MicrosoftTeams${kind}.schema.json`

function judge(version: string, kind: '' | '.Localization', value: Loose): Complaints {
  const file = join(schemas, `v${version}/MicrosoftTeams${kind}.schema.json`)
  const known = judges.get(file) ?? judgeBy(file)
  judges.set(file, known)
  return known(value)
}

function judgeBy(file: string): Judge {
  // Some of their patterns are written for other engines: \a and \v, and braces that the u flag forbids.
  const text = readFileSync(file, 'utf8').replaceAll('\\\\a', '\\\\u0007').replaceAll('\\\\v', '\\\\u000b')
  const ajv = new draft4({ allErrors: true, strict: false, unicodeRegExp: false })
  formats.default(ajv)
  const validate = ajv.compile(JSON.parse(text) as object)
  return (value) => {
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    )
  }
}
