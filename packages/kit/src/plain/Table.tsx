import { useStrings } from '../base/chrome.tsx'
import { DataTable } from '../base/DataTable.tsx'
import { Skeleton } from '../base/Skeleton.tsx'
import type { Sort, TableProps } from '../props/data.ts'
import { Icon } from './Icon.tsx'

export function Table<T>(props: TableProps<T>) {
  const { loading } = useStrings()
  return <DataTable {...props} placeholder={<Skeleton shape="table" label={loading} />} sortMark={sortMark} />
}

const sortMark = (_: Sort['dir'] | undefined) => <Icon name="chevron-down" />
