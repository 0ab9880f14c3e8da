// How to add a screen:
// 1. src/screens/<name>/<name>-screen.tsx exports `Screen`; texts in src/app/texts/<name>.da.json and .en.json
//    (keys `<name>.key`; a new file gets a line in texts.d.ts, which lets the compiler check every key).
// 2. Here: createRoute with `component: lazyScreen(() => import(...))` (a chunk of its own), below `signedIn` or
//    below `caseRoute`, whose pages share the case's menu.
// 3. `loader`: `queryClient.ensureQueryData(<noun>Queries.x(...))` for what the page cannot do without. It runs
//    while the code loads. In the screen: `useSuspenseQuery` with the same options.
// 4. Params in the screen: `getRouteApi('/signed-in/cases/$id').useParams()` (ids below; never import this file).
// 5. The page begins with <PageHeading title=...>; its title is neutral (no names). Errors of a loader are shown
//    by their status; refusals of commands belong at the field.
import type { QueryClient } from '@tanstack/react-query'
import {
  createBrowserHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router'
import { caseQueries } from '../client/cases.ts'
import { followUpQueries } from '../client/follow-ups.ts'
import { peopleQueries } from '../client/people.ts'
import { demoPeopleQuery, sessionQuery } from '../client/session.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { AccessibilityPage } from './accessibility-page.tsx'
import { CaseLayout } from './case-layout.tsx'
import { ErrorPage, NotFoundPage } from './error-page.tsx'
import { homeOf } from './home.ts'
import { lazyScreen } from './lazy-screen.ts'
import { Shell } from './shell.tsx'

interface Context {
  queryClient: QueryClient
}

const root = createRootRouteWithContext<Context>()({ component: Shell })

/** Where somebody who is not signed in was going, as a path of this site alone. */
const wanted = (search: Record<string, unknown>): { to?: string } =>
  typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? { to: search.to } : {}

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    throw redirect({ to: homeOf(session), replace: true })
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: wanted,
  loader: async ({ context: { queryClient } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session.firstVisit) throw redirect({ to: '/first-visit', replace: true })
    if (session.demo) await queryClient.ensureQueryData(demoPeopleQuery)
  },
  component: lazyRouteComponent(() => import('../screens/sign-in/sign-in-screen.tsx'), 'Screen'),
})

const firstVisit = createRoute({
  getParentRoute: () => root,
  path: '/first-visit',
  loader: async ({ context: { queryClient } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (!session.firstVisit) throw redirect({ to: homeOf(session), replace: true })
  },
  component: lazyScreen(() => import('../screens/first-visit/first-visit-screen.tsx')),
})

const accessibility = createRoute({ getParentRoute: () => root, path: '/was', component: AccessibilityPage })

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (!session.person) throw redirect({ to: '/sign-in', search: { to: location.pathname }, replace: true })
  },
})

const cases = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(caseQueries.list()),
  component: lazyRouteComponent(() => import('../screens/cases/cases-screen.tsx'), 'Screen'),
})

const caseRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$id',
  component: CaseLayout,
})

const caseFile = createRoute({
  getParentRoute: () => caseRoute,
  path: '/',
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(caseQueries.file(params.id, 'case')),
  component: lazyScreen(() => import('../screens/case/case-screen.tsx')),
})

const map = createRoute({
  getParentRoute: () => caseRoute,
  path: '/map',
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(caseQueries.file(params.id, 'map')),
  component: lazyScreen(() => import('../screens/map/map-screen.tsx')),
})

const plan = createRoute({
  getParentRoute: () => caseRoute,
  path: '/plan',
  /** `meeting`: the draft to go on with; without it, a new one. */
  validateSearch: (search: Record<string, unknown>): { meeting?: string } =>
    typeof search.meeting === 'string' ? { meeting: search.meeting } : {},
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(caseQueries.file(params.id, 'plan')),
  component: lazyScreen(() => import('../screens/plan/plan-screen.tsx')),
})

const views = ['overview', 'status', 'hold', 'room', 'summary'] as const
export type MeetingView = (typeof views)[number]

const meeting = createRoute({
  getParentRoute: () => caseRoute,
  path: '/meetings/$meeting',
  /**
   * `view`: the meeting, my status, hold the meeting, the room's screen, or the summary; without it, what fits the
   * meeting's state. `item`: the agenda item one is at.
   */
  validateSearch: (search: Record<string, unknown>): { view?: MeetingView; item?: string } => {
    const view = views.find((one) => one === search.view)
    return { ...(view && { view }), ...(typeof search.item === 'string' && { item: search.item }) }
  },
  loader: ({ context: { queryClient }, params }) =>
    queryClient.ensureQueryData(caseQueries.file(params.id, 'meeting')),
  component: lazyScreen(() => import('../screens/meeting/meeting-screen.tsx')),
})

const followUps = createRoute({
  getParentRoute: () => signedIn,
  path: '/follow-ups',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(followUpQueries.mine()),
  component: lazyScreen(() => import('../screens/follow-ups/follow-ups-screen.tsx')),
})

const me = createRoute({
  getParentRoute: () => signedIn,
  path: '/me',
  loader: async ({ context: { queryClient } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    const own = session.memberships.find((one) => one.role === 'citizen')
    if (!own) throw redirect({ to: homeOf(session), replace: true })
    await queryClient.ensureQueryData(caseQueries.file(own.case, 'own'))
  },
  component: lazyScreen(() => import('../screens/me/me-screen.tsx')),
})

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(peopleQueries.list()),
  component: lazyScreen(() => import('../screens/people/people-screen.tsx')),
})

const routeTree = root.addChildren([
  index,
  signIn,
  firstVisit,
  accessibility,
  signedIn.addChildren([cases, caseRoute.addChildren([caseFile, map, plan, meeting]), followUps, me, people]),
])

export const createAppRouter = (queryClient: QueryClient, history: RouterHistory = createBrowserHistory()) =>
  createRouter({
    routeTree,
    history,
    context: { queryClient },
    // Nothing is preloaded by pointing at a link: every reading of a case is logged and shown to the citizen.
    defaultPreload: false,
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  })

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
