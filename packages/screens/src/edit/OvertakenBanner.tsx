import { Banner, Button, Inline } from '#kit'
import { useWords } from '../host/useHost.tsx'

/** Somebody saved another version while this one was being edited. */
export function OvertakenBanner({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  const { t } = useWords()
  return (
    <Banner
      tone="warning"
      title={t('refusal.stale-version')}
      actions={
        <Inline gap="s" wrap>
          <Button onPress={onTheirs}>{t('calendar.stale.theirs')}</Button>
          <Button variant="subtle" onPress={onMine}>
            {t('calendar.stale.mine')}
          </Button>
        </Inline>
      }
    >
      {t('calendar.stale.detail')}
    </Banner>
  )
}
