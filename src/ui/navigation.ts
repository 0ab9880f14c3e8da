import type { RouterHistory } from '@tanstack/history'
import { createContext, use, useEffect, useRef, useState } from 'react'

/** Where one is: the address of the page that is shown, and what it says. */
export interface Place {
  path: string
  params: Readonly<Record<string, string>>
  search: Readonly<Record<string, string>>
  /** Differs for each entry of the browser's history. */
  key: string
}

export interface Navigation {
  history: RouterHistory
  /** The page on the screen; while another is fetched, still the one before. */
  place: Place
  /** Fetches the page again, or one that the same address now leads to. Ends when it is shown. */
  reopen: () => Promise<void>
}

export const NavigationContext = createContext<Navigation | null>(null)

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext)
  if (!navigation) throw new Error('There is no navigation here')
  return navigation
}

/** A part of the page's address by its name in the route: `id` of `/cases/:id`. */
export function useParam(name: string): string {
  const value = useNavigation().place.params[name]
  if (value === undefined) throw new Error(`The address of this page has no ${name}`)
  return value
}

/** What follows the `?` of the page's address: whatever somebody has typed there. */
export const useSearch = (): Partial<Place['search']> => useNavigation().place.search

/** Goes to another page; `replace`: this one goes on under another address. `keepScroll`: as for a link. */
export function useNavigate(): (to: string, options?: { replace?: boolean; keepScroll?: boolean }) => void {
  const { history } = useNavigation()
  return (to, { replace = false, keepScroll = false } = {}) =>
    replace ? history.replace(to, { keepScroll: true }) : history.push(to, { keepScroll })
}

/** The answer to whether a page is left while something on it is not saved. */
export interface Leaving {
  leave: () => void
  stay: () => void
}

/** While `isUnsaved`, leaving the page waits for an answer, which is given through what this returns. */
export function useLeaving(isUnsaved: () => boolean): Leaving | undefined {
  const { history } = useNavigation()
  const [leaving, setLeaving] = useState<Leaving>()
  const latest = useRef(isUnsaved)
  useEffect(() => {
    latest.current = isUnsaved
  })
  useEffect(() => {
    const stays = () =>
      new Promise<boolean>((resolve) => {
        const answer = (isStaying: boolean) => () => {
          setLeaving(undefined)
          resolve(isStaying)
        }
        setLeaving({ leave: answer(false), stay: answer(true) })
      })
    return history.block({
      enableBeforeUnload: () => latest.current(),
      blockerFn: () => latest.current() && stays(),
    })
  }, [history])
  return leaving
}
