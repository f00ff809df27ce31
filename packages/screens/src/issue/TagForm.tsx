import type { IssueView } from '@counterpart/contract'
import type { DepartmentId, ServiceId } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form, Section, Select, Stack, Text, useToast } from '#kit'
import { fieldTexts, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { keyOf } from '../data/useAsk.ts'
import { useDepartments, useOptions, useServices } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import { keepView } from '../request/useMove.ts'
import { useMust } from '../request/useMust.ts'

type TagFormProps = { issue: string; guess: NonNullable<IssueView['guess']> }

/** Makes an issue an internal request. What is guessed stands there already, so that it takes one press. */
export function TagForm({ issue, guess }: TagFormProps) {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const queries = useQueryClient()
  const services = useServices().data?.items.filter(({ availability }) => availability === 'offered')
  const departments = useDepartments()
  const optionsOf = useOptions()
  const [service, setService] = useState<string | null>(guess.service)
  const [customer, setCustomer] = useState<string | null>(guess.customer)
  const { send, busy, trouble } = useAct('tagIssue')
  const required = useMust()
  const fields = fieldTexts(words, trouble)

  const tag = async () => {
    const body = { service: service as ServiceId, customer: customer as DepartmentId }
    const sent = await send({ params: { id: issue }, body })
    if (sent.ok) {
      keepView(queries, sent.value)
      toast({ tone: 'success', title: t('panel.tagged', { key: sent.value.key }) })
    }
    // Somebody else may have been quicker: then theirs is shown.
    await queries.invalidateQueries({ queryKey: keyOf('getIssue', { params: { id: issue } }) })
  }
  return (
    <Section frame="card" title={t('panel.ask')}>
      <Stack gap="m">
        <Text>{t('panel.ask.detail')}</Text>
        <Form
          onSubmit={() => required.when(service !== null && customer !== null, () => void tag())}
          submitLabel={t('panel.tag')}
          busy={busy}
          error={trouble ? troubleText(words, trouble).title : undefined}
        >
          <Select
            name="service"
            label={t('fact.service')}
            value={service}
            onChange={setService}
            options={optionsOf(services)}
            required
            error={required.missing(service !== null) ?? fields['service']}
          />
          <Select
            name="customer"
            label={t('fact.customer')}
            hint={t('panel.customer.hint')}
            value={customer}
            onChange={setCustomer}
            options={optionsOf(departments)}
            required
            error={required.missing(customer !== null) ?? fields['customer']}
          />
        </Form>
      </Stack>
    </Section>
  )
}
