import type pg from 'pg'
import { Channels, type Listener, quoteChannel } from './channels.ts'
import { type Report, reasonOf } from './hubDatabase.ts'

const firstWaitMs = 200
const longestWaitMs = 10_000
const pulseMs = 30_000

/**
 * Listens on a connection of its own, for a pool gives its connections to others.
 *
 * When the connection is lost it makes a new one and tells every listener that it may have missed
 * something. A pulse finds connections that are dead without saying so.
 */
export class PostgresListener {
  readonly #newClient: () => pg.Client
  readonly #report: Report
  readonly #channels = new Channels()
  #client: Promise<pg.Client> | undefined
  #pulse: NodeJS.Timeout | undefined
  #retry: NodeJS.Timeout | undefined
  #interrupted = false
  #closed = false

  constructor(newClient: () => pg.Client, report: Report) {
    this.#newClient = newClient
    this.#report = report
  }

  /** @returns how to stop listening. */
  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const isFirst = this.#channels.add(channel, listener)
    try {
      // A new connection listens on all channels there are.
      if (!this.#client) await this.#connect()
      else if (isFirst) await this.#tell(`listen ${quoteChannel(channel)}`)
    } catch (error) {
      this.#channels.remove(channel, listener)
      throw error
    }
    return async () => {
      if (this.#channels.remove(channel, listener)) await this.#tell(`unlisten ${quoteChannel(channel)}`)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    clearInterval(this.#pulse)
    const client = await this.#client?.catch(() => undefined)
    if (client) await endQuietly(client)
  }

  async #tell(sql: string): Promise<void> {
    await (await this.#client)?.query(sql)
  }

  #connect(): Promise<pg.Client> {
    clearTimeout(this.#retry)
    const client = this.#newClient()
    const attempt = this.#open(client)
    this.#client = attempt
    return attempt
  }

  async #open(client: pg.Client): Promise<pg.Client> {
    let isOpen = false
    const lost = (reason: string) => {
      if (!isOpen || this.#closed) return
      isOpen = false
      this.#lose(client, reason)
    }
    client.on('error', (error) => lost(reasonOf(error)))
    client.on('end', () => lost('the connection ended'))
    client.on('notification', ({ channel, payload = '' }) => this.#channels.tell(channel, payload))
    try {
      await client.connect()
      for (const channel of this.#channels.names) await client.query(`listen ${quoteChannel(channel)}`)
    } catch (error) {
      this.#client = undefined
      await endQuietly(client)
      throw error
    }
    isOpen = true
    this.#pulse = setInterval(() => void feelPulse(client, lost), pulseMs).unref()
    if (this.#interrupted) this.#channels.tellMissed()
    this.#interrupted = false
    return client
  }

  #lose(client: pg.Client, reason: string): void {
    this.#client = undefined
    this.#interrupted = true
    clearInterval(this.#pulse)
    this.#report({ kind: 'listening-interrupted', reason })
    void endQuietly(client)
    this.#reconnectAfter(firstWaitMs)
  }

  #reconnectAfter(waitMs: number): void {
    const again = async () => {
      try {
        await this.#connect()
      } catch {
        if (!this.#closed) this.#reconnectAfter(Math.min(waitMs * 2, longestWaitMs))
      }
    }
    this.#retry = setTimeout(() => void again(), waitMs).unref()
  }
}

async function feelPulse(client: pg.Client, lost: (reason: string) => void): Promise<void> {
  const late = setTimeout(() => lost('the connection does not answer'), pulseMs / 3).unref()
  await client.query('select 1').catch((error: unknown) => lost(reasonOf(error)))
  clearTimeout(late)
}

const endQuietly = (client: pg.Client): Promise<void> => client.end().catch(() => {})
