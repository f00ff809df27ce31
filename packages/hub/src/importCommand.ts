import { stat } from 'node:fs/promises'
import { importIncidents, type Rejection } from '@counterpart/usecases'
import { openPorts } from './hub.ts'
import { fileText } from './incidentText.ts'
import { hubLogger } from './logger.ts'
import { PlainFault } from './plainFault.ts'
import { progressBar } from './progressBar.ts'
import type { Settings } from './settings.ts'

/** `counterpart import incidents FILE`. */
export async function importCommand(settings: Settings, file: string): Promise<void> {
  const size = await sizeOf(file)
  const { database, ports } = await openPorts(settings, hubLogger('warn', process.stderr))
  const bar = progressBar(process.stdout, 'Importing')
  const began = performance.now()
  let read = 0
  try {
    const done = await importIncidents(ports)(
      settings.tenant,
      explained(
        file,
        fileText(file, (bytes) => (read = bytes)),
      ),
      {
        signal: stoppedBySignal(),
        onRejection: (rejection) => {
          bar.clear()
          console.error(lineOf(rejection))
        },
        onProgress: ({ added, unchanged, rows }) =>
          bar.show(read / size, `${rows} rows, ${added} added, ${unchanged} unchanged`, Date.now()),
      },
    )
    if (!done.ok)
      throw new PlainFault(`${file} is not an incident log; missing columns: ${done.refusal.missing.join(', ')}`)
    const { rows, added, unchanged, rejected } = done.value
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    bar.end(`${rows} rows: ${added} requests added, ${unchanged} unchanged, ${rejected} rows rejected, in ${seconds} s`)
  } finally {
    bar.clear()
    await database.close()
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new PlainFault(`${file}: there is no such file`)
  if (!found.isFile()) throw new PlainFault(`${file} is not a file`)
  return found.size
}

/** What is wrong with a file while it is read is said plainly: what was read before that is imported and stays. */
async function* explained(file: string, text: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* text
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new PlainFault(`${file} cannot be read to its end: ${why}. What came before is imported.`, { cause })
  }
}

function stoppedBySignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () =>
      stop.abort(new PlainFault(`${signal}: stopped after a whole batch; run the command again to go on`)),
    )
  return stop.signal
}

const lineOf = ({ line, column, reason, value }: Rejection): string =>
  `line ${line}: ${column || 'row'} ${reason}${value ? ` (${JSON.stringify(value)})` : ''}`
