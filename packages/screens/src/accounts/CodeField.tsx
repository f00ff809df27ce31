import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner, Form, Section, Stack, TextField } from '#kit'
import { troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useWords } from '../host/useHost.tsx'
import { useMust } from '../request/useMust.ts'

/** Where a code from the other tool is entered. */
export function CodeField() {
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const { send, busy, trouble } = useAct('redeemJoinCode')
  const required = useMust()
  const [code, setCode] = useState('')
  const [joined, setJoined] = useState(false)
  const enter = async () => {
    const sent = await send({ body: { code } })
    if (!sent.ok) return
    setJoined(true)
    setCode('')
    // From here on the reader is somebody else: nothing that was shown is theirs any more.
    await queries.invalidateQueries()
  }
  return (
    <Section frame="card" title={t('accounts.enter')} description={t('accounts.enter.detail')}>
      <Stack gap="m">
        {joined && (
          <Banner tone="success" title={t('accounts.joined')}>
            {t('accounts.joined.detail')}
          </Banner>
        )}
        <Form
          onSubmit={() => required.when(code.trim() !== '', () => void enter())}
          submitLabel={t('accounts.enter.act')}
          busy={busy}
          error={trouble ? `${troubleText(words, trouble).title}. ${troubleText(words, trouble).detail}` : undefined}
        >
          <TextField
            name="code"
            label={t('accounts.enter.code')}
            hint={t('code.hint')}
            value={code}
            onChange={setCode}
            maxLength={40}
            required
            error={required.missing(code.trim() !== '')}
          />
        </Form>
      </Stack>
    </Section>
  )
}
