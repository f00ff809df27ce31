import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { DatabaseThread } from './databaseThread.ts'

/** A thread that is ready, answers nothing, and ends in a way of its own when it is asked to commit. */
const doomed = (end: string) =>
  new DatabaseThread(
    new Worker(
      `const { parentPort } = require('node:worker_threads')
       parentPort.on('message', (ask) => { if (ask.do === 'commit') { ${end} } })
       parentPort.postMessage({ id: 0, value: undefined })`,
      { eval: true },
    ),
  )

describe('the thread of PGlite', () => {
  it.each([
    { how: 'throws', end: `throw new Error('out of memory')`, reason: 'out of memory' },
    { how: 'exits', end: 'process.exit(1)', reason: 'its thread ended' },
    {
      how: 'cannot write',
      end: `parentPort.postMessage({ stopping: 'disk full' }); process.exit(1)`,
      reason: 'disk full',
    },
  ])('fails every call that waits and every later one when it $how', async ({ end, reason }) => {
    const thread = doomed(end)
    const stops: string[] = []
    thread.onStop = ({ message }) => stops.push(message)
    await thread.ready
    const waiting = Promise.allSettled([
      thread.ask({ do: 'exec', sql: 'select 1', params: [] }),
      thread.ask({ do: 'begin' }),
      thread.ask({ do: 'commit', within: 7 }),
    ])
    const fault = { kind: 'database-stopped', message: expect.stringContaining(reason) }
    expect(await waiting).toEqual(
      Array.from({ length: 3 }, () => ({ status: 'rejected', reason: expect.objectContaining(fault) })),
    )
    await expect(thread.ask({ do: 'begin' })).rejects.toMatchObject(fault)
    expect(stops).toEqual([expect.stringContaining(reason)])
    await thread.close()
  })

  it('fails its start when it ends before it is ready', async () => {
    const thread = new DatabaseThread(new Worker(`throw new Error('no such file')`, { eval: true }))
    await expect(thread.ready).rejects.toThrow('no such file')
    await thread.close()
  })

  it('refuses what cannot cross to it, and goes on', async () => {
    const thread = doomed('process.exit(1)')
    await thread.ready
    await expect(thread.ask({ do: 'exec', sql: 'select $1', params: [() => {}] })).rejects.toThrow(
      'could not be cloned',
    )
    await thread.end()
  })
})
