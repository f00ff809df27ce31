import type { RequestView } from '@counterpart/contract'
import { Badge, Timeline } from '#kit'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { timelineLines } from './timelineLines.ts'

export function History({ view }: { view: RequestView }) {
  const words = useWords()
  const nameOf = useNames()
  const { now } = useHost()
  return (
    <Timeline
      label={words.t('request.history')}
      entries={timelineLines(view, words, nameOf, now()).map((line) => ({
        id: `${line.version}`,
        icon: line.icon,
        tone: line.tone,
        title: line.text,
        time: line.when,
        badge: line.internal && <Badge tone="warning">{words.t('timeline.internal')}</Badge>,
        body: line.body,
      }))}
    />
  )
}
