import type { Kit, Tone } from '../index.ts'

const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger', 'discovery']
const options = [{ value: 'high', label: 'High' }]
const nothing = () => {}
const field = { name: 'f', label: 'Field', value: '', onChange: nothing }
const choice = { ...field, options, value: null }

/** What has a colour of its own, in each of its colours, for a look at all of a kit at once. */
export function Everything({ kit }: { kit: Kit }) {
  const { Avatar, Badge, Banner, Button, Card, Icon, Inline, Link, Page, ProgressBar, Section, Table, Tabs, Text } = kit
  return (
    <Page title="Requests" breadcrumbs={[{ label: 'Home', href: '#' }]} subtitle="All of them">
      <Section title="Tones">
        {tones.map((tone) => (
          <Section key={tone} frame="card">
            <Banner tone={tone} title="Closed today">
              Until tomorrow, <Link href="#">read why</Link>
            </Banner>
            <Inline>
              <Badge tone={tone}>2h left</Badge>
              <Badge tone={tone} strong icon="clock">
                2h left
              </Badge>
              <Text tone={tone}>At risk</Text>
              <Icon name="warning" tone={tone} label="At risk" />
              <Avatar person={{ id: tone, name: 'Sam Field', secondary: 'Sales' }} withName />
            </Inline>
            <ProgressBar label="Import" value={0.5} tone={tone} />
          </Section>
        ))}
      </Section>
      <Section title="Acts">
        {(['primary', 'default', 'subtle', 'danger'] as const).map((variant) => (
          <Button key={variant} variant={variant} icon="add">
            Raise
          </Button>
        ))}
        <kit.FileButton label="Upload" onPick={nothing} />
        <kit.IconButton icon="refresh" label="Refresh" onPress={nothing} />
        <Card title="Desk" meta="Sales" selected onPress={nothing} />
      </Section>
      <kit.Form onSubmit={nothing} submitLabel="Send" error="Not sent">
        <kit.TextField {...field} hint="In one line" error="Too short" placeholder="Title" />
        <kit.TextArea {...field} maxLength={4} value="four" />
        <kit.Select {...choice} placeholder="Choose" />
        <kit.Select {...choice} size="toolbar" placeholder="Any" />
        <kit.MultiSelect {...field} options={options} value={[]} placeholder="Any" />
        <kit.DatePicker {...field} value="2026-02-03" />
        <kit.UserPicker {...field} value={null} load={async () => []} placeholder="Anyone" />
        <kit.RadioGroup {...choice} value="high" error="Choose" />
        <kit.Rating {...field} value={4} most={5} lowest="Poor" highest="Good" error="Choose" />
        <kit.Checkbox {...field} value hint="By mail" />
        <kit.FileField {...field} value={[]} onAdd={nothing} onRemove={nothing} />
      </kit.Form>
      <Tabs label="Views" tabs={[{ id: 'mine', label: 'Mine', count: 3 }]} selected="mine" onSelect={nothing}>
        <Table
          label="Rows"
          columns={[{ id: 'name', header: 'Name', sortable: true, cell: (row: string) => row }]}
          rows={['One', 'Two']}
          rowKey={(row) => row}
          selected={new Set(['One'])}
          onSelect={nothing}
          onSort={nothing}
          onOpen={nothing}
        />
      </Tabs>
      <kit.EmptyState title="No requests" description="Nothing waits" />
    </Page>
  )
}
