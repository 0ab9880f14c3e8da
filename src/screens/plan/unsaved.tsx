import { type RefObject, useEffect, useRef } from 'react'
import { useFormState } from 'react-hook-form'
import { paths } from '../../client/paths.ts'
import { useLeaving, useNavigate } from '../../ui/navigation.ts'
import { LeaveDialog } from './leave-dialog.tsx'

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
  const { isDirty } = useFormState()
  const asked = useLeaving(() => isDirty && !isDone.current)
  // A new meeting has an address of its own once it is saved.
  const wasStored = useRef(isStored)
  useEffect(() => {
    if (wasStored.current || !isStored || isDirty) return
    wasStored.current = true
    navigate(paths.plan(caseId, meetingId), { replace: true })
  }, [isStored, isDirty, navigate, caseId, meetingId])
  return asked ? <LeaveDialog onLeave={asked.leave} onStay={asked.stay} /> : null
}
