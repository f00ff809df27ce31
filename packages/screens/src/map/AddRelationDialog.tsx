import type { DepartmentId } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog, Form, Select, TextArea, useToast } from '#kit'
import { refusalOf, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useDepartments, useOptions } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { looksAfterAll } from '../overview/rowsBehind.ts'
import { useMust } from '../request/useMust.ts'

/** A relation that the traffic does not show: agreed, and not begun. */
export function AddRelationDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const { me } = useHost()
  const queries = useQueryClient()
  const toast = useToast()
  const options = useOptions()(useDepartments())
  const { send, busy, trouble } = useAct('addRelation')
  const required = useMust()
  const [customer, setCustomer] = useState<string | null>(null)
  const [provider, setProvider] = useState<string | null>(looksAfterAll(me.roles) ? null : me.department)
  const [reason, setReason] = useState('')
  const isWhole = customer !== null && provider !== null && customer !== provider && reason.trim() !== ''
  const save = async () => {
    const params = { customer: customer as DepartmentId, provider: provider as DepartmentId }
    const sent = await send({ params, version: null, body: { reason } })
    await queries.invalidateQueries({ queryKey: ['getServiceMap'] })
    if (!sent.ok) return
    toast({ tone: 'success', title: t('map.saved') })
    onClose()
  }
  const isThere = refusalOf(trouble, 'stale-version') !== null
  const said = trouble && troubleText(words, trouble)
  return (
    <Dialog open onClose={onClose} title={t('map.add')} actions={null}>
      <Form
        onSubmit={() => required.when(isWhole, () => void save())}
        submitLabel={t('act.save')}
        cancel={{ label: t('act.cancel'), onPress: onClose }}
        busy={busy}
        error={isThere ? t('map.add.there') : said ? `${said.title}. ${said.detail}` : undefined}
      >
        <Select
          name="customer"
          label={t('map.customer')}
          value={customer}
          onChange={setCustomer}
          options={options.filter(({ value }) => value !== provider)}
          required
          error={required.missing(customer !== null)}
        />
        <Select
          name="provider"
          label={t('map.provider')}
          value={provider}
          onChange={setProvider}
          options={options.filter(({ value }) => value !== customer)}
          required
          error={required.missing(provider !== null)}
        />
        <TextArea
          name="reason"
          label={t('map.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          required
          error={required.missing(reason.trim() !== '')}
        />
      </Form>
    </Dialog>
  )
}
