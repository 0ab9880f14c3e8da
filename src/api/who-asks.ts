import { guestView, seenByLink } from '../domain/guest-view.ts'
import { visible } from '../domain/visible.ts'
import type { VisibleCaseFile } from '../domain/visible-case-file.ts'
import type { ApiEnv } from './options.ts'
import type { Asker } from './store/asker.ts'
import { findGuestCase, findMemberCase, type MemberCase } from './store/case-files.ts'

/** A request about a case, by somebody signed in or a guest. */
export type Asked = Pick<ApiEnv['Variables'], 'tx' | 'session' | 'guest'>

/** Throws for nobody: a route that asks this lets nobody else through. */
export function askerOf({ session, guest }: Asked): Asker {
  if (session) return { person: session.person.id }
  if (guest) return { link: guest.link.id }
  throw new Error('Nobody asks')
}

/** Somebody who may know of the case now. */
export interface Asking extends MemberCase {
  by: Asker
  /** What they may see of it: a guest, of their one meeting. */
  view: VisibleCaseFile
}

/**
 * Who asks about a case, or about one meeting of it: one of its people, or the guest of a personal link to that meeting.
 * Undefined for everybody else, as for a case that is not there.
 */
export async function whoAsks(
  { tx, session, guest }: Asked,
  about: { case: string; meeting?: string | undefined },
  now: string,
): Promise<Asking | undefined> {
  if (guest) {
    const { id, case: theirs, meeting } = guest.link
    if (about.case !== theirs || (about.meeting ?? meeting) !== meeting) return undefined
    const found = await findGuestCase(tx, id)
    // Who has come to coordinate the case meanwhile has a whole case to sign in to.
    if (!found || found.recipient === found.file.coordinator) return undefined
    const seen = seenByLink(found.file, guest.link, now)
    const view = seen && guestView(seen, found.recipient, meeting)
    return view ? { ...found, by: { link: id }, view } : undefined
  }
  if (!session) return undefined
  const found = await findMemberCase(tx, about.case, session.person.id)
  const view = found && visible(found.file, found.recipient, now)
  return view ? { ...found, by: { person: session.person.id }, view } : undefined
}
