import { type QueryClient, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { PresenceEvent } from '../api/events.ts'
import type { Recipient } from '../domain/case-file.ts'
import type { Presence } from '../domain/presence.ts'
import { meetingPath } from './cases.ts'
import { request } from './request.ts'

// Somebody says that they are there every ten seconds; who has not for 25 has gone without a word.
const everyMs = 10_000
const silentMs = 25_000
// One writes until one has not typed for so long.
const writingMs = 4_000

type Heard = { [who: Recipient]: { doing: Presence['doing']; at: number } }

const keyOf = (caseId: string, meeting: string) => ['presence', caseId, meeting]

/** Keeps what the event stream says of who is at a meeting's minutes. */
export function hearPresence(
  queryClient: QueryClient,
  { case: id, meeting, by, doing }: PresenceEvent,
): void {
  queryClient.setQueryData<Heard>(keyOf(id, meeting), (heard) => ({
    ...heard,
    [by]: { doing, at: Date.now() },
  }))
}

/** Gives who else is at a meeting's minutes now, and says to them that I am, when `isTold`. */
export function usePresence(caseId: string, meeting: string, me: Recipient, isTold: boolean) {
  const { data: heard = {} } = useQuery<Heard>({ queryKey: keyOf(caseId, meeting), queryFn: skipToken })
  const [now, setNow] = useState(() => Date.now())
  const told = useRef<{ doing: Presence['doing']; at: number }>(undefined)
  const typedAt = useRef(0)
  const others = Object.entries(heard)
    .filter(([who, { doing, at }]) => who !== me && doing !== 'gone' && now - at < silentMs)
    .map(([who, { doing }]) => ({ who, isWriting: doing === 'writing' }))

  useEffect(() => {
    const tell = (doing: Presence['doing']) => {
      told.current = { doing, at: Date.now() }
      if (!isTold || !navigator.onLine) return
      // Unheard, it is said again soon.
      request(`${meetingPath(caseId, meeting)}/presence`, { method: 'POST', body: { doing } }).catch(
        () => undefined,
      )
    }
    const look = () => {
      const at = Date.now()
      const doing = at - typedAt.current < writingMs ? 'writing' : 'here'
      if (doing !== told.current?.doing || at - told.current.at >= everyMs) tell(doing)
      setNow(at)
    }
    const type = () => {
      typedAt.current = Date.now()
      if (told.current?.doing !== 'writing') look()
    }
    look()
    const looking = setInterval(look, 1000)
    addEventListener('input', type)
    return () => {
      clearInterval(looking)
      removeEventListener('input', type)
      tell('gone')
    }
  }, [caseId, meeting, isTold])

  // Whoever has just come does not know that I am here.
  const known = others.map(({ who }) => who).join(' ')
  useEffect(() => {
    if (known !== '') told.current = undefined
  }, [known])
  return others
}
