import type { AgreementView } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useToast } from '#kit'
import { troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useWords } from '../host/useHost.tsx'

/** Takes the last change of an agreement back, and says so. */
export function useUndoAgreement() {
  const words = useWords()
  const queries = useQueryClient()
  const toast = useToast()
  const { send, busy } = useAct('undoAgreement')
  const undo = async ({ id, version }: Pick<AgreementView, 'id' | 'version'>): Promise<boolean> => {
    const sent = await send({ params: { id }, version, body: {} })
    await forgetAgreements(queries)
    if (sent.ok) toast({ tone: 'success', title: words.t('versions.undone') })
    else if (sent.trouble) {
      const { title, detail } = troubleText(words, sent.trouble)
      toast({ tone: 'danger', title: words.t('undo.failed'), body: `${title}. ${detail}` })
    }
    return sent.ok
  }
  return { undo, busy }
}

/** After a change of an agreement, all that was told of agreements is old. */
export const forgetAgreements = (queries: ReturnType<typeof useQueryClient>): Promise<unknown> =>
  Promise.all(
    ['listAgreements', 'listAgreementVersions', 'previewAgreement', 'getRequest', 'explainClock', 'listRequests'].map(
      (operation) => queries.invalidateQueries({ queryKey: [operation] }),
    ),
  )
