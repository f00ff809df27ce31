import type { Move } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useToast } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import { keepView, type Said } from '../request/useMove.ts'
import { type Done, type Failed, moveAll, type Outcome, type Task } from './bulk.ts'

/** The same move on some requests. */
type Round = { readonly [M in Move]: { readonly move: M; readonly tasks: readonly Task<M>[] } }[Move]
type Back = { readonly [M in Move]: { readonly move: M; readonly said: Said<M> } }[Move]
type Bulk = Round & {
  /** What takes one of them back; null where nothing is to be taken back. */
  readonly back: (done: Done) => Back | null
}

/** Moves on several requests at once: told in one message that can take them back, and row by row where they failed. */
export function useBulk(onFailed: (failed: readonly Failed[]) => void) {
  const { t } = useWords()
  const { client } = useHost()
  const toast = useToast()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<{ answered: number; of: number } | null>(null)

  const perform = async (rounds: readonly Round[]): Promise<Outcome> => {
    const of = rounds.reduce((sum, { tasks }) => sum + tasks.length, 0)
    setProgress({ answered: 0, of })
    const done: Done[] = []
    const failed: Failed[] = []
    try {
      for (const { move, tasks } of rounds) {
        const before = done.length + failed.length
        const outcome = await moveAll(client, move, tasks, (n) => setProgress({ answered: before + n, of }))
        for (const { view } of outcome.done) keepView(queries, view)
        done.push(...outcome.done)
        failed.push(...outcome.failed)
      }
      onFailed(failed)
      if (failed.length > 0) void queries.invalidateQueries({ queryKey: ['listRequests'] })
      return { done, failed }
    } finally {
      setProgress(null)
    }
  }

  const run = async ({ back, ...round }: Bulk) => {
    const { done, failed } = await perform([round])
    const undoing = done.flatMap((one) => {
      const way = back(one)
      return way === null ? [] : [{ move: way.move, task: { row: one.view, said: way.said } }]
    })
    const takeBack = async () => {
      const rounds = [...Map.groupBy(undoing, ({ move }) => move)].map(([move, them]) => ({
        move,
        tasks: them.map(({ task }) => task),
      }))
      const undone = await perform(rounds as readonly Round[])
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
