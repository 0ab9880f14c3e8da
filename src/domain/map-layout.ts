import type { VisibleContact } from './visible-case-file.ts'
import { type LifeArea, lifeAreas } from './vocabulary.ts'

// The contact map: the citizen in the centre, a sector for each life area, three rings of closeness. Each life area
// has its sector on every map, so that one learns where to look. Lengths are pixels; the citizen is at (0, 0), y grows
// downwards. The rings are ellipses because names are wide.

export const rings = [1, 2, 3] as const
export type Ring = (typeof rings)[number]
export type Point = { x: number; y: number }
export type Box = { left: number; right: number; top: number; bottom: number }

type Side = 'left' | 'right'

/** Where a contact sits, in parts of the outer ring. It holds for good, whatever else comes, goes or grows. */
type Seat = Point & { ring: Ring; lifeArea: LifeArea; side: Side }

/** A contact's place: the middle of its shape, and the box of shape and name. The name is on one side of the shape. */
export type Place = Seat & { box: Box }

export interface MapLayout {
  /** 1, or more when a cell has become full: the whole sheet grows and everybody keeps their seat. */
  scale: number
  seats: ReadonlyMap<string, Seat>
  /** By contact id. */
  places: ReadonlyMap<string, Place>
  /** From the centre to the edges of the sheet. */
  halfWidth: number
  halfHeight: number
}

/** What a contact takes up: a shape with its middle `shapeAt` from one end, beside it two lines of name and one of waiting. */
export const slot = { width: 140, height: 50, shapeAt: 18 }
export const citizenBox: Box = { left: -76, right: 76, top: -34, bottom: 34 }
const sectorName = { width: 132, height: 40 }
const ringName = { width: 84, height: 18 }
const outer = { x: 540, y: 420 }
const margin = { x: 130, y: 34 }
/** The rings' edges in parts of the outer one. */
const edges = [0.13, 0.55, 0.79, 1] as const
const step = 14
const growth = 1.15

/** Closeness as the citizen sees it; who has none is in the outer ring. */
export const ringOf = ({ closeness }: Pick<VisibleContact, 'closeness'>): Ring =>
  closeness === 1 ? 1 : closeness === 2 ? 2 : 3

/**
 * A place for each contact, in its own sector and ring, no two boxes overlapping. Given the layout `before`, whoever
 * is still in the same cell stays; without it the contacts are seated in the order given, so one at the end moves nobody.
 */
export function mapLayout(
  contacts: readonly Pick<VisibleContact, 'id' | 'lifeArea' | 'closeness'>[],
  before?: MapLayout,
): MapLayout {
  const seats = new Map<string, Seat>()
  for (const contact of contacts) {
    const seat = before?.seats.get(contact.id)
    if (seat?.lifeArea === contact.lifeArea && seat.ring === ringOf(contact)) seats.set(contact.id, seat)
  }
  let scale = before?.scale ?? 1
  let taken = takenBoxes(seats.values(), scale)
  for (const contact of contacts) {
    if (seats.has(contact.id)) continue
    let seat = freeSeat(contact.lifeArea, ringOf(contact), scale, taken)
    while (!seat) {
      scale *= growth
      taken = takenBoxes(seats.values(), scale)
      seat = freeSeat(contact.lifeArea, ringOf(contact), scale, taken)
    }
    seats.set(contact.id, seat)
    taken.push(placeOf(seat, scale).box)
  }
  const { x, y } = ringRadii(3, scale)
  return {
    scale,
    seats,
    places: new Map([...seats].map(([id, seat]) => [id, placeOf(seat, scale)])),
    halfWidth: x + margin.x,
    halfHeight: y + margin.y,
  }
}

/** The half axes of a ring's outer edge. */
export const ringRadii = (ring: Ring, scale: number): Point => ({
  x: outer.x * edges[ring] * scale,
  y: outer.y * edges[ring] * scale,
})

/** The middle of a ring's name, just inside its edge on the line straight up. */
export const ringNameAt = (ring: Ring, scale: number): Point => ({
  x: 0,
  y: ringName.height / 2 + 4 - ringRadii(ring, scale).y,
})

/** The middle of a sector's name, on the edge of the outer ring. */
export const sectorNameAt = (lifeArea: LifeArea, scale: number): Point =>
  onSheet(polar(1, (sectorStart(lifeArea) + sectorStart(lifeArea, 1)) / 2), scale)

/** The two lines between which a sector lies: from the inner edge of the first ring to the edge of the outer. */
export const sectorSides = (lifeArea: LifeArea, scale: number): [Point, Point][] =>
  [sectorStart(lifeArea), sectorStart(lifeArea, 1)].map((angle) => [
    onSheet(polar(edges[0], angle), scale),
    onSheet(polar(1, angle), scale),
  ])

const sectorAngle = (2 * Math.PI) / lifeAreas.length

/** Clockwise from straight up. */
const sectorStart = (lifeArea: LifeArea, next = 0): number =>
  (lifeAreas.indexOf(lifeArea) + next) * sectorAngle

const polar = (radius: number, angle: number): Point => ({
  x: radius * Math.sin(angle),
  y: -radius * Math.cos(angle),
})

const onSheet = ({ x, y }: Point, scale: number): Point => ({
  x: x * outer.x * scale,
  y: y * outer.y * scale,
})

function placeOf(seat: Seat, scale: number): Place {
  const at = onSheet(seat, scale)
  return { ...seat, ...at, box: boxBeside(at, seat.side) }
}

function boxBeside({ x, y }: Point, side: Side): Box {
  const left = side === 'right' ? x - slot.shapeAt : x + slot.shapeAt - slot.width
  const top = y - slot.height / 2
  return { left, right: left + slot.width, top, bottom: top + slot.height }
}

function freeSeat(lifeArea: LifeArea, ring: Ring, scale: number, taken: readonly Box[]): Seat | undefined {
  const isFree = (box: Box): boolean => !taken.some((other) => overlap(box, other))
  const points = pointsOf(lifeArea, ring, scale)
  const outward = (point: Point): Side => (point.x < 0 ? 'left' : 'right')
  const inward = (point: Point): Side => (point.x < 0 ? 'right' : 'left')
  for (const sideOf of [outward, inward]) {
    const point = points.find((one) => isFree(boxBeside(onSheet(one, scale), sideOf(one))))
    if (point) return { ...point, ring, lifeArea, side: sideOf(point) }
  }
  return undefined
}

/** The boxes of those who are seated, and of what is drawn on every map or has its room kept. */
const takenBoxes = (seats: Iterable<Seat>, scale: number): Box[] => [
  ...[...seats].map((seat) => placeOf(seat, scale).box),
  citizenBox,
  ...rings.map((ring) => boxAround(ringNameAt(ring, scale), ringName)),
  ...lifeAreas.map((lifeArea) => boxAround(sectorNameAt(lifeArea, scale), sectorName)),
]

const boxAround = ({ x, y }: Point, { width, height }: { width: number; height: number }): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Points all over a cell, the one nearest to its middle first; a little away from the cell's edges. */
function pointsOf(lifeArea: LifeArea, ring: Ring, scale: number): Point[] {
  const [inner, edge] = [edges[ring - 1] ?? 0, edges[ring]]
  const [from, to] = [sectorStart(lifeArea), sectorStart(lifeArea, 1)]
  const middle = polar((inner + edge) / 2, (from + to) / 2)
  const room = step / (outer.y * scale)
  const points: { point: Point; distance: number }[] = []
  for (let radius = inner + room; radius <= edge - room; radius += room) {
    const turn = room / radius
    for (let angle = from + turn; angle <= to - turn; angle += turn) {
      const point = polar(radius, angle)
      points.push({
        point,
        distance: Math.hypot((point.x - middle.x) * outer.x, (point.y - middle.y) * outer.y),
      })
    }
  }
  return points.sort((a, b) => a.distance - b.distance).map(({ point }) => point)
}
