import { hasRight } from '@counterpart/core'
import { Tabs } from '#kit'
import { Screen, TroubleState } from '../data/Answer.tsx'
import type { Me } from '../host/host.ts'
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
import { StatusDesk } from './StatusDesk.tsx'

const panels = {
  import: ImportDesk,
  departments: DepartmentList,
  people: PeopleList,
  services: ServiceList,
  calendars: CalendarList,
  agreements: AgreementList,
  statuses: StatusDesk,
  connections: ConnectionDesk,
  sample: SampleDesk,
} as const satisfies Record<AdminTab, () => React.JSX.Element>

/** Those that not every home has. */
const desks: readonly string[] = ['import', 'statuses', 'connections', 'sample'] satisfies Me['desks']

/** What administrators keep. */
export function AdminPage({ tab: asked }: { tab: AdminTab }) {
  const { t } = useWords()
  const { me, nav } = useHost()
  const tabs = adminTabs.filter((id) => !desks.includes(id) || me.desks.some((desk) => desk === id))
  // An address may come from a home that has more.
  const tab = tabs.includes(asked) ? asked : 'departments'
  const Panel = panels[tab]
  return (
    <Screen title={t('admin.title')} subtitle={t('admin.subtitle')}>
      {hasRight(me, 'keep-directory') ? (
        <Tabs<AdminTab>
          label={t('admin.title')}
          selected={tab}
          onSelect={(next) => nav.push({ at: 'admin', tab: next })}
          tabs={tabs.map((id) => ({ id, label: t(`admin.tab.${id}`) }))}
        >
          <Panel />
        </Tabs>
      ) : (
        <TroubleState trouble={{ kind: 'refused', refusal: { kind: 'not-allowed' } }} onRetry={() => undefined} />
      )}
    </Screen>
  )
}
