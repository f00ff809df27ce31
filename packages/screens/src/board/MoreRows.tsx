import { Button, Inline, Text } from '#kit'
import { useFirstNewRow } from '../data/useFirstNewRow.ts'
import { useWords } from '../host/useHost.tsx'
import { type RequestPages, shownIn } from './useRequestPages.ts'

/** How many are shown, and whether these are all; nothing where there are none. Stands right below the list. */
export function MoreRows({ pages }: { pages: RequestPages }) {
  const { t } = useWords()
  const n = shownIn(pages.data?.pages ?? [])
  const { place, remember } = useFirstNewRow(n, 'tbody tr, li[data-request]')
  if (n === 0) return null
  return (
    <div ref={place}>
      <Inline gap="m" wrap>
        <Text role="caption">{pages.hasNextPage ? t('board.shown', { n }) : t('board.shown-all', { n })}</Text>
        {pages.hasNextPage && (
          <Button
            loading={pages.isFetchingNextPage}
            onPress={() => {
              remember()
              void pages.fetchNextPage()
            }}
          >
            {t('board.more')}
          </Button>
        )}
      </Inline>
    </div>
  )
}
