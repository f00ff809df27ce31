import { Banner, Link, Stack, Text } from '#kit'
import { placeOf } from '../board/placeOf.ts'
import { troubleText } from '../data/trouble.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Failed } from './bulk.ts'

/** What could not be done, request by request, each with why. They stay selected, to be tried again. */
export function FailedRows({ failed, onDismiss }: { failed: readonly Failed[]; onDismiss: () => void }) {
  const words = useWords()
  const { nav } = useHost()
  if (failed.length === 0) return null
  return (
    <Banner tone="danger" title={words.t('bulk.failed', { n: failed.length })} onDismiss={onDismiss}>
      <Stack gap="xs">
        {failed.map(({ row, trouble }) => {
          const place = placeOf({ request: row })
          return (
            <Text key={row.id}>
              <Link href={nav.deepLink(place)} onPress={() => nav.push(place)}>
                {`${row.key} ${row.title}`}
              </Link>
              {words.t('bulk.failed.why', { why: troubleText(words, trouble).title })}
            </Text>
          )
        })}
        <Text role="subtle">{words.t('bulk.failed.detail')}</Text>
      </Stack>
    </Banner>
  )
}
