import type { QueryClient } from '@tanstack/react-query'
import { refetchCase } from './cases.ts'
import { keepFetching } from './code.ts'
import { hearPresence } from './presence.ts'
import { sessionQuery } from './session.ts'
import type { Outbox } from './writing/outbox.ts'
import { loadRules } from './writing/pictures.ts'

/**
 * Keeps what is on the screen up to date: a change in a case asks for that case again, and what was written and not heard
 * is sent. Gives the way to stop.
 */
export function followChanges(queryClient: QueryClient): () => void {
  let events: EventSource | undefined
  let hasListened = false
  let outbox: Promise<Outbox | undefined> | undefined
  let isStopped = false
  const openOutbox = async () => {
    const { outboxOf } = await keepFetching(() => import('./writing/outbox.ts'))
    // Whoever has signed in since has one of their own.
    return isStopped ? undefined : outboxOf(queryClient)
  }
  const connect = () => {
    events = new EventSource('/api/events')
    events.addEventListener('case', (event: MessageEvent<string>) => {
      const change: { case: string } = JSON.parse(event.data)
      forgetRooms(queryClient, change.case)
      void refetchCase(queryClient, change.case)
    })
    events.addEventListener('presence', (event: MessageEvent<string>) =>
      hearPresence(queryClient, JSON.parse(event.data)),
    )
    // What happened while nobody listened is not told again: neither before the first opening nor while it was lost.
    events.addEventListener('open', () => {
      if (hasListened) forgetRooms(queryClient)
      hasListened = true
      void outbox?.then((opened) => opened?.wake())
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== session })
    })
  }
  // The page itself comes first: listening begins when what it asked for is there and shown.
  let soon: ReturnType<typeof setTimeout> | undefined
  const connectWhenQuiet = () => {
    clearTimeout(soon)
    if (queryClient.isFetching() === 0) soon = setTimeout(listen, 250)
  }
  const stopWaiting = queryClient.getQueryCache().subscribe(connectWhenQuiet)
  const listen = () => {
    stopWaiting()
    outbox = openOutbox()
    void loadRules()
    connect()
  }
  connectWhenQuiet()
  return () => {
    isStopped = true
    clearTimeout(soon)
    stopWaiting()
    events?.close()
    void outbox?.then((opened) => opened?.close())
  }
}

/** What is fetched for the screen in the room and not on it: it may have become more than those present may see. */
const forgetRooms = (queryClient: QueryClient, id?: string) =>
  queryClient.removeQueries({
    type: 'inactive',
    predicate: ({ queryKey: [about, of, part] }) =>
      about === 'case' && part === 'room' && (id === undefined || of === id),
  })

const [session] = sessionQuery.queryKey
