import type { MailAddress } from '@counterpart/core'
import type { Channel, Message, Told } from '@counterpart/usecases'
import { createTransport } from 'nodemailer'
import { digest } from '../digest.ts'
import { within } from '../within.ts'
import { mailTexts } from './mailTexts.ts'

export type MailSettings = {
  /** `smtp://user:password@mail.contoso.com:587`, or `smtps://…` where the connection is encrypted from the start. */
  readonly server: string
  /** `Counterpart <counterpart@contoso.com>` */
  readonly from: string
  /** What ids of messages end in: the domain of `from`. */
  readonly domain: string
  /** Where its reader finds the request. */
  readonly linkTo: (message: Message) => string
}

export type MailChannel = Channel<MailAddress> & { /** Ends its connections. */ readonly close: () => void }

const answerWithinMs = 20_000

/**
 * Tells people by mail.
 *
 * A mail that was taken over and whose answer was lost is sent again: with the same Message-ID, by which mail servers
 * and programs keep it once. All mails about a request refer to the same one that never was, so that they stand
 * together.
 */
export function mailChannel({ server, from, domain, linkTo }: MailSettings): MailChannel {
  const { hostname, port, protocol, username, password } = new URL(server)
  const isSecure = protocol === 'smtps:'
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    // A password goes over no open line.
    requireTLS: username !== '' && !isSecure,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 15_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const idOf = (what: string) => `<${digest(what).toString('hex').slice(0, 40)}@${domain}>`

  return {
    async tell(message, address) {
      const { subject, text, html } = await mailTexts(message, linkTo(message))
      const thread = idOf(`request ${message.request.id}`)
      const send = () =>
        transport.sendMail({
          ...{ from, to: address, subject, text, html },
          messageId: idOf(`message ${message.id}`),
          inReplyTo: thread,
          references: thread,
          date: new Date(message.at),
          headers: {
            // RFC 3834: no machine answers it, and no absence is announced to it.
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': message.language,
          },
        })
      return within(answerWithinMs, 'the mail server', send).then(() => ({ kind: 'told' }) as const, toldByFault)
    },
    close: () => transport.close(),
  }
}

/** What the other side says may quote addresses and texts: only codes go on from here. */
function toldByFault(fault: unknown): Told {
  const { code, responseCode, command } = fault as Partial<Record<'code' | 'responseCode' | 'command', unknown>>
  const why = ['the mail server', code, responseCode].filter((part) => part !== undefined).join(' ')
  const isFinal = typeof responseCode === 'number' && responseCode >= 500
  // A server that does not take our password, or us as a sender, will when an administrator has set it right.
  const isAboutReader = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM')
  if (isFinal && isAboutReader) return { kind: 'refused', why }
  return { kind: 'later', why, afterMs: null }
}
