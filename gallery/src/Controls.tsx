import type { Language } from '@counterpart/words'
import { Page } from '#kit'
import { ActionControls } from './controls/ActionControls.tsx'
import { DataControls } from './controls/DataControls.tsx'
import { FeedbackControls } from './controls/FeedbackControls.tsx'
import { FieldControls } from './controls/FieldControls.tsx'

/** Every control of the kit, in each of its states. */
export function Controls({ language }: { language: Language }) {
  const title = language === 'en' ? 'Every control' : '全部控件'
  return (
    <Page title={title} breadcrumbs={[{ label: 'Counterpart 对口', href: '#' }]} subtitle="Each in all its states">
      <ActionControls />
      <FieldControls />
      <DataControls />
      <FeedbackControls />
    </Page>
  )
}
