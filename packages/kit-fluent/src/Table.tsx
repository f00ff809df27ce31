import type { TableProps } from '@counterpart/kit'
import { DataTable, Skeleton, useStrings } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'

export function Table<T>(props: TableProps<T>) {
  const { loading } = useStrings()
  return <DataTable {...props} placeholder={<Skeleton shape="table" label={loading} />} sortMark={sortMark} />
}

const sortMark = () => <Icon name="chevron-down" />
