import { useState } from 'react'
import { Banner, Button, Inline, Section, Stack, Text } from '#kit'
import { TroubleBanner } from '../data/Answer.tsx'
import { useAct } from '../data/useAct.ts'
import { useHost, useWords } from '../host/useHost.tsx'

type CodeMakerProps = {
  operation: 'createJoinCode' | 'createConnectionCode'
  title: string
  description: string
  act: string
  again: string
  here: string
  /** What to do with the code. */
  next: string
}

/** Makes a code and shows it, once: it is kept nowhere. */
export function CodeMaker({ operation, title, description, act, again, here, next }: CodeMakerProps) {
  const { t, time } = useWords()
  const { now } = useHost()
  const { send, busy, trouble } = useAct(operation)
  const [made, setMade] = useState<{ code: string; expiresAt: number } | null>(null)
  const make = async () => {
    const sent = await send({})
    if (sent.ok) setMade(sent.value)
  }
  const isThere = made !== null && made.expiresAt > now()
  return (
    <Section frame="card" title={title} description={description}>
      <Stack gap="m">
        {trouble && <TroubleBanner trouble={trouble} onRetry={() => void make()} />}
        {isThere && (
          <Banner tone="info" title={here}>
            <Stack gap="s">
              <Text role="metric">{made.code}</Text>
              <Text>{next}</Text>
              <Text role="caption">{t('code.until', { time: time(made.expiresAt) })}</Text>
            </Stack>
          </Banner>
        )}
        <Inline>
          <Button loading={busy} onPress={() => void make()}>
            {isThere ? again : act}
          </Button>
        </Inline>
      </Stack>
    </Section>
  )
}
