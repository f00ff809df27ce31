import type { ReactNode } from 'react'
import type { Column, Sort, TableProps } from '../props/data.ts'
import { classes } from './classes.ts'

type HeaderCellProps<T> = Pick<TableProps<T>, 'sort' | 'onSort'> & {
  column: Column<T>
  sortMark: (dir: Sort['dir'] | undefined) => ReactNode
}

export function HeaderCell<T>({ column, sort, onSort, sortMark }: HeaderCellProps<T>) {
  const dir = sort?.id === column.id ? sort.dir : undefined
  const sorts = column.sortable && onSort
  return (
    <th
      role="columnheader"
      scope="col"
      className={classes(column.width && `k-cell-${column.width}`)}
      data-align={column.align}
      data-sorts={sorts ? true : undefined}
      aria-sort={dir && (dir === 'asc' ? 'ascending' : 'descending')}
    >
      {sorts ? (
        <button
          type="button"
          className="k-sort"
          data-dir={dir}
          onClick={() => onSort({ id: column.id, dir: dir === 'asc' ? 'desc' : 'asc' })}
        >
          {column.header}
          {sortMark(dir)}
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}
