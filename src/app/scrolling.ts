import type { HistoryLocation, RouterHistory } from '@tanstack/history'

declare module '@tanstack/history' {
  interface HistoryState {
    /** The page stays where it is scrolled to. */
    keepScroll?: boolean
  }
}

const nameOf = ({ state }: HistoryLocation) => `scroll ${state.__TSR_key}`

/** Remembers in this tab how far each page of its history is scrolled. Gives the way to stop. */
export function keepScrolling(history: RouterHistory): () => void {
  window.history.scrollRestoration = 'manual'
  let name = nameOf(history.location)
  const keep = () => sessionStorage.setItem(name, String(window.scrollY))
  const stop = history.subscribe(({ location }) => {
    keep()
    name = nameOf(location)
  })
  window.addEventListener('pagehide', keep)
  return () => {
    stop()
    window.removeEventListener('pagehide', keep)
  }
}

/** Scrolls the page to where one left it; a new one to its top. */
export function scrollBack({ location }: RouterHistory): void {
  const kept = sessionStorage.getItem(nameOf(location))
  if (kept !== null || !location.state.keepScroll) window.scrollTo(0, Number(kept ?? 0))
}
