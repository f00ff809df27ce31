import type { RequestRow, RequestView } from '@counterpart/contract'
import { useToast } from '#kit'
import { troubleText } from '../data/trouble.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { WordlessMove } from './moveForm.ts'
import { type Moving, useMove } from './useMove.ts'

type Pressed = Pick<RequestRow, 'id' | 'version' | 'assignee'>

/** Makes a move that needs no word at once, and says how it went. */
export function useWordlessMove(): (request: Pressed, move: WordlessMove) => void {
  const words = useWords()
  const { me } = useHost()
  const toast = useToast()
  const start = useMove('start')
  const resume = useMove('resume')
  const make = async (
    moving: Moving<'start'> | Moving<'resume'>,
    request: Pressed,
    done: string,
    assumed: Partial<RequestView>,
  ) => {
    const sent = await moving.move(request, {}, assumed)
    if (sent.ok) return toast({ tone: 'success', title: done })
    if (!sent.trouble) return
    // It was only a press: what happened meanwhile is shown, since all that shows it has been loaded again.
    const { title, detail } = troubleText(words, sent.trouble)
    toast({ tone: 'danger', title, body: detail })
  }
  return (request, move) => {
    const taken = { state: 'in-work' as const, waitingFor: null, assignee: request.assignee ?? me.person }
    if (move === 'start') void make(start, request, words.t('move.start.done'), taken)
    else void make(resume, request, words.t('move.resume.done'), { state: 'in-work', waitingFor: null })
  }
}
