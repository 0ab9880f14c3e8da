import { createContext, useContext } from 'react'
import type { Recipient } from '../../domain/case-file.ts'
import { fullName, nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'

interface Meeting {
  caseId: string
  file: VisibleCaseFile
  meeting: VisibleMeeting
  /** The reader: a contact's id or "citizen". */
  me: Recipient
  /** The reader writes the minutes: the coordinator, the chair or the minute-taker. */
  runs: boolean
  /** An instant. */
  now: string
}

const MeetingContext = createContext<Meeting | null>(null)

export const MeetingProvider = MeetingContext.Provider

/** The meeting on the page and who reads it; within the meeting's screen. */
export function useMeeting() {
  const { t } = useTranslation()
  const seen = useContext(MeetingContext)
  if (!seen) throw new Error('Outside a meeting')
  const named = (who: Recipient) => nameOf(seen.file, who) ?? {}
  return {
    ...seen,
    /** What people are called; a contact that the reader does not see has no name. */
    full: (who: Recipient) => fullName(named(who)) || t('meeting.unseen'),
    short: (who: Recipient) => shortName(named(who)) || t('meeting.unseen'),
  }
}
