import { type FileReference, isFileUrl } from '@counterpart/core'
import { Link, Text } from '#kit'
import { useHost } from '../host/useHost.tsx'

/** The way to a file; only its name where this host does not know the way. */
export function FileLink({ file }: { file: FileReference }) {
  const { files } = useHost()
  const address = 'url' in file ? file.url : files?.addressOf(file.held)
  if (!address || !isFileUrl(address)) return <Text>{file.name}</Text>
  return (
    <Link href={address} external>
      {file.name}
    </Link>
  )
}
