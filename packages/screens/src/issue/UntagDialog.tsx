import type { RequestView } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Form, Stack, Text, TextArea, useToast } from '#kit'
import { fieldTexts, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { keyOf } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'
import { keepView } from '../request/useMove.ts'
import { useMust } from '../request/useMust.ts'

type UntagDialogProps = { issue: string; view: RequestView; onClose: () => void }

/** Takes back that the issue was tagged. Whoever did so by mistake can have it tagged again with one press. */
export function UntagDialog({ issue, view, onClose }: UntagDialogProps) {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const queries = useQueryClient()
  const { send, busy, trouble } = useAct('untagRequest')
  const { send: tagAgain } = useAct('tagIssue')
  const [reason, setReason] = useState('')
  const required = useMust()
  const isSaid = reason.trim() !== ''
  const shown = () => queries.invalidateQueries({ queryKey: keyOf('getIssue', { params: { id: issue } }) })

  const undo = async () => {
    const { service, customer } = view
    const sent = await tagAgain({ params: { id: issue }, body: { service, customer } })
    await shown()
    if (sent.ok) toast({ tone: 'success', title: t('panel.tagged', { key: sent.value.key }) })
    else if (sent.trouble)
      toast({ tone: 'danger', title: t('undo.failed'), body: troubleText(words, sent.trouble).title })
  }
  const untag = async () => {
    const sent = await send({ params: { id: view.id }, version: view.version, body: { reason } })
    if (!sent.ok) return
    onClose()
    keepView(queries, sent.value)
    toast({
      tone: 'success',
      title: t('panel.untagged', { key: view.key }),
      action: { label: t('act.undo'), onPress: () => void undo() },
    })
    await shown()
  }
  return (
    <Dialog open onClose={onClose} title={t('panel.untag')} actions={null}>
      <Stack gap="m">
        <Text>{t('panel.untag.detail')}</Text>
        <Form
          onSubmit={() => required.when(isSaid, () => void untag())}
          submitLabel={t('panel.untag')}
          cancel={{ label: t('act.cancel'), onPress: onClose }}
          busy={busy}
          error={trouble ? troubleText(words, trouble).title : undefined}
        >
          <TextArea
            name="reason"
            label={t('panel.untag.reason')}
            value={reason}
            onChange={setReason}
            required
            error={required.missing(isSaid) ?? fieldTexts(words, trouble)['reason']}
          />
        </Form>
      </Stack>
    </Dialog>
  )
}
