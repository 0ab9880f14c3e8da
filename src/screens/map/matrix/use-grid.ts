import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'

interface Cell {
  row: number
  column: number
}

const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value))

/** One tab stop for a square of cells marked `data-cell="row column"`, and the arrow keys between them (ARIA: grid). */
export function useGrid(size: number, onEnter: (cell: Cell) => void) {
  const table = useRef<HTMLTableElement>(null)
  const [last, setLast] = useState<Cell>({ row: 0, column: 1 })
  const stop = { row: within(last.row, size), column: within(last.column, size) }

  const next = ({ key, ctrlKey, metaKey }: KeyboardEvent): Cell | undefined => {
    const { row, column } = stop
    const far = ctrlKey || metaKey
    switch (key) {
      case 'ArrowRight':
        return { row, column: column + 1 }
      case 'ArrowLeft':
        return { row, column: column - 1 }
      case 'ArrowDown':
        return { row: row + 1, column }
      case 'ArrowUp':
        return { row: row - 1, column }
      case 'Home':
        return { row: far ? 0 : row, column: 0 }
      case 'End':
        return { row: far ? size - 1 : row, column: size - 1 }
      default:
        return undefined
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onEnter(stop)
      return
    }
    const to = next(event)
    if (!to) return
    event.preventDefault()
    const cell = `${within(to.row, size)} ${within(to.column, size)}`
    table.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()
  }
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target)
    if (cell) setLast(cell)
  }
  const onClick = (event: { target: EventTarget }) => {
    const cell = cellOf(event.target)
    if (cell) onEnter(cell)
  }
  return { stop, grid: { ref: table, role: 'grid', onKeyDown, onFocus, onClick } as const }
}

function cellOf(target: EventTarget): Cell | undefined {
  const found = target instanceof Element ? target.closest('[data-cell]') : null
  const [row, column] = found?.getAttribute('data-cell')?.split(' ').map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}
