import type { IconName } from '@counterpart/kit'
import type { Part, Words } from '@counterpart/words'
import { lazy, Suspense } from 'react'
import { Button, EmptyState, KitProvider, Page, Skeleton, Stack } from '#kit'
import type { Host } from '../host/host.ts'
import { kitStrings, useLoadedWords } from '../host/WithWords.tsx'
import type { Entry } from './CodeEntry.tsx'

// Few are ever asked for a code.
const CodeEntry = lazy(async () => ({ default: (await import('./CodeEntry.tsx')).CodeEntry }))

/** What stands in the way of the product, and what the reader can do about it. */
export type Obstacle = {
  readonly icon: IconName
  readonly title: string
  readonly detail: string
  readonly act?: { readonly label: string; readonly icon?: IconName; readonly onPress: () => void } | undefined
  readonly entry?: Entry | undefined
}

/** What a shell shows while it has nobody to show the product to. */
export type Notice = Pick<Host, 'instance' | 'language' | 'timeZone' | 'colorMode' | 'surface'> & {
  /** Of the page, where that is not the product's own name. */
  readonly title?: string | undefined
  /** Absent while all is on its way. */
  readonly says?: ((words: Words) => Obstacle) | undefined
  /** The parts of the words it speaks with, besides the first. */
  readonly parts?: readonly Part[] | undefined
}

const none: readonly Part[] = []

export function NoticePage({ notice }: { notice: Notice }) {
  const { title, says, parts = none, colorMode } = notice
  const words = useLoadedWords(notice, parts)
  if (!words) return null
  const obstacle = says?.(words)
  const act = obstacle?.act
  return (
    <KitProvider
      colorMode={colorMode}
      locale={words.language}
      strings={kitStrings(words, title)}
      surface={notice.surface}
    >
      <Page title={title ?? words.t('product.name')}>
        {obstacle ? (
          <Stack gap="l">
            <EmptyState
              icon={obstacle.icon}
              title={obstacle.title}
              description={obstacle.detail}
              action={
                act && (
                  <Button variant={obstacle.entry ? 'default' : 'primary'} icon={act.icon} onPress={act.onPress}>
                    {act.label}
                  </Button>
                )
              }
            />
            {obstacle.entry && (
              <Suspense fallback={null}>
                <CodeEntry entry={obstacle.entry} words={words} />
              </Suspense>
            )}
          </Stack>
        ) : (
          <Skeleton label={words.t('kit.loading')} shape="table" />
        )}
      </Page>
    </KitProvider>
  )
}
