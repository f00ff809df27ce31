import type { RequestId } from '@counterpart/core'
import { useMemo } from 'react'
import { useHost } from '../host/useHost.tsx'

export type ReplyDraft = { readonly kept: () => string; readonly keep: (text: string) => void }

/** What was typed to a request and not sent yet. It stays when the request moves to another group, and on this device. */
export function useReplyDraft(request: RequestId): ReplyDraft {
  const { memory, me } = useHost()
  return useMemo(() => {
    const key = `reply.${me.person}.${request}`
    return {
      kept: () => memory.read(key) ?? '',
      keep: (text) => memory.write(key, text === '' ? null : text),
    }
  }, [memory, me, request])
}
