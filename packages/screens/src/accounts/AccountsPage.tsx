import type { Output } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge, Button, Card, Dialog, EmptyState, Section, Stack, Text, useToast } from '#kit'
import { Answer, Screen, TroubleBanner } from '../data/Answer.tsx'
import { useAct } from '../data/useAct.ts'
import { useAsk } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'
import { CodeField } from './CodeField.tsx'
import { CodeMaker } from './CodeMaker.tsx'

type Accounts = Output<'listAccounts'>
type Account = Accounts['items'][number]

/** The accounts with which the reader comes in: joined by a code, and parted again. */
export function AccountsPage() {
  const { t } = useWords()
  const accounts = useAsk('listAccounts', {}, { staleTime: 0 })
  return (
    <Screen title={t('accounts.title')} subtitle={t('accounts.subtitle')}>
      <Answer query={accounts} label={t('accounts.loading')} shape="text">
        {(answer) => (
          <Stack gap="l">
            <AccountList accounts={answer} />
            {answer.canMake ? (
              <CodeMaker
                operation="createJoinCode"
                title={t('accounts.make')}
                description={t('accounts.make.detail')}
                act={t('accounts.make.act')}
                again={t('accounts.make.again')}
                here={t('accounts.make.here')}
                next={t('accounts.make.next')}
              />
            ) : (
              <Text role="subtle">{t('accounts.make.not-here')}</Text>
            )}
            {answer.canEnter && <CodeField />}
          </Stack>
        )}
      </Answer>
    </Screen>
  )
}

function AccountList({ accounts: { items } }: { accounts: Accounts }) {
  const { t, date } = useWords()
  const [parting, setParting] = useState<Account | null>(null)
  if (items.length === 0)
    return <EmptyState icon="person" title={t('accounts.none')} description={t('accounts.none.detail')} />
  return (
    <Section title={t('accounts.list')}>
      <Stack gap="s">
        {items.map((account) => (
          <Card
            key={account.id}
            title={t(`account.platform.${account.platform}`)}
            meta={t('account.since', { date: date(account.since) })}
            badges={account.isHere ? <Badge tone="info">{t('account.here')}</Badge> : undefined}
            actions={
              account.canPart ? (
                <Button onPress={() => setParting(account)}>{t('account.part')}</Button>
              ) : (
                <Text role="caption">{t('account.first')}</Text>
              )
            }
          />
        ))}
        {parting && <PartDialog account={parting} onClose={() => setParting(null)} />}
      </Stack>
    </Section>
  )
}

function PartDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const toast = useToast()
  const { send, busy, trouble } = useAct('partAccount')
  const part = async () => {
    const sent = await send({ params: { id: account.id } })
    if (!sent.ok) return
    await queries.invalidateQueries()
    toast({ tone: 'success', title: t('account.parted'), body: t('account.parted.detail') })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('account.part.title', { platform: t(`account.platform.${account.platform}`) })}
      actions={
        <>
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button variant="danger" loading={busy} onPress={() => void part()}>
            {t('account.part.sure')}
          </Button>
        </>
      }
    >
      <Stack gap="m">
        {trouble && <TroubleBanner trouble={trouble} onRetry={() => void part()} />}
        <Text>{t('account.part.detail')}</Text>
      </Stack>
    </Dialog>
  )
}
