import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner, Section, Stack } from '#kit'
import { toldTrouble } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useWords } from '../host/useHost.tsx'
import { CodeEntry } from '../notice/CodeEntry.tsx'

/** Where a code from the other tool is entered. */
export function CodeField() {
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const { send } = useAct('redeemJoinCode')
  const [joined, setJoined] = useState(false)
  const onEnter = async (code: string) => {
    const sent = await send({ body: { code } })
    if (!sent.ok) {
      if (!sent.trouble) return null
      const { title, detail } = await toldTrouble(words, sent.trouble)
      return `${title}. ${detail}`
    }
    setJoined(true)
    // From here on the reader is somebody else: nothing that was shown is theirs any more.
    await queries.invalidateQueries()
    return null
  }
  return (
    <Section frame="card" title={t('accounts.enter')} description={t('accounts.enter.detail')}>
      <Stack gap="m">
        {joined && (
          <Banner tone="success" title={t('accounts.joined')}>
            {t('accounts.joined.detail')}
          </Banner>
        )}
        <CodeEntry
          entry={{
            label: t('accounts.enter.code'),
            hint: t('code.hint'),
            act: t('accounts.enter.act'),
            onEnter,
          }}
          words={words}
        />
      </Stack>
    </Section>
  )
}
