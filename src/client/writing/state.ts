import { useSyncExternalStore } from 'react'
import type { Sending } from './queue.ts'

/** How far what is written on this device has come. */
export interface WritingState {
  /** Given and not answered yet, in order. */
  waiting: readonly Sending[]
  /** Not done, and not read by their writer yet. */
  refused: readonly Sending[]
  /** The server was not heard the last time. */
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

/** Undefined as long as it is not known. */
export const useWriting = (): WritingState | undefined => useSyncExternalStore(subscribe, () => current)
