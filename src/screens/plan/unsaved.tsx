import { type RefObject, useEffect, useRef } from 'react'
import { paths } from '../../client/paths.ts'
import { useLeaving, useNavigate } from '../../ui/navigation.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { useIsUnsaved } from './plan-context.tsx'

interface Props {
  caseId: string
  meetingId: string
  isStored: boolean
  /** Nothing is asked any more. */
  isDone: RefObject<boolean>
}

/** Watches over what is not saved, so that the form itself is not drawn again when that changes. */
export function Unsaved({ caseId, meetingId, isStored, isDone }: Props) {
  const navigate = useNavigate()
  const isUnsaved = useIsUnsaved()
  const asked = useLeaving(() => isUnsaved && !isDone.current)
  // A new meeting has an address of its own once it is saved.
  const wasStored = useRef(isStored)
  useEffect(() => {
    if (wasStored.current || !isStored || isUnsaved) return
    wasStored.current = true
    navigate(paths.plan(caseId, meetingId), { replace: true })
  }, [isStored, isUnsaved, navigate, caseId, meetingId])
  return asked ? <LeaveDialog onLeave={asked.leave} onStay={asked.stay} /> : null
}
