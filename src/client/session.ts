import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { forgetEverything } from './kept.ts'
import { request } from './request.ts'

export type Role = 'citizen' | 'coordinator' | 'mentor' | 'participant'

export interface Membership {
  case: string
  /** A contact's id, or "citizen". */
  as: string
  role: Role
}

export interface Session {
  person: { id: string; name: string; administrator: boolean } | null
  memberships: Membership[]
  demo: boolean
  firstVisit: boolean
  now: string
  clockFixed: boolean
}

export interface DemoCase {
  case: string
  citizen: string
  people: { as: string; name: string; person?: string; role: Role }[]
}

export type DemoChoice = { case: string; as: string } | { as: 'administrator' }

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('/session', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
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

/** One way to become somebody: whatever was known about the one before is forgotten first. */
function useSigningIn<Input>(path: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => request<Session>(path, { method: 'POST', body: input }),
    onSuccess: (session) => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, session)
    },
  })
}

export const useSignIn = () => useSigningIn<{ email: string; password: string }>('/session')
export const useAccept = () =>
  useSigningIn<{ email: string; code: string; password: string }>('/people/accept')
export const useDemoSignIn = () => useSigningIn<DemoChoice>('/demo/sign-in')
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

/** Signs out and leaves nothing of the case on the device, even when the server cannot be reached. */
export function useSignOut() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => request<void>('/session', { method: 'DELETE' }),
    onSettled: async () => {
      queryClient.clear()
      await forgetEverything()
    },
  })
}
