import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * JSON lines without secrets.
 *
 * What is called like a secret is blotted out, up to two levels deep; of an error also what a database or a parser
 * quotes of the values it was given, for those are people's texts.
 */
export function hubLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: [
        ...secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        ...quotes.flatMap((name) => [`err.${name}`]),
      ],
      censor: '[blotted out]',
    },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  }
  return destination ? pino(options, destination) : pino(options)
}

const secrets = [
  ...['authorization', 'cookie', 'token', 'password', 'secret', 'clientSecret', 'databaseUrl', 'connectionString'],
]
const quotes = ['detail', 'where', 'input', 'parameters']
