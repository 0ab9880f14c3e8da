import type { QueryClient } from '@tanstack/react-query'
import { createQueryClient } from '../src/app/query-client.ts'
import { type Session, sessionQuery } from '../src/client/session.ts'
import type { CaseFile, Recipient } from '../src/domain/case-file.ts'
import { roleOf } from '../src/domain/role.ts'

/** The morning of the first fictional meeting. */
export const morning = '2026-12-03T09:00:00+01:00'

/** What the page knows of a reader of one case who is signed in. */
export function queryClientOf({ file, as }: { file: CaseFile; as: Recipient }): QueryClient {
  const queryClient = createQueryClient()
  queryClient.setQueryData<Session>(sessionQuery.queryKey, {
    person: { id: 'P1', name: 'Prøve', administrator: false },
    memberships: [{ case: file.citizen.id, as, role: roleOf(file, as) }],
    demo: true,
    firstVisit: false,
    now: morning,
    clockFixed: true,
  })
  return queryClient
}
