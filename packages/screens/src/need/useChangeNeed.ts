import type { Output } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useToast } from '#kit'
import { troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useWords } from '../host/useHost.tsx'

type Changed = Pick<Output<'listNeeds'>['items'][number], 'id' | 'version'>

/** Withdraws a need, or takes its last change back; what was withdrawn can be brought back from the message. */
export function useChangeNeed() {
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const toast = useToast()
  const withdraw = useAct('withdrawNeed')
  const undo = useAct('undoNeed')
  const change = async (
    how: 'withdraw' | 'undo',
    { id, version }: Changed,
    undone = t('need.brought-back'),
  ): Promise<void> => {
    const sent = await (how === 'withdraw' ? withdraw : undo).send({ params: { id }, version, body: {} })
    await queries.invalidateQueries({ queryKey: ['listNeeds'] })
    if (sent.ok) {
      const title = how === 'withdraw' ? t('need.withdrawn') : undone
      const back = { label: t('act.undo'), onPress: () => void change('undo', sent.value) }
      toast({ tone: 'success', title, ...(how === 'withdraw' && { action: back }) })
    } else if (sent.trouble) {
      const { title, detail } = troubleText(words, sent.trouble)
      toast({ tone: 'danger', title: t('need.failed'), body: `${title}. ${detail}` })
    }
  }
  return { change, busy: withdraw.busy || undo.busy }
}
