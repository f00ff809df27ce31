import { hasRight, type Role } from '@counterpart/core'
import { Icon, Inline, Stack, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'

/** What roles let someone of a department see and do, read from the table that the server goes by. */
export function RightsList({ roles, department }: { roles: readonly Role[]; department: string }) {
  const { t } = useWords()
  const has = (right: Parameters<typeof hasRight>[1]) => hasRight({ roles }, right)
  const lines = [
    t('rights.own'),
    ...(has('serve') ? [t('rights.serve', { department })] : []),
    ...(has('see-asked') ? [t('rights.see-asked', { department })] : []),
    ...(has('see-all') ? [t('rights.see-all')] : []),
    ...(has('read-all-notes') ? [t('rights.read-all-notes')] : []),
    ...(has('read-ratings') ? [t('rights.read-ratings')] : []),
    ...(has('all-figures')
      ? [t('rights.all-figures')]
      : has('own-figures')
        ? [t('rights.own-figures', { department })]
        : []),
    has('raise-for-anyone') ? t('rights.raise-for-anyone') : t('rights.raise-for-own', { department }),
    ...(has('keep-directory') ? [t('rights.keep-directory')] : []),
  ]
  return (
    <Stack gap="xs">
      {lines.map((line) => (
        <Inline key={line} gap="s" align="start">
          <Icon name="check" tone="success" />
          <Text>{line}</Text>
        </Inline>
      ))}
    </Stack>
  )
}
