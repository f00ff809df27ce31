import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { backupCommand, restoreCommand, serveCommand } from './commands.ts'
import { DatabaseFault } from './database/openDatabase.ts'
import { importCommand } from './importCommand.ts'
import { PlainFault } from './plainFault.ts'
import { readSettings } from './settings.ts'

const usage = `counterpart serve [--sample]             serves the hub; --sample fills an empty one with a sample company
counterpart import incidents FILE        imports an incident log (.csv or .csv.gz); again adds only what is missing
counterpart backup FILE                  writes a backup of the data directory (PGlite)
counterpart restore FILE                 fills an empty data directory from a backup (PGlite)

Settings come from the environment, see docs/operating.md.`

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const builtPage = (folder: string) =>
  existsSync(place(`../../../${folder}/dist/index.html`)) ? place(`../../../${folder}/dist`) : undefined

async function run(): Promise<void> {
  const { positionals, values } = readArguments()
  const [command, ...rest] = positionals
  if (values.help) return console.log(usage)
  const settings = readSettings(process.env, process.cwd())
  if (command === 'serve' && rest.length === 0) {
    const log = place('../../../test/fixtures/incident-log/incident_event_log.csv.gz')
    const bundledLog = existsSync(log) ? log : undefined
    const pageDir = settings.pageDir ?? builtPage('web-app')
    const teamsDir = settings.teamsDir ?? builtPage('teams-app')
    return serveCommand({ ...settings, pageDir, teamsDir }, { sample: values.sample ?? false, bundledLog })
  }
  if (command === 'import' && rest[0] === 'incidents' && rest[1] && rest.length === 2)
    return importCommand(settings, rest[1])
  if (command === 'backup' && rest[0] && rest.length === 1) return backupCommand(settings, rest[0])
  if (command === 'restore' && rest[0] && rest.length === 1) return restoreCommand(settings, rest[0])
  throw new PlainFault(usage)
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { sample: { type: 'boolean' }, help: { type: 'boolean' } } })
  } catch (cause) {
    throw new PlainFault(`${cause instanceof Error ? cause.message : cause}\n\n${usage}`, { cause })
  }
}

run().catch((fault: unknown) => {
  const isPlain = fault instanceof PlainFault || fault instanceof DatabaseFault
  console.error(isPlain ? fault.message : fault)
  process.exit(1)
})
