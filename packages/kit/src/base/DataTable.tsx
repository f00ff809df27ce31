import { type MouseEvent, type PointerEvent, type ReactNode, useId } from 'react'
import type { Column, Sort, TableProps } from '../props/data.ts'
import { useStrings } from './chrome.tsx'
import { classes } from './classes.ts'
import { HeaderCell } from './HeaderCell.tsx'
import { isPlainClick, Opener } from './Opener.tsx'
import { useSelection } from './selection.ts'
import { TickBox } from './TickBox.tsx'
import './table.css'
import './tick.css'
import './fold.css'

type DataTableProps<T> = TableProps<T> & {
  /** Shown in place of rows while the first ones load. */
  placeholder: ReactNode
  sortMark: (dir: Sort['dir'] | undefined) => ReactNode
}

/**
 * A semantic table whose rows fold into list rows where its container is
 * narrow. The roles are spelled out because changing `display` on a table
 * takes its meaning away in some browsers.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, rowKey, sort, onSort, onOpen, href, loading, empty, placeholder, sortMark } = props
  const id = useId()
  const strings = useStrings()
  const selection = useSelection(rows.map(rowKey), props.selected, props.onSelect)
  if (rows.length === 0) return <>{loading ? placeholder : empty}</>

  const title = columns.find((column) => column.role === 'title') ?? columns[0]
  const roles = columns.some((column) => column.role)
  return (
    <div className="k-table-frame" data-fold={foldOf(columns)}>
      <table className="k-table" role="table" aria-label={label} aria-busy={loading || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {selection && (
              <th role="columnheader" scope="col" className="k-cell-tick">
                <label className="k-tick-all">
                  <TickBox
                    label={strings.selectAll}
                    checked={selection.all}
                    onTick={({ on }) => selection.tickAll(on)}
                  />
                  <span className="k-tick-name" aria-hidden>
                    {strings.selectAll}
                  </span>
                </label>
              </th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} sortMark={sortMark} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const key = rowKey(row)
            return (
              <tr
                key={key}
                role="row"
                data-opens={onOpen ? true : undefined}
                aria-selected={selection?.has(key)}
                onClick={onOpen && ((event) => isForTheRow(event) && onOpen(row))}
              >
                {selection && (
                  <td role="cell" className="k-cell-tick">
                    <TickBox
                      labelledBy={`${id}-${key}`}
                      checked={selection.has(key)}
                      onTick={(tick) => selection.tick(key, tick)}
                    />
                  </td>
                )}
                {columns.map((column, index) => {
                  const content = column.cell(row)
                  return (
                    <td
                      key={column.id}
                      role="cell"
                      id={selection && column === title ? `${id}-${key}` : undefined}
                      className={classes(column.width && `k-cell-${column.width}`)}
                      data-align={column.align}
                      onPointerEnter={column.width === 'fill' ? tellWhatIsCut : undefined}
                      data-role={column.role ?? (roles || index > 0 ? 'plain' : 'title')}
                    >
                      {!column.role && (roles || index > 0) && !isNothing(content) && (
                        <span className="k-cell-header" aria-hidden>
                          {column.header}
                        </span>
                      )}
                      {column === title && onOpen ? (
                        <Opener href={href?.(row)} onOpen={() => onOpen(row)}>
                          {content}
                        </Opener>
                      ) : (
                        content
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const isForTheRow = (event: MouseEvent): boolean =>
  !(event.target as Element).closest('a, button, input, select, textarea, label, [role=menu], .k-cell-tick') &&
  isPlainClick(event) &&
  !getSelection()?.toString()

/** Where rows are folded, a cell with nothing in it is not announced either. */
const isNothing = (content: ReactNode): boolean =>
  content === '' || content === false || content === null || content === undefined

/** A truncated cell shows its whole text to the pointer. */
function tellWhatIsCut({ currentTarget: cell }: PointerEvent<HTMLElement>): void {
  const box = cell.querySelector('.k-row-open') ?? cell
  cell.title = box.scrollWidth > box.clientWidth ? (cell.textContent ?? '') : ''
}

/** A few plain columns fit anywhere; many columns fold sooner. */
const foldOf = <T,>(columns: readonly Column<T>[]): 'never' | 'late' | 'early' => {
  if (columns.length <= 3 && columns.every((column) => !column.role)) return 'never'
  return columns.length <= 5 ? 'late' : 'early'
}
