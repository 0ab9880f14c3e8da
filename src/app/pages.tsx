import type { RouterHistory } from '@tanstack/history'
import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { parse } from 'regexparam'
import { sessionQuery } from '../client/session.ts'
import type { Place } from '../ui/navigation.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { ErrorPage, NotFoundPage } from './error-page.tsx'
import { type Route, routes } from './routes.ts'

/** What is on the screen: a page, or what stands in for one. */
export interface Shown {
  place: Place
  Layout: ComponentType<{ children: ReactNode }>
  Screen: ComponentType
  /** False while the page is on its way. */
  isThere: boolean
}

export interface Pages {
  history: RouterHistory
  subscribe: (listener: () => void) => () => void
  /** Undefined until there is something to show. */
  shown: () => Shown | undefined
  /** Fetches the page at the history's address, again if it is there already. Ends when it, or where it led, is shown. */
  open: () => Promise<void>
}

function find(pathname: string): { route: Route; params: Record<string, string> } | undefined {
  for (const route of routes) {
    const { pattern, keys } = parse(route.path)
    const match = pattern.exec(pathname)
    if (match)
      return { route, params: Object.fromEntries(keys.map((key, at) => [key, decoded(match[at + 1])])) }
  }
  return undefined
}

const decoded = (part = ''): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const Bare = ({ children }: { children: ReactNode }) => children

/** A page that takes longer than this, in milliseconds, says that it is on its way. */
const patience = 300

/** The pages of the site: each is fetched, its code and its data, and then shown whole in place of the one before. */
export function createPages(queryClient: QueryClient, history: RouterHistory): Pages {
  const listeners = new Set<() => void>()
  let shown: Shown | undefined
  let latest = 0
  let opening = Promise.resolve()

  const open = (): Promise<void> => {
    opening = fetchPage()
    return opening
  }

  async function fetchPage(): Promise<void> {
    const turn = ++latest
    const { pathname, search, state } = history.location
    const found = find(pathname)
    const place: Place = {
      path: pathname,
      params: found?.params ?? {},
      search: Object.fromEntries(new URLSearchParams(search)),
      key: state.__TSR_key ?? '',
    }
    const show = (Screen: ComponentType, isThere = true) => {
      if (turn !== latest) return
      shown = { place, Layout: found?.route.Layout ?? Bare, Screen, isThere }
      for (const listener of listeners) listener()
    }
    if (!found) return show(NotFoundPage)
    const { route, params } = found
    // A page that only looks at itself differently stays meanwhile, with all that is open and typed on it.
    const isSame = shown?.place.path === pathname
    const slow = isSame ? undefined : setTimeout(() => show(Skeleton, false), patience)
    try {
      // All is asked for at once; whoever may not see the page is told nothing of it by the API either.
      const asking = queryClient.ensureQueryData(sessionQuery)
      const parts = Promise.all([route.code?.(), route.load?.({ queryClient, session: asking, params })])
      parts.catch(() => {})
      const session = await asking
      const isAllowed = session.person !== null || route.isOpen
      const instead = isAllowed ? route.redirect?.(session) : `/sign-in?to=${encodeURIComponent(pathname)}`
      if (turn !== latest) return
      if (instead !== undefined) {
        // Heard below, which opens it.
        history.replace(instead, undefined, { ignoreBlocker: true })
        return opening
      }
      const [screen] = await parts
      if (screen) show(screen.Screen)
    } catch (error) {
      show(() => <ErrorPage error={error} />)
    } finally {
      clearTimeout(slow)
    }
  }

  history.subscribe(() => void open())
  return {
    history,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    shown: () => shown,
    open,
  }
}
