import { useSyncExternalStore } from 'react'
import type { Sending } from './queue.ts'

/** How far what is written on this device has come. */
export interface WritingState {
  /** Given and not answered yet, in order. */
  waiting: readonly Sending[]
  /** Not done, and not read by their writer yet. */
  refused: readonly Sending[]
  /** The server was not heard the last two times. */
  unheard: boolean
}

let current: WritingState | undefined
const listeners = new Set<() => void>()

export function setWriting(next: WritingState | undefined): void {
  current = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const currentWriting = (): WritingState | undefined => current

/** Undefined as long as it is not known. */
export const useWriting = (): WritingState | undefined => useSyncExternalStore(subscribe, currentWriting)

const followNetwork = (listener: () => void) => {
  for (const event of ['online', 'offline']) window.addEventListener(event, listener)
  return () => {
    for (const event of ['online', 'offline']) window.removeEventListener(event, listener)
  }
}

/** Whether what is given waits for the network: the browser has none, or the server is not heard. */
export function useIsNetworkAway(): boolean {
  const isOnline = useSyncExternalStore(followNetwork, () => navigator.onLine)
  const isUnheard = useWriting()?.unheard ?? false
  return isUnheard || !isOnline
}
