import { afterAll, beforeAll } from 'vitest'
import { commitSuite } from './suite/commitSuite.ts'
import { directorySuite } from './suite/directorySuite.ts'
import { erasureSuite } from './suite/erasureSuite.ts'
import { figureSuite } from './suite/figureSuite.ts'
import { historySuite } from './suite/historySuite.ts'
import { invitationSuite } from './suite/invitationSuite.ts'
import { issueSuite } from './suite/issueSuite.ts'
import { jobSuite } from './suite/jobSuite.ts'
import { joinCodeSuite } from './suite/joinCodeSuite.ts'
import { listSuite } from './suite/listSuite.ts'
import type { StorePorts } from './suite/suiteStores.ts'
import { tenantSuite } from './suite/tenantSuite.ts'

/** Stores on an engine of their own, for as long as a suite runs. */
export type OpenStores = () => Promise<{ readonly ports: StorePorts; readonly close: () => Promise<void> }>

/** What must hold of the stores, whatever they keep things in. Call it inside a `describe` that names the engine. */
export function storeSuite(open: OpenStores): void {
  let opened: Awaited<ReturnType<OpenStores>> | undefined
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())
  const stores = (): StorePorts => {
    if (!opened) throw new Error('the stores are not open yet')
    return opened.ports
  }
  commitSuite(stores)
  historySuite(stores)
  listSuite(stores)
  invitationSuite(stores)
  directorySuite(stores)
  issueSuite(stores)
  jobSuite(stores)
  figureSuite(stores)
  erasureSuite(stores)
  joinCodeSuite(stores)
  tenantSuite(stores)
}
