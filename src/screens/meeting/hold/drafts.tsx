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

/** The entry that a form for new ones writes next. */
export interface Line {
  id: string
  /** That one is written, or its id is another's: the next is a new one. */
  renew: () => void
}

const isSame = (one: object, other: object) => {
  const others = new Map<string, unknown>(Object.entries(other))
  return Object.entries(one).every(
    ([field, value]) => JSON.stringify(value) === JSON.stringify(others.get(field)),
  )
}

/** The draft of one form among those of its kind; `keep` of nothing, or of what the form began with, forgets it. */
export function useDraft<Values extends object>(drafts: Kept<Values>, form: string, initial: Values) {
  const [was] = useState(initial)
  const [before] = useState(() => drafts.get(form))
  const [line] = useState<Line>(() => ({
    id: before?.line ?? crypto.randomUUID(),
    renew: () => {
      line.id = crypto.randomUUID()
    },
  }))
  const keep = useCallback(
    (values: Values | undefined) =>
      drafts.keep(form, values && !isSame(was, values) ? { values, was, line: line.id } : undefined),
    [drafts, form, was, line],
  )
  return { kept: before?.values, keep, line }
}

/**
 * Lets go of the draft of a new entry that was given just before the tab died; when the writer wrote on after that, their
 * text stays, as another entry.
 */
export function useWrittenDraft<Values extends { text: string }>(
  drafts: Kept<Values>,
  form: string,
  entries: readonly { id: string; text: string }[],
): void {
  useState(() => {
    const draft = drafts.get(form)
    const entry = entries.find(({ id }) => id === draft?.line)
    if (!draft || !entry) return
    const { line: _, ...rest } = draft
    drafts.keep(form, entry.text.trim() === draft.values.text.trim() ? undefined : rest)
  })
}
