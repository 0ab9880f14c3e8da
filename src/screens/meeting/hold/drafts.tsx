import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { type Drafts as Kept, useKeptDrafts } from '../../../client/writing/drafts.ts'
import { useMeeting } from '../meeting-context.tsx'
import type { DecisionValues } from './decision-form.tsx'
import type { FollowUpValues } from './follow-up-values.ts'

interface Drafts {
  decisions: Kept<DecisionValues>
  followUps: Kept<FollowUpValues>
}

/** What is typed and not sent yet, by the form it belongs to: it is there again when one comes back to the item. */
const DraftsContext = createContext<Drafts | null>(null)

export function DraftsProvider({ children }: { children: ReactNode }) {
  const { caseId, meeting } = useMeeting()
  const decisions = useKeptDrafts<DecisionValues>(`decision/${caseId}/${meeting.id}`)
  const followUps = useKeptDrafts<FollowUpValues>(`follow-up/${caseId}/${meeting.id}`)
  const [drafts] = useState<Drafts>(() => ({ decisions, followUps }))
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('Outside the minutes')
  return drafts
}

/** The draft of one form among those of its kind; `keep(undefined)` forgets it. */
export function useDraft<Values>(drafts: Kept<Values>, form: string, initial: Values) {
  const [was] = useState(initial)
  const keep = useCallback(
    (values: Values | undefined) => drafts.keep(form, values && { values, was }),
    [drafts, form, was],
  )
  const [kept] = useState(() => drafts.get(form)?.values)
  return { kept, keep }
}
