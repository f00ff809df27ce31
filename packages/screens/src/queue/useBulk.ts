import type { Move } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useToast } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import { keepView, type Said } from '../request/useMove.ts'
import { type Done, type Failed, moveAll, type Task } from './bulk.ts'

type Bulk<M extends Move> = {
  readonly move: M
  readonly tasks: readonly Task<M>[]
  /** What takes one of them back; null where nothing is to be taken back. */
  readonly back: (done: Done) => Said<M> | null
}

/** Moves on several requests at once: told in one message that can take them back, and row by row where they failed. */
export function useBulk(onFailed: (failed: readonly Failed[]) => void) {
  const { t } = useWords()
  const { client } = useHost()
  const toast = useToast()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<{ answered: number; of: number } | null>(null)

  const perform = async <M extends Move>(move: M, tasks: readonly Task<M>[]) => {
    setProgress({ answered: 0, of: tasks.length })
    try {
      const outcome = await moveAll(client, move, tasks, (answered) => setProgress({ answered, of: tasks.length }))
      for (const { view } of outcome.done) keepView(queries, view)
      onFailed(outcome.failed)
      if (outcome.failed.length > 0) void queries.invalidateQueries({ queryKey: ['listRequests'] })
      return outcome
    } finally {
      setProgress(null)
    }
  }

  const run = async <M extends Move>({ move, tasks, back }: Bulk<M>) => {
    const { done, failed } = await perform(move, tasks)
    const undoing = done.flatMap((one) => {
      const said = back(one)
      return said === null ? [] : [{ row: one.view, said }]
    })
    const takeBack = async () => {
      const undone = await perform(move, undoing)
      const [n, left] = [undone.done.length, undone.failed.length]
      toast({
        tone: left > 0 ? 'warning' : 'success',
        title: left > 0 ? t('bulk.undone-some', { n, left }) : t('bulk.undone', { n }),
      })
    }
    if (done.length === 0) return
    toast({
      tone: failed.length > 0 ? 'warning' : 'success',
      title:
        failed.length > 0
          ? t('bulk.done-some', { n: done.length, left: failed.length })
          : t('bulk.done', { n: done.length }),
      ...(undoing.length > 0 && { action: { label: t('act.undo'), onPress: () => void takeBack() } }),
    })
  }
  return { run, progress }
}
