import { useSession } from '../../../client/session.ts'
import { useNavigate, useNavigation } from '../../../ui/navigation.ts'
import { ClosedLink } from './closed-link.tsx'
import { GuestMeeting } from './guest-meeting.tsx'
import { OpenLink } from './open-link.tsx'

/** Where a personal link leads: `/guest#<token>`. What follows # stays in the browser, until its reader opens the link. */
export function Screen() {
  const { history } = useNavigation()
  const navigate = useNavigate()
  const session = useSession()
  const [own] = session.memberships
  const token = history.location.hash.slice(1)
  if (token !== '') {
    // The secret does not stay in the address, nor in the browser's history.
    return <OpenLink key={token} token={token} onEntered={() => navigate('/guest', { replace: true })} />
  }
  if (session.guest === undefined || !own) return <ClosedLink state="left" />
  return <GuestMeeting caseId={own.case} meetingId={session.guest} me={own.as} />
}
