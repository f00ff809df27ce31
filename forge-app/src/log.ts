/**
 * Writes a fault into the log of the app, without its message: a database or a parser quotes there what people wrote.
 *
 * @param about facts beside it, none of which is a text of people
 */
export function logFault(what: string, fault: unknown, about: Readonly<Record<string, unknown>> = {}): void {
  console.error(what, JSON.stringify({ ...about, ...plain(fault) }))
}

function plain(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { fault: typeof fault }
  const { name, stack = '' } = fault
  const code = 'code' in fault ? { code: String(fault.code).slice(0, 60) } : {}
  // The frames alone: above them stands the message, in as many lines as it has.
  const at = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  return { fault: name, ...code, at: at.slice(0, 12).map((line) => line.trim()) }
}
