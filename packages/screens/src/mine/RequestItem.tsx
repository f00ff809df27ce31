import type { Names, RequestRow } from '@counterpart/contract'
import { movesFor } from '@counterpart/core'
import { useState } from 'react'
import { Button, Inline, Link, Menu, Section, Stack, Text } from '#kit'
import { placeOf } from '../board/placeOf.ts'
import { ClockTag } from '../clock/ClockTag.tsx'
import { pastText } from '../clock/clockText.ts'
import { promiseText } from '../clock/promiseText.ts'
import { pressingClock } from '../clock/timeLeft.ts'
import { dotted, together } from '../data/together.ts'
import { useCalendars, useNames } from '../data/useDirectory.ts'
import { later } from '../host/later.tsx'
import { useHost, useTick, useWords } from '../host/useHost.tsx'
import { StateBadge } from '../request/StateBadge.tsx'
import { timelineLines } from '../request/timelineLines.ts'
import type { MineGroup } from './groups.ts'
import type { ReplyFormProps } from './ReplyForm.tsx'
import { standingText, whoText } from './standingText.ts'
import { useReplyDraft } from './useReplyDraft.ts'

export const ReplyForm = later<ReplyFormProps>(async () => (await import('./ReplyForm.tsx')).ReplyForm)

type RequestItemProps = {
  row: RequestRow
  names: Names
  group: MineGroup
  onMove: (row: RequestRow, names: Names, move: MineMove) => void
}
/** What has a form of its own; rating is no move of the request. */
export type MineMove = 'confirm' | 'reopen' | 'rate'

/** One request of one's own: how it stands, who has it, the last news, and what one can do about it. */
export function RequestItem({ row, names, group, onMove }: RequestItemProps) {
  const words = useWords()
  const { t } = words
  const { nav, me, now } = useHost()
  const calendars = useCalendars()
  const nameOf = useNames()
  const isDone = group === 'done'
  const draft = useReplyDraft(row.id)
  const [writes, setWrites] = useState(group === 'answer' || draft.kept() !== '')
  const moves = movesFor(me, row)
  const may = row.rating?.may ?? null
  const mayRate = useTick(() => may !== null && now() < may.until)
  const { given } = row.rating ?? { given: null }
  const place = placeOf({ request: row })
  const clock = row.state === 'withdrawn' ? undefined : pressingClock(row, calendars)
  const promised = useTick(() => promiseText(words, row, calendars, now()) ?? '')
  const provider = nameOf(names.departments, row.provider)
  const standing = standingText(words, row, provider)
  const who = whoText(words, row, together(nameOf(names.people, row.assignee ?? '')))
  // What is done is told in a line.
  const about = dotted([isDone ? standing : promised, who])
  return (
    <Section frame="card">
      <Stack gap="s">
        <Inline gap="s" align="start">
          <div className="mine-head">
            <Inline gap="s" spread wrap align="start">
              <Stack gap="none">
                <Link href={nav.deepLink(place)} onPress={() => nav.push(place)}>
                  {row.title}
                </Link>
                <Text role="caption">{dotted([row.key, nameOf(names.services, row.service), provider])}</Text>
              </Stack>
              <Inline gap="s" wrap>
                <StateBadge state={row.state} />
                {clock && <ClockTag clock={clock} calendars={calendars} />}
              </Inline>
            </Inline>
          </div>
          {isDone && moves.length > 0 && (
            <Menu
              label={t('queue.acts-of', { key: row.key })}
              items={[
                ...(moves.includes('reopen')
                  ? [
                      {
                        id: 'reopen',
                        label: t('move.reopen'),
                        icon: 'undo',
                        onPress: () => onMove(row, names, 'reopen'),
                      } as const,
                    ]
                  : []),
                ...(mayRate && may?.what === 'change'
                  ? [
                      {
                        id: 'rate',
                        label: t('rating.change'),
                        icon: 'star',
                        onPress: () => onMove(row, names, 'rate'),
                      } as const,
                    ]
                  : []),
                { id: 'comment', label: t('comment.write'), icon: 'comment', onPress: () => setWrites(true) },
              ]}
            />
          )}
        </Inline>
        {!isDone && <Text role={group === 'answer' ? 'strong' : 'body'}>{standing}</Text>}
        {about !== '' && <Text role="subtle">{about}</Text>}
        <LastNews row={row} names={names} />
        {given && <Text role="subtle">{t('rating.done', { process: given.process, result: given.result })}</Text>}
        {isDone && mayRate && may?.what === 'give' && (
          <Inline gap="s" wrap>
            <Button icon="star" onPress={() => onMove(row, names, 'rate')}>
              {t('rating.give')}
            </Button>
            <Text role="caption">{t('rating.give.until', { when: words.dateTime(may.until) })}</Text>
          </Inline>
        )}
        {!isDone && moves.length > 0 && (
          <Inline gap="s" wrap>
            {moves.includes('confirm') && (
              <Button variant="primary" icon="check" onPress={() => onMove(row, names, 'confirm')}>
                {t('move.confirm')}
              </Button>
            )}
            {moves.includes('reopen') && (
              <Button icon="undo" onPress={() => onMove(row, names, 'reopen')}>
                {t('move.reopen')}
              </Button>
            )}
            {mayRate && may && (
              <Button icon="star" onPress={() => onMove(row, names, 'rate')}>
                {t(may.what === 'give' ? 'rating.give' : 'rating.change')}
              </Button>
            )}
            {moves.includes('comment') && !writes && (
              <Button icon="comment" onPress={() => setWrites(true)}>
                {t('comment.write')}
              </Button>
            )}
          </Inline>
        )}
        {writes && moves.includes('comment') && (
          <ReplyForm
            row={row}
            isAnswer={group === 'answer'}
            provider={provider}
            draft={draft}
            onDone={() => setWrites(false)}
            onCancel={group === 'answer' ? undefined : () => setWrites(false)}
          />
        )}
      </Stack>
    </Section>
  )
}

/** Enough to know what it is about. */
const newsLength = 240

function LastNews({ row, names }: Pick<RequestItemProps, 'row' | 'names'>) {
  const words = useWords()
  const { now } = useHost()
  const nameOf = useNames()
  const { news } = row
  const [line] = news ? timelineLines({ ...row, timeline: [news], names }, words, nameOf, now()) : []
  if (!news || !line) return null
  const { text, body } = line
  // What is waited for stands above already.
  const told = body && news.type !== 'waited' ? words.t('mine.news.says', { text, body }) : text
  const letters = [...told]
  const short = letters.length > newsLength ? `${letters.slice(0, newsLength).join('').trimEnd()}…` : told
  return <Text role="subtle">{words.t('mine.news', { when: pastText(words, news.at, now()), text: short })}</Text>
}
