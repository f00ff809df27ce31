import type { ServiceView } from '@counterpart/contract'
import { textIn } from '@counterpart/core'
import { Link, Stack, Text } from '#kit'
import { dotted } from '../data/together.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Promised } from './promiseOf.ts'

type ServiceLineProps = {
  service: ServiceView
  promised: Promised | null
  /** Who does it, where that is not said around it. */
  provider?: string
}

/** One service, with what most requests for it are promised. */
export function ServiceLine({ service, promised, provider }: ServiceLineProps) {
  const { t, language, workingDuration } = useWords()
  const { nav } = useHost()
  const route = { at: 'raise', service: service.id } as const
  const resolution = resolutionOf(promised)
  const caption = dotted([provider, resolution !== null && t('raise.promised', { time: workingDuration(resolution) })])
  return (
    <Stack gap="none">
      <Text>
        <Link href={nav.deepLink(route)} onPress={() => nav.push(route)}>
          {textIn(service.name, language)}
        </Link>
      </Text>
      <Text role="subtle">{textIn(service.description, language)}</Text>
      {caption !== '' && <Text role="caption">{caption}</Text>}
    </Stack>
  )
}

/** A resolution at moderate priority. */
const resolutionOf = (promised: Promised | null) =>
  promised?.targets.find(({ kind }) => kind === 'resolution')?.goals.find(({ priority }) => priority === 3)?.goal ??
  null
