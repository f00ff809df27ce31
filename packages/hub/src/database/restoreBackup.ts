import { unpackFolder } from './archive.ts'
import { DatabaseFault } from './databaseFault.ts'
import { clusterVersion, takeDataDirectory } from './dataDirectory.ts'
import { reasonOf } from './hubDatabase.ts'

/** Fills an empty directory from a backup; what was half unpacked when it broke off is cleared away at the next start. */
export async function restoreBackup(file: string, directory: string): Promise<void> {
  const target = takeDataDirectory(directory)
  try {
    if (!target.isNew)
      throw new DatabaseFault(
        'directory-not-empty',
        `${target.path} has a database already. A restore overwrites nothing.`,
      )
    await unpackFolder(file, target.cluster).catch((cause: unknown) => {
      throw new DatabaseFault('backup-damaged', `${file} cannot be restored: ${reasonOf(cause)}.`, cause)
    })
    if (clusterVersion(target.cluster) === undefined)
      throw new DatabaseFault('backup-damaged', `${file} cannot be restored: there is no database in it.`)
    await target.finish()
  } finally {
    target.release()
  }
}
