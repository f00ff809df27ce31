import { useState } from 'react'
import { Banner, Button, Dialog, Inline, Section, Stack, Text, TextField, useToast } from '#kit'
import { nothing, tones } from './samples.ts'

export function FeedbackControls() {
  const [open, setOpen] = useState(false)
  const toast = useToast()
  return (
    <Section title="Feedback" frame="card">
      <Stack gap="m">
        {tones.map((tone) => (
          <Banner
            key={tone}
            tone={tone}
            title={`A banner: ${tone}`}
            onDismiss={nothing}
            actions={<Button variant="subtle">Reload</Button>}
          >
            Somebody else changed this request while you were reading it. 您查看期间，他人修改了此请求。
          </Banner>
        ))}
        <Inline wrap>
          <Button onPress={() => setOpen(true)}>Open a dialog</Button>
          {tones.map((tone) => (
            <Button
              key={tone}
              variant="subtle"
              onPress={() => toast({ tone, title: 'Saved 已保存', action: { label: 'Undo', onPress: nothing } })}
            >
              {`Notice: ${tone}`}
            </Button>
          ))}
        </Inline>
      </Stack>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Hand it over?"
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Keep</Button>
            <Button variant="primary" onPress={() => setOpen(false)}>
              Hand over
            </Button>
          </>
        }
      >
        <Text>Its clock goes on.</Text>
        <TextField name="why" label="Reason" value="" onChange={nothing} required />
      </Dialog>
    </Section>
  )
}
