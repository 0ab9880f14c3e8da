// How to add a screen:
// 1. src/screens/<name>/<name>-screen.tsx exports `Screen`; texts in src/texts/<name>.da.json and .en.json
//    (keys `<name>.key`; a new file gets a line in text-keys.ts, which lets the compiler check every key).
// 2. Here: a line with its path and its code (a chunk of its own); its address in src/client/paths.ts.
// 3. `load`: `queryClient.ensureQueryData(<noun>Queries.x(...))` for what the page cannot do without. It runs
//    while the code loads. In the screen: `useSuspenseQuery` with the same options.
// 4. In the screen: `useParam('id')` and `useSearch()` of src/ui/navigation.ts.
// 5. The page begins with <PageHeading title=...>; its title is neutral (no names). Errors of `load` are shown
//    by their status; refusals of commands belong at the field.
import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { calendarFeedQuery } from '../client/calendar-feed.ts'
import { caseQueries, type Purpose } from '../client/cases.ts'
import { followUpQueries } from '../client/follow-ups.ts'
import { peopleQueries } from '../client/people.ts'
import { demoPeopleQuery, type Session } from '../client/session.ts'
import { loadMoreTexts } from '../texts/language.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import { CaseLayout } from './case-layout.tsx'
import { homeOf } from './home.ts'

interface Asked {
  queryClient: QueryClient
  /** Asked for at the same time. */
  session: Promise<Session>
  params: Readonly<Record<string, string>>
}

export interface Route {
  /** With `:names` for its parts. */
  path: string
  /** Shown without anybody signed in. */
  isOpen?: true
  /** Where to go instead. */
  redirect?: (session: Session) => string | undefined
  code?: () => Promise<{ Screen: ComponentType }>
  /** What the page cannot do without. */
  load?: (asked: Asked) => Promise<unknown>
  /** What its page shares with others. */
  Layout?: ComponentType<{ children: ReactNode }>
}

/** The code of a screen, with the texts that only the first pages can do without. */
const withTexts = (code: () => Promise<{ Screen: ComponentType }>) => async () => {
  const [screen] = await Promise.all([code(), loadMoreTexts()])
  return screen
}

const caseFile =
  (purpose: Purpose) =>
  ({ queryClient, params: { id = '' } }: Asked) =>
    queryClient.ensureQueryData(caseQueries.file(id, purpose))

const ownCase = (session: Session) => session.memberships.find(({ role }) => role === 'citizen')

export const routes: Route[] = [
  { path: '/', isOpen: true, redirect: homeOf },
  {
    path: '/sign-in',
    isOpen: true,
    redirect: ({ firstVisit }) => (firstVisit ? '/first-visit' : undefined),
    code: () => import('../screens/sign-in/sign-in-screen.tsx'),
    load: async ({ queryClient, session }) =>
      (await session).demo ? queryClient.ensureQueryData(demoPeopleQuery) : undefined,
  },
  {
    path: '/first-visit',
    isOpen: true,
    redirect: (session) => (session.firstVisit ? undefined : homeOf(session)),
    code: withTexts(() => import('../screens/first-visit/first-visit-screen.tsx')),
  },
  {
    path: '/guest',
    isOpen: true,
    code: withTexts(() => import('../screens/meeting/guest/guest-screen.tsx')),
  },
  { path: '/was', isOpen: true, code: async () => ({ Screen: AccessibilityPage }) },
  {
    path: '/cases',
    code: () => import('../screens/cases/cases-screen.tsx'),
    load: ({ queryClient }) => queryClient.ensureQueryData(caseQueries.list()),
  },
  {
    path: '/cases/:id',
    Layout: CaseLayout,
    code: withTexts(() => import('../screens/case/case-screen.tsx')),
    load: caseFile('case'),
  },
  {
    path: '/cases/:id/map',
    Layout: CaseLayout,
    code: withTexts(() => import('../screens/map/map-screen.tsx')),
    load: caseFile('map'),
  },
  {
    path: '/cases/:id/plan',
    Layout: CaseLayout,
    code: withTexts(() => import('../screens/plan/plan-screen.tsx')),
    load: caseFile('plan'),
  },
  {
    path: '/cases/:id/meetings/:meeting',
    Layout: CaseLayout,
    code: withTexts(() => import('../screens/meeting/meeting-screen.tsx')),
    load: caseFile('meeting'),
  },
  {
    path: '/cases/:id/meetings/:meeting/room',
    code: withTexts(() => import('../screens/meeting/room/room-screen.tsx')),
    load: caseFile('meeting'),
  },
  {
    path: '/follow-ups',
    code: withTexts(() => import('../screens/follow-ups/follow-ups-screen.tsx')),
    load: ({ queryClient }) => queryClient.ensureQueryData(followUpQueries.mine()),
  },
  {
    path: '/me',
    redirect: (session) => (ownCase(session) ? undefined : homeOf(session)),
    code: withTexts(() => import('../screens/me/me-screen.tsx')),
    load: async ({ queryClient, session }) => {
      const own = ownCase(await session)
      return own && queryClient.ensureQueryData(caseQueries.file(own.case, 'own'))
    },
  },
  {
    path: '/calendar',
    code: withTexts(() => import('../screens/calendar/calendar-screen.tsx')),
    load: ({ queryClient }) => queryClient.ensureQueryData(calendarFeedQuery),
  },
  {
    path: '/people',
    code: withTexts(() => import('../screens/people/people-screen.tsx')),
    load: ({ queryClient }) => queryClient.ensureQueryData(peopleQueries.list()),
  },
]
