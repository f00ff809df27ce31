import { Banner, Stack, Text } from '#kit'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Subject } from './subject.ts'
import { timelineLines } from './timelineLines.ts'

/** What happened since a version that the reader had before the eyes; nothing if nothing did. */
export function Changes({ view, since }: { view: Subject; since: number }) {
  const words = useWords()
  const nameOf = useNames()
  const { now } = useHost()
  const { timeline } = view
  if (!timeline || view.version <= since) return null
  const lines = timelineLines({ ...view, timeline }, words, nameOf, now()).filter(({ version }) => version > since)
  return (
    <Banner tone="warning" title={words.t('refusal.stale-version')}>
      <Stack gap="xs">
        {lines.map((line) => (
          <Text key={line.version}>{`${line.when} · ${line.text}${line.body ? `: ${line.body}` : ''}`}</Text>
        ))}
        <Text role="subtle">{words.t('refusal.stale-version.detail')}</Text>
      </Stack>
    </Banner>
  )
}
