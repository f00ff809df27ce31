import { storeSuite } from '@counterpart/usecases/testing'
import { describe } from 'vitest'
import { migrate } from './migrations/migrate.ts'
import { createStores } from './stores.ts'
import { availableEngines } from './testing/index.ts'

describe.each(availableEngines())('store on $name', ({ open }) =>
  storeSuite(async () => {
    const conn = await open()
    await migrate(conn)
    return { ports: createStores(conn), close: conn.close }
  }),
)
