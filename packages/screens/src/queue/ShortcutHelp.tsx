import { Fragment } from 'react'
import { Button, Checkbox, Dialog, Stack, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { type ShortcutKey, shortcuts } from './keys.ts'

export type ShortcutHelpProps = { enabled: boolean; onEnable: (enabled: boolean) => void; onClose: () => void }

/** The keys of the queue, and the switch for those whom single keys get in the way of. */
export function ShortcutHelp({ enabled, onEnable, onClose }: ShortcutHelpProps) {
  const { t } = useWords()
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('keys.title')}
      actions={<Button onPress={onClose}>{t('kit.close')}</Button>}
      size="s"
    >
      <Stack gap="m">
        <dl className="queue-keys-list">
          {(Object.keys(shortcuts) as ShortcutKey[]).map((key) => (
            <Fragment key={key}>
              <dt>
                <kbd className="queue-key">{key}</kbd>
              </dt>
              <dd>
                <Text>{t(`keys.${shortcuts[key]}`)}</Text>
              </dd>
            </Fragment>
          ))}
        </dl>
        <Text role="subtle">{t('keys.detail')}</Text>
        <Checkbox name="shortcuts" label={t('keys.use')} value={enabled} onChange={onEnable} />
      </Stack>
    </Dialog>
  )
}
