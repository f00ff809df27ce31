import { hasSite } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Button, Card, Dialog, EmptyState, Section, Stack, Text, useToast } from '#kit'
import { CodeMaker } from '../accounts/CodeMaker.tsx'
import { Answer, TroubleBanner } from '../data/Answer.tsx'
import { useAct } from '../data/useAct.ts'
import { useAsk } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'
import { type ConnectionView, SiteDialog } from './SiteDialog.tsx'

/** Whose accounts may come in: tenants of Microsoft 365 and sites of Jira, connected by a code and parted again. */
export function ConnectionDesk() {
  const { t } = useWords()
  const connections = useAsk('listConnections', {}, { staleTime: 0 })
  return (
    <Stack gap="l">
      <Answer query={connections} label={t('admin.loading')} shape="text">
        {({ items }) => <ConnectionList connections={items} />}
      </Answer>
      <CodeMaker
        operation="createConnectionCode"
        title={t('connection.make')}
        description={t('connection.make.detail')}
        act={t('connection.make.act')}
        again={t('connection.make.again')}
        here={t('connection.make.here')}
        next={t('connection.make.next')}
      />
    </Stack>
  )
}

function ConnectionList({ connections }: { connections: readonly ConnectionView[] }) {
  const { t, date } = useWords()
  const [parting, setParting] = useState<ConnectionView | null>(null)
  const [sited, setSited] = useState<ConnectionView | null>(null)
  if (connections.length === 0)
    return <EmptyState icon="department" title={t('connection.none')} description={t('connection.none.detail')} />
  return (
    <Section title={t('admin.tab.connections')}>
      <Stack gap="s">
        {connections.map((connection) => (
          <Card
            key={connection.id}
            title={`${t(`account.platform.${connection.platform}`)} · ${connection.house}`}
            meta={connection.site ?? t('connection.since', { date: date(connection.since) })}
            badges={
              connection.state === 'connected' ? (
                <Badge tone="success">{t('connection.connected')}</Badge>
              ) : (
                <Badge>{t('connection.parted')}</Badge>
              )
            }
            actions={
              connection.state === 'connected' && (
                <>
                  {hasSite(connection.platform) && (
                    <Button onPress={() => setSited(connection)}>{t('connection.site.edit')}</Button>
                  )}
                  <Button onPress={() => setParting(connection)}>{t('connection.part')}</Button>
                </>
              )
            }
          />
        ))}
        {parting && <PartDialog connection={parting} onClose={() => setParting(null)} />}
        {sited && <SiteDialog connection={sited} onClose={() => setSited(null)} />}
      </Stack>
    </Section>
  )
}

function PartDialog({ connection, onClose }: { connection: ConnectionView; onClose: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const toast = useToast()
  const { send, busy, trouble } = useAct('partConnection')
  const part = async () => {
    const sent = await send({ params: { id: connection.id }, version: connection.version, body: {} })
    await queries.invalidateQueries({ queryKey: ['listConnections'] })
    if (!sent.ok) return
    toast({ tone: 'success', title: t('connection.parted') })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('connection.part.title')}
      actions={
        <>
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button variant="danger" loading={busy} onPress={() => void part()}>
            {t('connection.part.sure')}
          </Button>
        </>
      }
    >
      <Stack gap="m">
        {trouble && <TroubleBanner trouble={trouble} />}
        <Text>{t('connection.part.detail')}</Text>
      </Stack>
    </Dialog>
  )
}
