import { matchesText } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { useMemo, useState } from 'react'
import { Button, Dialog, EmptyState, Inline, SearchField, Stack, Table, Text } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'

type ZoneFieldProps = { value: string; onChange: (zone: string) => void; error?: string | undefined }

/** The time zone, chosen from all that there are. */
export function ZoneField({ value, onChange, error }: ZoneFieldProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <Stack gap="xs">
      <Text role="label">{t('calendar.zone')}</Text>
      <Inline gap="s" wrap>
        <Text role="mono">{value}</Text>
        <Button icon="search" onPress={() => setOpen(true)}>
          {t('calendar.zone.choose')}
        </Button>
      </Inline>
      {error && (
        <Text role="caption" tone="danger">
          {error}
        </Text>
      )}
      {open && (
        <ZoneDialog
          value={value}
          onChoose={(zone) => {
            onChange(zone)
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Stack>
  )
}

type Zone = { readonly id: string; readonly name: string; readonly offset: string }

/** So many are shown; a word more finds the rest. */
const most = 40

function ZoneDialog({
  value,
  onChoose,
  onClose,
}: {
  value: string
  onChoose: (zone: string) => void
  onClose: () => void
}) {
  const { t, language, number } = useWords()
  const { timeZone, now } = useHost()
  const [text, setText] = useState('')
  const zones = useMemo(() => allZones(language, [value, timeZone, 'UTC'], now()), [language, value, timeZone, now])
  const found = zones.filter((zone) =>
    matchesText(`${zone.id.replaceAll(/[/_]/g, ' ')} ${zone.id} ${zone.name} ${zone.offset}`, text),
  )
  const columns: readonly Column<Zone>[] = [
    { id: 'id', header: t('calendar.zone'), cell: ({ id }) => id, role: 'title' },
    {
      id: 'name',
      header: t('calendar.zone.name'),
      cell: ({ name }) => <Text role="subtle">{name}</Text>,
      role: 'meta',
    },
    { id: 'offset', header: t('calendar.zone.offset'), cell: ({ offset }) => offset, width: 'fit', role: 'badge' },
  ]
  return (
    <Dialog open onClose={onClose} title={t('calendar.zone.choose')} actions={null} size="l">
      <SearchField
        label={t('calendar.zone.search')}
        placeholder={t('calendar.zone.search.hint')}
        value={text}
        onChange={setText}
      />
      <Table
        label={t('calendar.zone')}
        columns={columns}
        rows={found.slice(0, most)}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onChoose(id)}
        empty={<EmptyState icon="search" title={t('board.none-match')} />}
      />
      {found.length > most && <Text role="caption">{t('calendar.zone.more', { n: number(found.length - most) })}</Text>}
    </Dialog>
  )
}

/** @param first those that stand on top */
function allZones(language: string, first: readonly string[], now: number): readonly Zone[] {
  const ids = new Set([...first, ...Intl.supportedValuesOf('timeZone')])
  const part = (id: string, style: 'longGeneric' | 'shortOffset') =>
    new Intl.DateTimeFormat(language, { timeZone: id, timeZoneName: style })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return [...ids].flatMap((id) => {
    try {
      return [{ id, name: part(id, 'longGeneric'), offset: part(id, 'shortOffset') }]
    } catch {
      // The zone that stands there may be one that this browser does not know.
      return []
    }
  })
}
