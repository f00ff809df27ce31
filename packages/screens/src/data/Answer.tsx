import type { PageProps } from '@counterpart/kit'
import { onlineManager } from '@tanstack/react-query'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Banner, Button, EmptyState, Page, Skeleton, Stack } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import './answer.css'
import { isPassing, refusalOf, type Trouble, troubleText } from './trouble.ts'

type Asked<T> = {
  readonly data: T | undefined
  readonly error: Trouble | null
  readonly fetchStatus: 'fetching' | 'paused' | 'idle'
  readonly refetch: () => unknown
  /** The data answer what was asked before. */
  readonly isPlaceholderData?: boolean
}
type AnswerProps<T> = {
  query: Asked<T>
  /** What is coming, for those who cannot see its place held. */
  label: string
  shape: 'text' | 'table' | 'form' | 'chart'
  children: (answer: T) => ReactNode
}

/** What was asked for; or its place held while it comes; or why it did not come and what to do. */
export function Answer<T>({ query, label, shape, children }: AnswerProps<T>) {
  const { data, error, fetchStatus, refetch, isPlaceholderData } = query
  const trouble = error ?? (fetchStatus === 'paused' ? ({ kind: 'unreachable' } as const) : null)
  if (data === undefined)
    return trouble ? <TroubleState trouble={trouble} onRetry={refetch} /> : <Skeleton label={label} shape={shape} />
  const answer = (
    <div className="answer" aria-busy={isPlaceholderData || undefined}>
      {children(data)}
    </div>
  )
  if (!error) return answer
  return (
    <Stack gap="m">
      <TroubleBanner trouble={error} stillShown onRetry={refetch} />
      {answer}
    </Stack>
  )
}

/** In the place of what did not come. */
export function TroubleState({ trouble, onRetry }: { trouble: Trouble; onRetry: () => unknown }) {
  const words = useWords()
  const { nav } = useHost()
  const { title, detail } = troubleText(words, trouble)
  const closed = refusalOf(trouble, 'not-allowed')
  return (
    <EmptyState
      icon={closed ? 'person' : 'error'}
      title={title}
      description={detail}
      action={
        isPassing(trouble) ? (
          <Button icon="refresh" onPress={() => void onRetry()}>
            {words.t('act.retry')}
          </Button>
        ) : (
          <Button onPress={() => nav.push({ at: 'board' })}>{words.t('act.to-board')}</Button>
        )
      }
    />
  )
}

type TroubleBannerProps = {
  trouble: Trouble
  /** An older answer stands below. */
  stillShown?: boolean
  onRetry?: () => unknown
}

/** Above what was tried. */
export function TroubleBanner({ trouble, stillShown, onRetry }: TroubleBannerProps) {
  const words = useWords()
  const { title, detail } = troubleText(words, trouble)
  return (
    <Banner
      tone={stillShown ? 'warning' : 'danger'}
      title={title}
      actions={
        onRetry &&
        isPassing(trouble) && (
          <Button icon="refresh" onPress={() => void onRetry()}>
            {words.t('act.retry')}
          </Button>
        )
      }
    >
      {stillShown ? words.t('trouble.still-shown') : detail}
    </Banner>
  )
}

/** A page that says when the connection is gone. */
export function Screen({ notice, children, ...page }: PageProps) {
  const { t } = useWords()
  const online = useSyncExternalStore(onlineManager.subscribe.bind(onlineManager), () => onlineManager.isOnline())
  return (
    <Page
      {...page}
      notice={
        <>
          {!online && (
            <Banner tone="warning" title={t('offline.title')}>
              {t('offline.detail')}
            </Banner>
          )}
          {notice}
        </>
      }
    >
      {children}
    </Page>
  )
}
