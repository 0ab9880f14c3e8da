import { createContext, use } from 'react'
import type { Command } from '../../domain/command.ts'
import type { HelpEvent } from '../../domain/help-event.ts'
import type { HelpType, LifeArea, tieKinds } from '../../domain/vocabulary.ts'

/** A form that can be opened from every view of the map: for the entry with `id`, else for a new one. */
export type MapForm =
  | { form: 'contact'; id?: string; lifeArea?: LifeArea }
  | { form: 'tie'; id?: string; from?: string; to?: string; kind?: (typeof tieKinds)[number] }
  | { form: 'wait'; id?: string; contact?: string }
  | { form: 'move'; id: string }
  | { form: 'help'; id?: string; type?: HelpType; outcome?: HelpEvent['outcome'] }
  /** All that is seen of a contact. */
  | { form: 'details'; id: string }

/** What can be done from every view of the map. */
export interface MapActions {
  /**
   * Does a command. `said` names it, is announced, and is what undoing it is called: "Udlejeren rykket til yderste ring".
   * False when it was refused or not heard; the screen says why.
   */
  run: (command: Command, said: string) => Promise<boolean>
  /** The same for what says itself why it was refused: the error, or undefined when it is done. */
  send: (command: Command, said: string) => Promise<unknown>
  open: (form: MapForm) => void
  /** What is shown is of another day: nobody changes it. */
  isPast?: boolean
}

export const MapActionsContext = createContext<MapActions | null>(null)

export function useMapActions(): MapActions {
  const actions = use(MapActionsContext)
  if (!actions) throw new Error('Outside the map')
  return actions
}
