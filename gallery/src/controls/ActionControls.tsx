import { Button, FileButton, Icon, IconButton, Inline, Link, Menu, Section, Stack, Text, Tooltip } from '#kit'
import { nothing, tones } from './samples.ts'

export function ActionControls() {
  return (
    <>
      <Section title="Acts" frame="card">
        <Stack gap="m">
          {(['primary', 'default', 'subtle', 'danger'] as const).map((variant) => (
            <Inline key={variant} wrap>
              <Button variant={variant}>Raise a request</Button>
              <Button variant={variant} icon="check">
                接受并处理
              </Button>
              <Button variant={variant} disabled>
                Not now
              </Button>
              <Button variant={variant} loading>
                Sending
              </Button>
            </Inline>
          ))}
          <Inline wrap align="center">
            <Tooltip content="Ask the server again">
              <IconButton icon="refresh" label="Refresh" onPress={nothing} />
            </Tooltip>
            <IconButton icon="close" label="Remove" onPress={nothing} disabled />
            <Menu
              label="More"
              items={[
                { id: 'assign', label: 'Assign', icon: 'person', onPress: nothing },
                { id: 'withdraw', label: 'Withdraw', icon: 'close', tone: 'danger', onPress: nothing },
              ]}
            />
            <FileButton label="Choose a file" accept={['.csv']} onPick={nothing} />
            <Link href="#">A link</Link>
            <Link href="#" external>
              To another site
            </Link>
            <Link onPress={nothing}>A button that reads as a link</Link>
          </Inline>
        </Stack>
      </Section>
      <Section title="Texts" frame="card">
        <Stack gap="s">
          {(['body', 'strong', 'subtle', 'caption', 'metric', 'mono'] as const).map((role) => (
            <Text key={role} role={role}>
              2 h 13 min of working time · 2 小时 13 分钟（工作时间）
            </Text>
          ))}
          <Text truncate>{'A text that is far too long for the line on which it stands. '.repeat(6)}</Text>
          <Inline wrap>
            {tones.map((tone) => (
              <Text key={tone} tone={tone}>
                <Icon name="clock" tone={tone} /> {tone}
              </Text>
            ))}
          </Inline>
        </Stack>
      </Section>
    </>
  )
}
