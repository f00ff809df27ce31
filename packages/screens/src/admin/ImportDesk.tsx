import type { ImportView } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Banner, Button, FileButton, Inline, Section, Stack, Text, useToast } from '#kit'
import { Answer, TroubleBanner } from '../data/Answer.tsx'
import { useAct } from '../data/useAct.ts'
import { useAsk } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportTable } from './ImportTable.tsx'
import { RejectedRows } from './RejectedRows.tsx'

/** How often a running import is asked how it gets on. */
const everyMs = 700
/** What the hub takes in one piece. */
const mostBytes = 64 * 1024 * 1024

/** Imports of incident logs: starting one, watching it, and what became of earlier ones. */
export function ImportDesk() {
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const { send, busy, trouble, clear } = useAct('startImport')
  const imports = useAsk('listImports', {}, { staleTime: 0 })
  const [opened, setOpened] = useState<string | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const running = imports.data?.items.find(({ state }) => state === 'running')

  const start = async (file: ArrayBuffer | null, fileName?: string) => {
    const sent = await send({ file, query: { ...(fileName && { fileName }) } })
    if (sent.ok) setOpened(sent.value.id)
    await queries.invalidateQueries({ queryKey: ['listImports'] })
  }
  const upload = async (file: File) => {
    setTooLarge(file.size > mostBytes)
    if (file.size <= mostBytes) await start(await file.arrayBuffer(), file.name)
  }
  return (
    <Stack gap="l">
      <Section frame="card" title={t('import.title')} description={t('import.description')}>
        <Stack gap="m">
          {tooLarge && (
            <Banner tone="danger" title={t('refusal.body-too-large')} onDismiss={() => setTooLarge(false)}>
              {t('import.too-large')}
            </Banner>
          )}
          {trouble && <TroubleBanner trouble={trouble} onRetry={clear} />}
          {running ? (
            <Running started={running} />
          ) : (
            <Inline gap="s" wrap>
              <Button variant="primary" icon="download" loading={busy} onPress={() => void start(null)}>
                {t('import.bundled')}
              </Button>
              <FileButton
                label={t('import.upload')}
                accept={['.csv', '.gz', 'text/csv', 'application/gzip']}
                disabled={busy}
                onPick={(file) => void upload(file)}
              />
            </Inline>
          )}
          <Text role="caption">{t('import.source')}</Text>
        </Stack>
      </Section>
      <Answer query={imports} label={t('import.loading')} shape="table">
        {({ items }) => {
          const ended = items.filter(({ state }) => state !== 'running')
          const shown = ended.find(({ id }) => id === opened) ?? ended.find(({ rejected }) => rejected > 0)
          return (
            <Stack gap="l">
              <ImportTable imports={ended} onOpen={setOpened} />
              {shown && shown.rejected > 0 && <RejectedRows of={shown} />}
            </Stack>
          )
        }}
      </Answer>
    </Stack>
  )
}

/** Watches one import until it ends; then everything on the page may be of yesterday. */
function Running({ started }: { started: ImportView }) {
  const { t, number } = useWords()
  const queries = useQueryClient()
  const toast = useToast()
  const { data } = useAsk(
    'getImport',
    { params: { id: started.id as never } },
    { staleTime: 0, refetchInterval: (view) => (view && view.state !== 'running' ? false : everyMs) },
  )
  const now = data ?? started
  const { state, added, unchanged } = now
  useEffect(() => {
    if (state === 'running') return
    void queries.invalidateQueries()
    if (state === 'done')
      toast({ tone: 'success', title: t('import.done', { added: number(added), unchanged: number(unchanged) }) })
  }, [state, added, unchanged, queries, toast, t, number])
  return <ImportProgress view={now} />
}
