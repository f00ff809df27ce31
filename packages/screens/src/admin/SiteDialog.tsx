import type { Output } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Form, TextField, useToast } from '#kit'
import { fieldTexts, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useWords } from '../host/useHost.tsx'

export type ConnectionView = Output<'listConnections'>['items'][number]

/** Which SharePoint site belongs to a tenant: its pages may call from then on. */
export function SiteDialog({ connection, onClose }: { connection: ConnectionView; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const toast = useToast()
  const { send, busy, trouble } = useAct('setConnectionSite')
  const [site, setSite] = useState(connection.site ?? '')
  const fields = fieldTexts(words, trouble)
  const save = async () => {
    const body = { site: site.trim() || null }
    const sent = await send({ params: { id: connection.id }, version: connection.version, body })
    await queries.invalidateQueries({ queryKey: ['listConnections'] })
    if (!sent.ok) return
    toast({ tone: 'success', title: t('admin.saved') })
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('connection.site.edit')} actions={null}>
      <Form
        onSubmit={() => void save()}
        submitLabel={t('act.save')}
        cancel={{ label: t('act.cancel'), onPress: onClose }}
        busy={busy}
        error={trouble && !fields['site'] ? troubleText(words, trouble).title : undefined}
      >
        <TextField
          name="site"
          label={t('connection.site')}
          hint={t('connection.site.hint')}
          value={site}
          onChange={setSite}
          maxLength={300}
          error={fields['site']}
        />
      </Form>
    </Dialog>
  )
}
