import { useEffect, useRef, useState } from 'react'
import { ConflictPanel } from './conflict-panel.tsx'

interface Props {
  conflicts: readonly { field: string; yours: unknown; theirs: unknown }[]
  labelOf: (field: string) => string | undefined
  words: (field: string, value: unknown) => string
  /** All are settled; the fields in which the writer's own counts. */
  onChosen: (mine: string[]) => void
}

/** What two changed in an entry, field by field: both are shown, and one is chosen for each. */
export function ConflictChoices({ conflicts, labelOf, words, onChosen }: Props) {
  const [settled, setSettled] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map())
  const panels = useRef<HTMLDivElement>(null)
  const open = conflicts.filter(({ field }) => !settled.has(field))
  useEffect(() => {
    if (settled.size > 0 && open.length > 0) panels.current?.focus()
  }, [settled, open.length])
  const choose = (field: string, whose: 'mine' | 'theirs') => {
    const next = new Map(settled).set(field, whose)
    setSettled(next)
    if (conflicts.every((one) => next.has(one.field)))
      onChosen([...next].flatMap(([name, choice]) => (choice === 'mine' ? [name] : [])))
  }
  return (
    <div ref={panels} tabIndex={-1} className="stack">
      {open.map(({ field, yours, theirs }) => {
        const label = conflicts.length > 1 || field !== 'text' ? labelOf(field) : undefined
        return (
          <ConflictPanel
            key={field}
            {...(label !== undefined && { label })}
            yours={words(field, yours)}
            theirs={words(field, theirs)}
            onKeepTheirs={() => choose(field, 'theirs')}
            onUseYours={() => choose(field, 'mine')}
          />
        )
      })}
    </div>
  )
}
