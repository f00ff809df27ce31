import type { Worker } from 'node:worker_threads'
import { Channels } from './channels.ts'
import { DatabaseFault } from './databaseFault.ts'
import { reasonOf } from './hubDatabase.ts'
import type { Ask, Question, Tell, ThreadError } from './pgliteThread.ts'

/** A database in a thread, as questions and answers. When it stops, every question fails. */
export class DatabaseThread {
  readonly channels = new Channels()
  readonly ready: Promise<void>
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  #last = 0
  #stopped: DatabaseFault | undefined
  #closing = false
  #closed: Promise<void> | undefined

  /** Told once, when the thread stops without having been asked to. */
  onStop: (fault: DatabaseFault) => void = () => {}

  constructor(worker: Worker) {
    this.#worker = worker
    this.ready = new Promise((resolve, reject) => this.#waiting.set(0, { resolve: () => resolve(), reject }))
    this.#worker.on('message', (tell: Tell) => this.#hear(tell))
    this.#worker.on('error', (error) => this.#stop(reasonOf(error), error))
    this.#worker.on('exit', () => this.#stop('its thread ended'))
  }

  ask<T>(question: Question): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#stopped) return reject(this.#stopped)
      if (this.#closing && !('within' in question && question.within !== undefined))
        return reject(new DatabaseFault('database-stopped', 'The database is closed.'))
      this.#send(question, { resolve: (value) => resolve(value as T), reject })
    })
  }

  /** Waits for the transactions that have begun, and refuses everything else from now on. */
  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    const closed = this.#stopped ? undefined : this.ask({ do: 'close' })
    this.#closing = true
    try {
      await closed
    } finally {
      await this.end()
    }
  }

  async end(): Promise<void> {
    this.#closing = true
    await this.#worker.terminate()
  }

  #send(question: Question, waiting: { resolve(value: unknown): void; reject(error: Error): void }): void {
    const id = ++this.#last
    this.#waiting.set(id, waiting)
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin.
      this.#worker.postMessage({ ...question, id } satisfies Ask)
    } catch (error) {
      this.#waiting.delete(id)
      throw error
    }
  }

  #hear(tell: Tell): void {
    if ('channel' in tell) return this.channels.tell(tell.channel, tell.payload)
    if ('stopping' in tell) return this.#stop(tell.stopping)
    const waiting = this.#waiting.get(tell.id)
    this.#waiting.delete(tell.id)
    if ('error' in tell) waiting?.reject(errorFrom(tell.error))
    else waiting?.resolve(tell.value)
  }

  #stop(reason: string, cause?: unknown): void {
    if (this.#stopped) return
    this.#stopped = new DatabaseFault('database-stopped', `The database stopped: ${reason}`, cause)
    for (const { reject } of this.#waiting.values()) reject(this.#stopped)
    this.#waiting.clear()
    if (!this.#closing) this.onStop(this.#stopped)
  }
}

const errorFrom = ({ message, ...fields }: ThreadError) =>
  Object.assign(new Error(message), { name: 'DatabaseError', ...fields })
