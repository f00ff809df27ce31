import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import type { Complaints } from './sppkg.ts'

const require = createRequire(import.meta.url)
const plugins = dirname(require.resolve('@microsoft/spfx-heft-plugins/package.json'))
const file = join(plugins, 'lib-commonjs/plugins/packageSolutionPlugin/package-solution.schema.json')

/** What the schema of Microsoft says of a package-solution.json. */
export function bySchema(solution: unknown): Complaints {
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false, unicodeRegExp: false })
  const { $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const validate = ajv.compile(schema)
  if (validate(solution)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `package-solution.json: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  )
}
