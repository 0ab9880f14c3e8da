import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import type { DecisionValues } from './decision-form.tsx'
import type { FollowUpValues } from './follow-up-values.ts'

interface Drafts {
  decisions: Map<string, DecisionValues>
  followUps: Map<string, FollowUpValues>
}

/** What is typed and not sent yet, by the form it belongs to: it is there again when one comes back to the item. */
const DraftsContext = createContext<Drafts | null>(null)

export function DraftsProvider({ children }: { children: ReactNode }) {
  const [drafts] = useState<Drafts>(() => ({ decisions: new Map(), followUps: new Map() }))
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (drafts.decisions.size + drafts.followUps.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [drafts])
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('Outside the minutes')
  return drafts
}

/** The draft of one form among those of its kind; `keep(undefined)` forgets it. */
export function useDraft<Values>(drafts: Map<string, Values>, form: string) {
  const keep = useCallback(
    (values: Values | undefined) => {
      if (values === undefined) drafts.delete(form)
      else drafts.set(form, values)
    },
    [drafts, form],
  )
  return { kept: drafts.get(form), keep }
}
