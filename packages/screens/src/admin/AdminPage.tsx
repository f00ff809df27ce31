import { hasRight } from '@counterpart/core'
import { Tabs } from '#kit'
import { Screen, TroubleState } from '../data/Answer.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import { type AdminTab, adminTabs } from '../nav/route.ts'
import { AgreementList } from './AgreementList.tsx'
import { CalendarList } from './CalendarList.tsx'
import { ConnectionDesk } from './ConnectionDesk.tsx'
import { DepartmentList } from './DepartmentList.tsx'
import { ImportDesk } from './ImportDesk.tsx'
import { PeopleList } from './PeopleList.tsx'
import { SampleDesk } from './SampleDesk.tsx'
import { ServiceList } from './ServiceList.tsx'

const panels = {
  import: ImportDesk,
  departments: DepartmentList,
  people: PeopleList,
  services: ServiceList,
  calendars: CalendarList,
  agreements: AgreementList,
  connections: ConnectionDesk,
  sample: SampleDesk,
} as const satisfies Record<AdminTab, () => React.JSX.Element>

/** What administrators keep. */
export function AdminPage({ tab }: { tab: AdminTab }) {
  const { t } = useWords()
  const { me, nav } = useHost()
  const Panel = panels[tab]
  return (
    <Screen title={t('admin.title')} subtitle={t('admin.subtitle')}>
      {hasRight(me, 'keep-directory') ? (
        <Tabs<AdminTab>
          label={t('admin.title')}
          selected={tab}
          onSelect={(next) => nav.push({ at: 'admin', tab: next })}
          tabs={adminTabs.map((id) => ({ id, label: t(`admin.tab.${id}`) }))}
        >
          <Panel />
        </Tabs>
      ) : (
        <TroubleState trouble={{ kind: 'refused', refusal: { kind: 'not-allowed' } }} onRetry={() => undefined} />
      )}
    </Screen>
  )
}
