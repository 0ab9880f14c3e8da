import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import type { DemoCase } from '../api/demo.ts'
import type { SessionAnswer } from '../api/session-answer.ts'
import { forgetEverything } from './kept.ts'
import { request, statusOf } from './request.ts'

export type Session = SessionAnswer

export type { DemoCase }

export type DemoChoice = { case: string; as: string } | { as: 'administrator' }

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  // Never cancelled: the router waits for it while parts that watch it come and go.
  queryFn: () => request<Session>('/session'),
  // Cases come and go while one is signed in.
  staleTime: 60_000,
})

export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: ({ signal }) => request<DemoCase[]>('/demo/people', { signal }),
})

/** Who is signed in, within a page that needs somebody to be. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data

/** Now, as an instant: the installation's fixed clock in a demo, else the device's. */
export const currentInstant = (session: Session | undefined): string =>
  session?.clockFixed ? session.now : new Date().toISOString()

let tabs: BroadcastChannel | undefined
/** The site's other tabs: they share the cookie, and so the person. The demo's do not, each has a server of its own. */
const otherTabs = () => {
  if (__DEMO__) return undefined
  tabs ??= new BroadcastChannel('session')
  return tabs
}

/** Nothing of the one before may be shown to the one after. What is on the screen now is no case's. */
async function forgetThePerson(queryClient: QueryClient): Promise<void> {
  queryClient.removeQueries({ type: 'inactive' })
  queryClient.getMutationCache().clear()
  await forgetEverything()
}

const leaveSession = (queryClient: QueryClient) =>
  queryClient.setQueryData<Session>(
    sessionQuery.queryKey,
    (session) => session && { ...session, person: null, memberships: [] },
  )

/**
 * Leaves the page (`leave`) when the server says, in whichever answer comes first, that the session is over, and starts
 * anew when another tab signed somebody in or out. Gives the way to stop.
 */
export function followSession(queryClient: QueryClient, leave: () => Promise<void>): () => void {
  const reload = () => location.reload()
  let hasPerson = Boolean(queryClient.getQueryData(sessionQuery.queryKey)?.person)
  otherTabs()?.addEventListener('message', reload)
  const stop = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return
    const hadPerson = hasPerson
    hasPerson = Boolean(queryClient.getQueryData(sessionQuery.queryKey)?.person)
    if (!hadPerson) return
    const { action } = event
    const isRefused = action.type === 'error' && statusOf(action.error) === 401
    const isOver = action.type === 'success' && !action.manual && !hasPerson
    if (!isRefused && !isOver) return
    leaveSession(queryClient)
    void leave().then(() => forgetThePerson(queryClient))
  })
  return () => {
    otherTabs()?.removeEventListener('message', reload)
    stop()
  }
}

/** One way to become somebody: whatever was known about the one before is forgotten first. */
function useSigningIn<Input>(path: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => request<Session>(path, { method: 'POST', body: input }),
    onSuccess: async (session) => {
      await forgetThePerson(queryClient)
      queryClient.setQueryData(sessionQuery.queryKey, session)
      otherTabs()?.postMessage('changed')
    },
  })
}

export const useSignIn = () => useSigningIn<{ email: string; password: string }>('/session')
export const useAccept = () =>
  useSigningIn<{ email: string; code: string; password: string }>('/people/accept')
export const useDemoSignIn = () => useSigningIn<DemoChoice>('/demo/sign-in')
export const useEnterAsGuest = () => useSigningIn<{ token: string; code: string }>('/guest/session')
export const useFirstAdministrator = () =>
  useSigningIn<{ code: string; name: string; email: string; password: string }>('/first-administrator')

/** Turns an empty installation into the fictional municipality. */
export function useStartDemo() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => request<void>('/demo/start', { method: 'POST', body: {} }),
    onSuccess: () => queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }),
  })
}

/** Signs out, leaves the page (`leave`) and then keeps nothing of it on the device. */
export function useSignOut(leave: () => Promise<void>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => request<void>('/session', { method: 'DELETE' }),
    onSuccess: async () => {
      leaveSession(queryClient)
      await leave()
      await forgetThePerson(queryClient)
      otherTabs()?.postMessage('changed')
    },
  })
}
