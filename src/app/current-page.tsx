import { Suspense, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { NavigationContext } from '../ui/navigation.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { ErrorPage } from './error-page.tsx'
import type { Pages, Shown } from './pages.tsx'
import { keepScrolling, scrollBack } from './scrolling.ts'
import { Shell } from './shell.tsx'

/** The page at the address, in what surrounds every page. */
export function CurrentPage({ pages }: { pages: Pages }) {
  const { history, open } = pages
  const shown = useSyncExternalStore(pages.subscribe, pages.shown)
  useEffect(() => keepScrolling(history), [history])
  const place = shown?.place
  const navigation = useMemo(() => (place ? { history, place, reopen: open } : null), [history, place, open])
  useArrival(pages, shown)
  if (!shown) return null
  const { Layout, Screen } = shown
  return (
    <NavigationContext value={navigation}>
      <Shell>
        <ErrorBoundary resetBy={shown} fallback={(error) => <ErrorPage error={error} />}>
          <Layout>
            {/* Another path is another page, with nothing left of the one before. */}
            <Suspense key={shown.place.path} fallback={<Skeleton />}>
              <Screen />
            </Suspense>
          </Layout>
        </ErrorBoundary>
      </Shell>
    </NavigationContext>
  )
}

/** A page begins at its top, or where one left it. Its heading has the focus, so that it is read aloud. */
function useArrival({ history }: Pages, shown: Shown | undefined) {
  const { isThere = false, place } = shown ?? {}
  const path = useRef<string>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each entry of the history
  useLayoutEffect(() => {
    if (isThere) scrollBack(history)
  }, [isThere, place?.key])
  useEffect(() => {
    if (place === undefined) return
    // One can go on before the first page is there; where it leads to is a navigation all the same.
    path.current ??= place.path
    if (!isThere || path.current === place.path) return
    path.current = place.path
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [isThere, place])
}
