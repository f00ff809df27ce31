import type { ClockView } from '@counterpart/contract'
import { Badge, Tooltip } from '#kit'
import { useHost, useTick, useWords } from '../host/useHost.tsx'
import { clockText, dueText } from './clockText.ts'
import { targetName } from './targetName.ts'
import { type FindCalendar, timeLeft } from './timeLeft.ts'

/** The time left of one promise, ticking by itself. */
export function ClockTag({ clock, calendars }: { clock: ClockView; calendars: FindCalendar }) {
  const words = useWords()
  const { now } = useHost()
  const calendar = calendars(clock.calendar)
  const read = () => {
    if (!calendar) return null
    const stands = timeLeft(clock, calendar, now())
    return { stands, ...clockText(words, stands) }
  }
  // What is shown is all there is to compare: it changes about once a minute.
  useTick(() => {
    const shown = read()
    return shown ? `${shown.tone} ${shown.icon} ${shown.text}` : ''
  })
  const shown = read()
  if (!shown) return null
  const { stands, text, tone, icon } = shown
  const due = 'due' in stands ? dueText(words, stands.due, now()) : null
  const opens = 'opensAt' in stands && stands.opensAt !== null ? dueText(words, stands.opensAt, now()) : null
  const target = targetName(words, clock.target, clock.name)
  const more = [
    due ? words.t('clock.tip.due', { target, due }) : target,
    ...(opens ? [words.t('clock.tip.opens', { opens })] : []),
  ]
  return (
    <Tooltip content={more.join('\n')}>
      <Badge tone={tone} icon={icon} strong={stands.state === 'late'}>
        {text}
      </Badge>
    </Tooltip>
  )
}
