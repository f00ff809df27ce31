import { openPglite } from '../database/pgliteHost.ts'

// Writes into the database of a directory until it is killed, and says which rows were acknowledged.
// Every second row is one of three in a transaction, which are acknowledged together.

const [directory = '', from = '0'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const db = await openPglite({ directory })
await db.exec('create table if not exists kept (i int primary key, body text not null)', [])
say('ready')

let next = Number(from)
const row = (i: number) => [i, 'x'.repeat((i * 7919) % 3000)] as const
const insert = 'insert into kept (i, body) values ($1, $2)'

async function write(): Promise<never> {
  for (;;) {
    const i = next
    next += 4
    await db.exec(insert, row(i))
    say(`kept ${i}`)
    await db.transaction(async (exec) => {
      for (const one of [i + 1, i + 2, i + 3]) await exec(insert, row(one))
    })
    say(`kept ${i + 1} ${i + 2} ${i + 3}`)
  }
}

await Promise.all(Array.from({ length: 6 }, write))
