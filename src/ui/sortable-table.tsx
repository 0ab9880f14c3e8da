import type { ReactNode } from 'react'
import { useTranslation } from '../texts/language.ts'
import styles from './table.module.css'

export interface SortableColumn<Row> {
  key: string
  label: string
  /** What the column is sorted by; without it, it is not. */
  value?: (row: Row) => string | number
  /** What is shown; without it, the value. */
  cell?: (row: Row) => ReactNode
  /** False for what can only be pressed. */
  isPrinted?: false
}

export interface Sort {
  by: string
  descending: boolean
}

interface Props<Row> {
  caption: string
  /** The first column is the row's heading. */
  columns: readonly SortableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort: Sort
  onSort: (sort: Sort) => void
}

/** A table sorted by the column whose heading was chosen; where it is narrow it scrolls by itself. */
export function SortableTable<Row>({ caption, columns, rows, rowKey, sort, onSort }: Props<Row>) {
  const { language } = useTranslation()
  const [first, ...others] = columns
  if (!first) return null
  const shown = (row: Row, { cell, value }: SortableColumn<Row>) => cell?.(row) ?? value?.(row)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset; the group only names what scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div role="group" className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sort, language).map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{shown(row, first)}</th>
              {others.map((column) => (
                <td key={column.key} className={onPaper(column)}>
                  {shown(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadingProps<Row> {
  column: SortableColumn<Row>
  sort: Sort
  onSort: (sort: Sort) => void
}

const onPaper = ({ isPrinted = true }: { isPrinted?: boolean }) => (isPrinted ? undefined : 'no-print')

function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>) {
  const { key, label, value } = column
  if (!value)
    return (
      <th scope="col" className={onPaper(column)}>
        {label}
      </th>
    )
  const isSorted = sort.by === key
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      data-heading={label}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ by: key, descending: isSorted && !sort.descending })}
      >
        {label}
        <span aria-hidden="true">{isSorted ? (sort.descending ? ' ▼' : ' ▲') : ' ↕'}</span>
      </button>
    </th>
  )
}

function sorted<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  { by, descending }: Sort,
  language: string,
): Row[] {
  const value = columns.find(({ key }) => key === by)?.value
  if (!value) return [...rows]
  const { compare } = new Intl.Collator(language, { numeric: true })
  const order = (a: Row, b: Row): number => {
    const [one, other] = [value(a), value(b)]
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : compare(String(one), String(other))
  }
  return rows.toSorted((a, b) => (descending ? order(b, a) : order(a, b)))
}
