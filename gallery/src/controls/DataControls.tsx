import { useState } from 'react'
import {
  Avatar,
  Badge,
  Button,
  Card,
  EmptyState,
  Facts,
  Inline,
  ProgressBar,
  Section,
  Skeleton,
  Spinner,
  Stack,
  Table,
  Tabs,
  Timeline,
} from '#kit'
import { nothing, people, tones } from './samples.ts'

const rows = [
  { key: 'IT-1', title: 'A laptop for a new colleague who starts on the first of next month', who: 'Sales' },
  { key: 'IT-2', title: '打印机卡纸', who: '财务部' },
  { key: 'HR-14', title: 'Badge', who: 'Customer service and quality' },
]
type Row = (typeof rows)[number]
const table = {
  columns: [
    { id: 'key', header: 'Key', width: 'fit', role: 'key', cell: ({ key }: Row) => key },
    { id: 'title', header: 'Title', width: 'fill', role: 'title', sortable: true, cell: ({ title }: Row) => title },
    { id: 'who', header: 'Customer', role: 'meta', cell: ({ who }: Row) => who },
    { id: 'state', header: 'State', role: 'badge', cell: () => <Badge tone="warning">2h left</Badge> },
  ],
  rowKey: ({ key }: Row) => key,
} as const

export function DataControls() {
  const [tab, setTab] = useState<'mine' | 'queue'>('mine')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['IT-2']))
  return (
    <>
      <Tabs
        label="Views"
        tabs={[
          { id: 'mine', label: 'Mine', count: 3 },
          { id: 'queue', label: 'Our queue' },
        ]}
        selected={tab}
        onSelect={setTab}
      >
        <Table
          label="Requests"
          {...table}
          rows={rows}
          sort={{ id: 'title', dir: 'asc' }}
          onSort={nothing}
          onOpen={nothing}
          selected={selected}
          onSelect={setSelected}
        />
      </Tabs>
      <Section title="A table that loads, and an empty one">
        <Stack gap="m">
          <Table label="Loading" {...table} rows={[]} loading />
          <Table label="Empty" {...table} rows={[]} empty={<EmptyState title="Nothing here" icon="inbox" />} />
        </Stack>
      </Section>
      <Section title="Tones" frame="card">
        <Stack gap="s">
          {tones.map((tone) => (
            <Inline key={tone} wrap align="center">
              <Badge tone={tone}>2h left</Badge>
              <Badge tone={tone} strong icon="clock">
                已超时
              </Badge>
              <ProgressBar label={tone} value={0.6} tone={tone} />
            </Inline>
          ))}
        </Stack>
      </Section>
      <Section title="People, cards and facts" frame="card">
        <Stack gap="m">
          <Inline wrap align="center">
            {(['s', 'm', 'l'] as const).map((size, i) => (
              <Avatar key={size} size={size} person={people[i] ?? { id: 'x', name: 'X' }} withName />
            ))}
          </Inline>
          <Card
            title="打印机卡纸"
            meta="IT-2 · 财务部"
            badges={<Badge tone="danger">1h over</Badge>}
            onPress={nothing}
          />
          <Card
            title="Chosen"
            meta="IT-1"
            selected
            actions={<Button variant="subtle">Assign</Button>}
            onPress={nothing}
          />
          <Facts
            items={[
              { id: 'from', label: 'From', value: 'Sam Field, Sales' },
              { id: 'promise', label: 'Promise', value: '4 h of working time 工作时间' },
            ]}
          />
          <Timeline
            label="What happened"
            entries={tones.map((tone, i) => ({
              id: tone,
              icon: 'comment',
              tone,
              title: `${people[i % 3]?.name} wrote`,
              time: `${9 + i}:00`,
              badge: i === 1 ? <Badge>internal</Badge> : undefined,
              body: i < 2 ? 'Which desk is it?\n请告知工位号。' : undefined,
            }))}
          />
        </Stack>
      </Section>
      <Section title="Waiting" frame="card">
        <Inline wrap align="center">
          {(['s', 'm', 'l'] as const).map((size) => (
            <Spinner key={size} size={size} label="Loading" />
          ))}
        </Inline>
        {(['text', 'table', 'form', 'chart'] as const).map((shape) => (
          <Skeleton key={shape} shape={shape} label="Loading" />
        ))}
        <EmptyState
          title="No requests"
          description="Nothing waits for you. 没有等待您处理的请求。"
          icon="inbox"
          action={<Button variant="primary">Raise a request</Button>}
        />
      </Section>
    </>
  )
}
