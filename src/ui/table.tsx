import type { ReactNode } from 'react'
import styles from './table.module.css'

export interface Column<Row> {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  number?: boolean
}

interface Props<Row> {
  caption: string
  /** Shows the caption to screen readers alone, when a heading above says the same. */
  hideCaption?: boolean
  /** The first column is the row's heading. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table that becomes a list of labelled blocks where it is narrow. */
export function Table<Row>({ caption, hideCaption = false, columns, rows, rowKey }: Props<Row>) {
  const [first, ...others] = columns
  if (!first) return null
  // The roles are said because `display: block` takes a table's own away.
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <table className={`${styles.table} ${styles.stacked}`} role="table">
      <caption className={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={column.number ? styles.number : undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            <th scope="row" role="rowheader">
              {first.cell(row)}
            </th>
            {others.map((column) => (
              <td
                key={column.key}
                role="cell"
                data-label={column.label}
                className={column.number ? styles.number : undefined}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}
