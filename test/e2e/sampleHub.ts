import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// Not by the door of the package, behind which tests stand that need their runner.
import { startHubProcess } from '../../packages/hub/src/testing/hubProcess.ts'
import { visitorOf } from '../../packages/hub/src/testing/visitor.ts'

/** A hub with the sample company, until it is closed. @param page where its own page is built */
export async function sampleHub(page?: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterpart-screenshots-'))
  const env = {
    COUNTERPART_DATA: dataDir,
    COUNTERPART_TIME_ZONE: 'Asia/Shanghai',
    ...(page !== undefined && { COUNTERPART_PAGE: page }),
  }
  const hub = await startHubProcess(env, ['--sample'])
  const visitor = visitorOf(() => hub.address)
  return {
    address: hub.address,
    visitor,
    async close() {
      await hub.stop('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
