import { useToast } from '#kit'
import { useWords } from '../host/useHost.tsx'

/** Puts a text where it can be pasted from, and says so. Some hosts forbid it: then it is to be copied by hand. */
export function useCopy(): (text: string) => void {
  const { t } = useWords()
  const toast = useToast()
  return (text) => {
    const byHand = () => toast({ tone: 'info', title: t('need.copy-by-hand'), body: text })
    if (!navigator.clipboard) return byHand()
    navigator.clipboard.writeText(text).then(() => toast({ tone: 'success', title: t('need.copied') }), byHand)
  }
}
