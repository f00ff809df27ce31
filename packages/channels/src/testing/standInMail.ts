import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Delivered = {
  readonly to: string
  /** By their names in small letters, unfolded and still encoded. */
  readonly headers: Readonly<Record<string, string>>
  /** Its parts as they are read, the plain one first. */
  readonly parts: readonly string[]
}

type Planned = {
  /** At which command, and with which code; after DATA the mail was taken all the same when `isKept`. */
  readonly at: 'MAIL' | 'RCPT' | 'DATA'
  readonly code?: number
  readonly isKept?: true
}

export type StandInMail = {
  /** `smtp://127.0.0.1:2525` */
  readonly address: string
  /** Every mail that was taken over, however often. */
  readonly taken: readonly Delivered[]
  /** Passwords that somebody came with. */
  readonly heard: readonly string[]
  /** What somebody finds in the end: of those with one Message-ID the first, as mail servers keep them. */
  mailsOf(person: string): readonly Delivered[]
  /** What goes wrong next, in turn. Without a code the connection breaks. */
  readonly next: Planned[]
  close(): Promise<void>
}

/** line: closed offers STARTTLS, with a certificate that nobody vouches for; open does not. */
export type Credentials = { readonly user: string; readonly password: string; readonly line: 'open' | 'closed' }

/** A mail server on this machine that speaks real SMTP: see FIDELITY.md. */
export async function openStandInMail(credentials?: Credentials): Promise<StandInMail> {
  const taken: Delivered[] = []
  const next: Planned[] = []
  const heard: string[] = []
  const plannedAt = (at: Planned['at']) => (next[0]?.at === at ? next.shift() : undefined)
  const refusal = (code: number) => Object.assign(new Error('planned by the test'), { responseCode: code })

  const server = new SMTPServer({
    authOptional: credentials === undefined,
    disabledCommands: [...(credentials ? [] : ['AUTH']), ...(credentials?.line === 'closed' ? [] : ['STARTTLS'])],
    allowInsecureAuth: true,
    logger: false,
    onAuth({ username, password }, _, done) {
      heard.push(password ?? '')
      if (username === credentials?.user && password === credentials?.password) done(null, { user: username })
      else done(refusal(535))
    },
    onMailFrom(_, __, done) {
      const planned = plannedAt('MAIL')
      done(planned ? refusal(planned.code ?? 421) : null)
    },
    onRcptTo(_, __, done) {
      const planned = plannedAt('RCPT')
      done(planned ? refusal(planned.code ?? 421) : null)
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const planned = plannedAt('DATA')
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',')
        const raw = Buffer.concat(pieces).toString('utf8')
        if (!planned || planned.isKept) taken.push({ to, ...mailIn(raw) })
        if (!planned) return done(null)
        if (planned.code !== undefined) return done(refusal(planned.code))
        for (const connection of server.connections) connection._socket.destroy()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    address: `smtp://127.0.0.1:${port}`,
    taken,
    next,
    heard,
    mailsOf(person) {
      const kept = new Map<string, Delivered>()
      for (const mail of taken)
        if (mail.to === person && !kept.has(mail.headers['message-id'] ?? ''))
          kept.set(mail.headers['message-id'] ?? '', mail)
      return [...kept.values()]
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function mailIn(raw: string): Omit<Delivered, 'to'> {
  const headers = headersIn(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1]
  const pieces = boundary === undefined ? [] : raw.split(`--${boundary}`).slice(1, -1)
  return { headers, parts: pieces.map((piece) => decoded(piece.replace(/^\r\n/, ''))) }
}

function headersIn(raw: string): Record<string, string> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  return Object.fromEntries(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}

function decoded(part: string): string {
  const body = part.slice(part.indexOf('\r\n\r\n') + 4)
  switch (headersIn(part)['content-transfer-encoding']) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8')
    case 'quoted-printable': {
      const joined = body.replaceAll('=\r\n', '')
      const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)))
      return Buffer.from(bytes, 'latin1').toString('utf8')
    }
    default:
      return body
  }
}
