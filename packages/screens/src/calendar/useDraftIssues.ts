import type { FieldIssue } from '@counterpart/core'
import { useMemo } from 'react'
import type { Trouble } from '../data/trouble.ts'
import { useWords } from '../host/useHost.tsx'
import type { Draft } from './calendarDraft.ts'
import { type Issues, issuesFor } from './fieldIssues.ts'

/**
 * What is wrong with a draft, in words: by the core, and by the server where it knew more.
 *
 * @param tried before the first try only hours and dates are judged, which are wrong as soon as they are typed
 */
export function useDraftIssues(
  draft: Draft,
  found: readonly FieldIssue[],
  trouble: Trouble | null,
  tried: boolean,
): Issues {
  const words = useWords()
  return useMemo(() => {
    const { t } = words
    const shown = found.filter(({ path }) => tried || !isMissingName(path))
    const sent: readonly FieldIssue[] =
      trouble?.kind === 'refused' && 'issues' in trouble.refusal ? trouble.refusal.issues : []
    const theirs = sent.map((issue) => ({ ...issue, path: issue.path.replace(/^body\./, '') }))
    return issuesFor(words, [...shown, ...theirs], ({ path, reason }) => {
      if (reason !== 'not-a-time') return undefined
      const typed = path
        .split('.')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], draft)
      return typed ? t('calendar.hours.not-a-time', { typed: String(typed) }) : t('calendar.hours.unfinished')
    })
  }, [words, draft, found, trouble, tried])
}

const isMissingName = (path: string) => path === 'name' || path.startsWith('name.')
