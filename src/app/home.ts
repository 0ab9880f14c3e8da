import type { Session } from '../client/session.ts'

/** Whether a part of the app is for this person; what the menu shows. */
export const isFor = (session: Session) => {
  const roles = new Set(session.memberships.map((one) => one.role))
  return {
    cases: roles.has('coordinator') || roles.has('participant') || roles.has('mentor'),
    followUps: roles.has('coordinator') || roles.has('participant') || roles.has('mentor'),
    me: roles.has('citizen'),
    people: session.person?.administrator === true,
  }
}

/** The page to begin on: the citizen's own, the mentor's day, the caseworker's list, the administrator's people. */
export function homeOf(
  session: Session,
): '/sign-in' | '/first-visit' | '/me' | '/follow-ups' | '/cases' | '/people' {
  if (session.firstVisit) return '/first-visit'
  if (!session.person) return '/sign-in'
  const roles = new Set(session.memberships.map((one) => one.role))
  if (roles.has('coordinator')) return '/cases'
  if (roles.has('mentor')) return '/follow-ups'
  if (roles.has('citizen')) return '/me'
  return roles.size === 0 && session.person.administrator ? '/people' : '/cases'
}
