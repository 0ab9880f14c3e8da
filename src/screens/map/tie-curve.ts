import { type Box, overlap, type Point } from '../../domain/map-layout.ts'

/** A line between two shapes, bent. */
export interface Curve {
  from: Point
  bend: Point
  to: Point
}

const shapeRadius = 18

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  }
}

const bends = [0.16, -0.16, 0.3, -0.3, 0.45, -0.45]

/** The curve from shape to shape that runs over the fewest of the boxes in its way; bent away from the centre when all are equal. */
export function curveBetween(from: Point, to: Point, others: readonly Box[]): Curve {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const outwards = middle.y * dx - middle.x * dy >= 0 ? 1 : -1
  const curves = bends.map((part): Curve => {
    const bend = { x: middle.x - dy * part * outwards, y: middle.y + dx * part * outwards }
    return { from: towards(from, bend, shapeRadius), bend, to: towards(to, bend, shapeRadius) }
  })
  return fewest(curves, (curve) => crossings(curve, others)) ?? { from, bend: middle, to }
}

/** The first of those with the lowest count; looks no further than one with none. */
function fewest<Item>(items: readonly Item[], count: (item: Item) => number): Item | undefined {
  let best: { item: Item; found: number } | undefined
  for (const item of items) {
    const found = count(item)
    if (found === 0) return item
    if (!best || found < best.found) best = { item, found }
  }
  return best?.item
}

const samples = Array.from({ length: 21 }, (_, index) => index / 20)

const isWithin = ({ x, y }: Point, { left, right, top, bottom }: Box): boolean =>
  x > left && x < right && y > top && y < bottom

/** How many of the boxes a curve runs over. */
function crossings(curve: Curve, boxes: readonly Box[]): number {
  const points = samples.map((part) => pointAt(curve, part))
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const around = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
  const near = boxes.filter((box) => overlap(box, around))
  return near.filter((box) => points.some((point) => isWithin(point, box))).length
}

/** The point at a part (0..1) of the curve. */
export const pointAt = ({ from, bend, to }: Curve, part: number): Point => ({
  x: (1 - part) ** 2 * from.x + 2 * part * (1 - part) * bend.x + part ** 2 * to.x,
  y: (1 - part) ** 2 * from.y + 2 * part * (1 - part) * bend.y + part ** 2 * to.y,
})

export const pathOf = ({ from, bend, to }: Curve): string =>
  `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`

/** The direction in which the curve arrives, in degrees. */
export const arrivalOf = ({ bend, to }: Curve): number =>
  (Math.atan2(to.y - bend.y, to.x - bend.x) * 180) / Math.PI

const parts = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]

/** Where on the curve a word of this size covers the least of what is there; the middle when all is the same. */
export function wordBox(curve: Curve, width: number, height: number, taken: readonly Box[]): Box {
  const boxes = parts.map((part) => {
    const { x, y } = pointAt(curve, part)
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
  })
  const covered = fewest(boxes, (box) => taken.filter((other) => overlap(box, other)).length)
  return covered ?? { left: 0, right: 0, top: 0, bottom: 0 }
}
