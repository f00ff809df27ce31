import { createConnection } from 'mysql2/promise'
import { Client } from 'pg'

/** A database server the store suite can run on. */
type Server = {
  readonly name: string
  readonly variable: string
  readonly usual: string
  readonly connect: (url: string) => Promise<void>
}

/**
 * Finds the database servers for the store suite: where the environment says, else on their usual ports.
 *
 * @returns the variables to set for the tests, and a line for people about each server.
 */
export async function findDatabases(): Promise<{ variables: Record<string, string>; said: string[] }> {
  const servers: readonly Server[] = [
    {
      name: 'PostgreSQL',
      variable: 'TEST_POSTGRES_URL',
      usual: 'postgres://postgres@127.0.0.1:5432/test',
      connect: async (url) => {
        const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 })
        await client.connect()
        await client.end()
      },
    },
    {
      name: 'MariaDB',
      variable: 'TEST_MYSQL_URL',
      usual: 'mysql://root@127.0.0.1:3306/test',
      connect: async (url) => {
        const connection = await createConnection({ uri: url, connectTimeout: 3000 })
        await connection.end()
      },
    },
  ]
  const variables: Record<string, string> = {}
  const said: string[] = []
  for (const { name, variable, usual, connect } of servers) {
    const given = process.env[variable]
    if (given) {
      said.push(`${name}: as ${variable} says`)
      continue
    }
    try {
      await connect(usual)
      variables[variable] = usual
      said.push(`${name}: ${usual}`)
    } catch (error) {
      const reason =
        error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error)
      said.push(
        `${name}: none at ${usual} (${reason}); the store suite goes without it. ${variable}=<url> names another`,
      )
    }
  }
  return { variables, said }
}
