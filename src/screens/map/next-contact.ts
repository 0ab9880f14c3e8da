import type { Point } from '../../domain/map-layout.ts'

const directions: Record<string, Point> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
}

/** The contact a key leads to: the nearest one that way, the first or the last; undefined when there is none. */
export function nextContact(
  key: string,
  from: string,
  places: ReadonlyMap<string, Point>,
): string | undefined {
  const ids = [...places.keys()]
  if (key === 'Home') return ids[0]
  if (key === 'End') return ids.at(-1)
  const [way, here] = [directions[key], places.get(from)]
  if (!way || !here) return undefined
  // What lies off to the side counts double, so that an arrow leads where it points.
  const reached = [...places].flatMap(([id, { x, y }]) => {
    const along = (x - here.x) * way.x + (y - here.y) * way.y
    const aside = Math.abs((x - here.x) * way.y) + Math.abs((y - here.y) * way.x)
    return along > 0 && aside <= 2 * along ? [{ id, far: along + 2 * aside }] : []
  })
  return reached.toSorted((a, b) => a.far - b.far)[0]?.id
}
