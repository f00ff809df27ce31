import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button, Form, Inline, RadioGroup, Section, Stack, Text, TextArea, useToast } from '#kit'
import { TroubleBanner } from '../data/Answer.tsx'
import { fieldTexts } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useWords } from '../host/useHost.tsx'
import { useKeptKeyboard } from '../request/useKeptKeyboard.ts'
import { useMust } from '../request/useMust.ts'
import type { MapRelation } from './mapLines.ts'

type Answer = 'yes' | 'no'
type DecisionFormProps = {
  relation: MapRelation
  /** What its two departments are called. */
  called: { customer: string; provider: string }
  decidedBy: (person: string) => string
  /** What the dialog around offers besides. */
  beside: ReactNode
  onClose: () => void
}

/** What was decided about a relation, and the decision: confirm it, or correct it with a reason. */
export function DecisionForm({ relation, called, decidedBy, beside, onClose }: DecisionFormProps) {
  const words = useWords()
  const { t, dateTime } = words
  const { customer, provider, state, decision } = relation
  const queries = useQueryClient()
  const toast = useToast()
  const confirm = useAct('confirmRelation')
  const add = useAct('addRelation')
  const reject = useAct('rejectRelation')
  const undo = useAct('undoRelation')
  const required = useMust()
  const kept = useKeptKeyboard()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [reason, setReason] = useState('')
  const isProposed = state !== 'accidental'
  const needsReason = answer === 'no' || (answer === 'yes' && !isProposed)
  const act = answer === 'no' ? reject : isProposed ? confirm : add
  const trouble = act.trouble ?? undo.trouble
  const params = { customer, provider }
  const again = () => queries.invalidateQueries({ queryKey: ['getServiceMap'] })

  const decide = async () => {
    const sent = await act.send({ params, version: decision?.version ?? null, body: { reason } })
    await again()
    if (!sent.ok) return
    setAnswer(null)
    setReason('')
    required.forget()
    toast({ tone: 'success', title: t('map.saved') })
  }
  const takeBack = async () => {
    if (decision) await undo.send({ params, version: decision.version, body: {} })
    await again()
  }
  return (
    <Section title={t('map.decision')}>
      <div {...kept} style={{ display: 'contents' }}>
        <Stack gap="m">
          {trouble && <TroubleBanner trouble={trouble} onRetry={() => void again()} />}
          {decision?.verdict && (
            <Stack gap="xs">
              <Text>
                {t('map.decided-by', {
                  verdict: t(`map.verdict.${decision.verdict}`),
                  person: decidedBy(decision.by),
                  time: dateTime(decision.at),
                })}
              </Text>
              {decision.reason && <Text role="subtle">{decision.reason}</Text>}
              <Inline>
                <Button variant="subtle" icon="undo" loading={undo.busy} onPress={() => void takeBack()}>
                  {t('map.undo')}
                </Button>
              </Inline>
            </Stack>
          )}
          <Form
            onSubmit={() =>
              required.when(answer !== null && (!needsReason || reason.trim() !== ''), () => void decide())
            }
            submitLabel={t('map.save')}
            cancel={{ label: t('kit.close'), onPress: onClose }}
            beside={beside}
            busy={act.busy}
          >
            <RadioGroup<Answer>
              name="verdict"
              label={t('map.question')}
              value={answer}
              onChange={setAnswer}
              required
              error={required.missing(answer !== null)}
              options={[
                { value: 'yes', label: isProposed ? t('map.answer.yes', called) : t('map.answer.add') },
                { value: 'no', label: t('map.answer.no') },
              ]}
            />
            {answer !== null && (
              <TextArea
                name="reason"
                label={t('map.reason')}
                value={reason}
                onChange={setReason}
                maxLength={500}
                required={needsReason}
                error={
                  (needsReason ? required.missing(reason.trim() !== '') : undefined) ??
                  fieldTexts(words, act.trouble)['reason']
                }
              />
            )}
          </Form>
        </Stack>
      </div>
    </Section>
  )
}
