import type { DepartmentView } from '@counterpart/contract'
import { isInForce, textIn } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { useState } from 'react'
import { Badge, Button, EmptyState, Table, Text } from '#kit'
import { Answer } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { DepartmentDialog } from './DepartmentDialog.tsx'
import { dayText } from './day.ts'
import { allNames, Searched } from './Searched.tsx'

export function DepartmentList() {
  const { t } = useWords()
  const departments = useAsk('listDepartments', {})
  const [edited, setEdited] = useState<DepartmentView | 'new' | null>(null)
  return (
    <>
      <Answer query={departments} label={t('admin.loading')} shape="table">
        {({ items }) => (
          <Searched
            items={items}
            textOf={({ code, name }) => `${code}\n${allNames(name)}`}
            add={
              <Button icon="add" onPress={() => setEdited('new')}>
                {t('department.add')}
              </Button>
            }
          >
            {(found) => <DepartmentTable departments={found} onEdit={setEdited} />}
          </Searched>
        )}
      </Answer>
      {edited && (
        <DepartmentDialog
          key={edited === 'new' ? 'new' : edited.id}
          department={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

type DepartmentTableProps = { departments: readonly DepartmentView[]; onEdit: (department: DepartmentView) => void }

function DepartmentTable({ departments, onEdit }: DepartmentTableProps) {
  const { t, language } = useWords()
  const { now } = useHost()
  const columns: readonly Column<DepartmentView>[] = [
    {
      id: 'code',
      header: t('department.code'),
      cell: ({ code }) => <Text role="mono">{code}</Text>,
      width: 'fit',
      role: 'key',
    },
    {
      id: 'name',
      header: t('department.name'),
      cell: ({ name }) => textIn(name, language),
      width: 'fill',
      role: 'title',
    },
    {
      id: 'state',
      header: t('board.column.state'),
      cell: (department) =>
        isInForce(department, now()) ? (
          <Badge tone="success">{t('department.in-force')}</Badge>
        ) : (
          <Badge>{t('department.not-in-force')}</Badge>
        ),
      width: 'fit',
      role: 'badge',
    },
    {
      id: 'from',
      header: t('department.from'),
      cell: ({ validFrom }) => <Text role="subtle">{dayText(validFrom, language)}</Text>,
      width: 'fit',
    },
    {
      id: 'until',
      header: t('department.until'),
      cell: ({ validUntil }) => <Text role="subtle">{validUntil === null ? '–' : dayText(validUntil, language)}</Text>,
      width: 'fit',
    },
  ]
  return (
    <Table
      label={t('admin.tab.departments')}
      columns={columns}
      rows={departments}
      rowKey={({ id }) => id}
      onOpen={onEdit}
      empty={<EmptyState icon="department" title={t('department.none')} />}
    />
  )
}
