import type { VisibleContact } from './visible-case-file.ts'
import { type LifeArea, lifeAreas } from './vocabulary.ts'

// The contact map: the citizen in the centre, a sector for each life area, three rings of closeness. Each life area
// has its sector on every map, so that one learns where to look (docs/decisions/0007-seats-on-the-map.md). Lengths are
// pixels; the citizen is at (0, 0), y grows downwards. The rings are ellipses because names are wide.

export const rings = [1, 2, 3] as const
export type Ring = (typeof rings)[number]
export type Point = { x: number; y: number }
export type Box = { left: number; right: number; top: number; bottom: number }

type Side = 'left' | 'right'

/** A ring of a sector. */
export type Cell = { lifeArea: LifeArea; ring: Ring }

/** Where a contact sits, in parts of the outer ring. It holds for good, whatever else comes, goes or grows. */
type Seat = Point &
  Cell & {
    /** On which side of the shape the name is. */
    side: Side
    /** Where the name begins, in parts of the outer ring, when there is no room for it beside the shape. */
    name?: Point
  }

/** A contact's place: the middle of its shape, where its name begins, and the boxes that shape and name take up. */
export type Place = Cell & Point & { side: Side; name: Point; apart: boolean; boxes: readonly Box[] }

export interface MapLayout {
  /** 1, or more when there are many: the whole sheet grows and everybody keeps their seat. */
  scale: number
  seats: ReadonlyMap<string, Seat>
  /** By contact id. */
  places: ReadonlyMap<string, Place>
  /** From the centre to the edges of the sheet. */
  halfWidth: number
  halfHeight: number
}

/** What a contact takes up: a shape with its middle `shapeAt` from one end, beside it two lines of name and one of waiting. */
export const slot = { width: 156, height: 50, shapeAt: 18 }
export const citizenBox: Box = { left: -76, right: 76, top: -34, bottom: 42 }
/** Two lines of name, and below them one that tells what is missing there. */
const sectorName = { width: 132, height: 54, middle: 7 }
const ringName = { width: 84, height: 18 }
const outer = { x: 556, y: 444 }
const margin = { x: 116, y: 30 }
/** The rings' edges in parts of the outer one. */
const edges = [0.13, 0.55, 0.79, 1] as const
const step = 14
/** A sheet has room for this many, one `growth` times as large for `manifold` times as many. */
const crowd = 24
const manifold = 2
const growth = 1.35

/** Closeness as the citizen sees it; who has none is in the outer ring. */
export const ringOf = ({ closeness }: Pick<VisibleContact, 'closeness'>): Ring =>
  closeness === 1 ? 1 : closeness === 2 ? 2 : 3

/**
 * A seat for each contact, in its own sector and ring, nothing overlapping. Given the layout `before`, whoever is
 * still in the same cell stays; without it the contacts are seated in the order given, so one at the end moves nobody.
 * The sheet grows with the number of contacts, and (never seen in random networks) when a cell has no room at all.
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
  let scale = Math.max(before?.scale ?? 1, scaleFor(contacts.length))
  let taken = takenBoxes(seats.values(), scale)
  for (const contact of contacts) {
    if (seats.has(contact.id)) continue
    const cell = { lifeArea: contact.lifeArea, ring: ringOf(contact) }
    let seat = freeSeat(cell, scale, taken)
    while (!seat) {
      scale *= growth
      taken = takenBoxes(seats.values(), scale)
      seat = freeSeat(cell, scale, taken)
    }
    seats.set(contact.id, seat)
    for (const box of placeOf(seat, scale).boxes) taken.add(box)
  }
  const edge = sheetEdge(scale)
  return {
    scale,
    seats,
    places: new Map([...seats].map(([id, seat]) => [id, placeOf(seat, scale)])),
    halfWidth: edge.x,
    halfHeight: edge.y,
  }
}

const sheetEdge = (scale: number): Point => ({
  x: Math.ceil(outer.x * scale + margin.x),
  y: Math.ceil(outer.y * scale + margin.y),
})

const isOnSheet = ({ left, right, top, bottom }: Box, scale: number): boolean => {
  const edge = sheetEdge(scale)
  return Math.max(-left, right) <= edge.x && Math.max(-top, bottom) <= edge.y
}

const scaleFor = (count: number): number =>
  growth ** Math.max(0, Math.ceil(Math.log(count / crowd) / Math.log(manifold)))

/** The cell a point of the sheet lies in; what is beyond the outer ring or inside the first belongs to the nearest. */
export function cellAt({ x, y }: Point, scale: number): Cell {
  const [across, down] = [x / (outer.x * scale), y / (outer.y * scale)]
  const turn = Math.atan2(across, -down) / sectorAngle
  const radius = Math.hypot(across, down)
  return {
    lifeArea: lifeAreas[Math.floor((turn + lifeAreas.length) % lifeAreas.length)] ?? lifeAreas[0],
    ring: radius <= edges[1] ? 1 : radius <= edges[2] ? 2 : 3,
  }
}

/** The middle of a cell. */
export const cellMiddle = (cell: Cell, scale: number): Point => onSheet(middleOf(cell), scale)

/** The outline of a cell as a path. */
export function cellPath({ lifeArea, ring }: Cell, scale: number): string {
  const [from, to] = [sectorStart(lifeArea), sectorStart(lifeArea, 1)]
  const [inner, edge] = [edges[ring - 1] ?? 0, edges[ring]]
  const at = (radius: number, angle: number) => {
    const { x, y } = onSheet(polar(radius, angle), scale)
    return `${x} ${y}`
  }
  const arc = (radius: number, sweep: 0 | 1) =>
    `A${outer.x * radius * scale} ${outer.y * radius * scale} 0 0 ${sweep} `
  return `M${at(inner, from)}L${at(edge, from)}${arc(edge, 1)}${at(edge, to)}L${at(inner, to)}${arc(inner, 0)}${at(inner, from)}Z`
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
  const { lifeArea, ring, side } = seat
  const at = onSheet(seat, scale)
  const outwards = side === 'right' ? 1 : -1
  const name = seat.name ? onSheet(seat.name, scale) : { x: at.x + outwards * slot.shapeAt, y: at.y }
  const boxes = seat.name ? [shapeBox(at), nameBox(name, side)] : [boxBeside(at, side)]
  return { ...at, lifeArea, ring, side, name, apart: seat.name !== undefined, boxes }
}

function boxBeside({ x, y }: Point, side: Side): Box {
  const left = side === 'right' ? x - slot.shapeAt : x + slot.shapeAt - slot.width
  const top = y - slot.height / 2
  return { left, right: left + slot.width, top, bottom: top + slot.height }
}

const shapeBox = (at: Point): Box => boxAround(at, { width: 32, height: 32 })

function nameBox({ x, y }: Point, side: Side): Box {
  const width = slot.width - 2 * slot.shapeAt
  const left = side === 'right' ? x : x - width
  return { left, right: left + width, top: y - slot.height / 2, bottom: y + slot.height / 2 }
}

function freeSeat(cell: Cell, scale: number, taken: Boxes): Seat | undefined {
  const points = pointsOf(cell, scale)
  const spare = spareBoxes(scale)
  const [outward, inward] = middleOf(cell).x < 0 ? (['left', 'right'] as const) : (['right', 'left'] as const)
  for (const side of [outward, inward]) {
    const point = points.find((one) => {
      const box = boxBeside(onSheet(one, scale), side)
      return !taken.covers(box) && !spare.covers(box)
    })
    if (point) return { ...point, ...cell, side }
  }
  return seatWithNameApart(cell, points, scale, taken)
}

/** When the names of others leave no room beside the shape: the shape in its cell, the name near by with a line to it. */
function seatWithNameApart(
  cell: Cell,
  points: readonly Point[],
  scale: number,
  taken: Boxes,
): Seat | undefined {
  const free = [...points, ...sparePoints(cell)].filter((one) => !taken.covers(shapeBox(onSheet(one, scale))))
  for (const { x, y, side } of namesApart) {
    for (const point of free) {
      const at = onSheet(point, scale)
      const name = { x: at.x + x, y: at.y + y }
      const box = nameBox(name, side)
      if (!isOnSheet(box, scale) || taken.covers(box)) continue
      return {
        ...point,
        ...cell,
        side,
        name: { x: name.x / (outer.x * scale), y: name.y / (outer.y * scale) },
      }
    }
  }
  return undefined
}

/** In parts of the ring's depth and of the sector's width. */
const spareAt: readonly [depth: number, turn: number][] = [[0.3, 0.5]]

/** Where the last shapes of a cell can go: no name is put there, so that there is room for one more in each. */
const sparePoints = ({ lifeArea, ring }: Cell): Point[] => {
  const [inner, edge] = [edges[ring - 1] ?? 0, edges[ring]]
  return spareAt.map(([depth, turn]) =>
    polar(inner + (edge - inner) * depth, sectorStart(lifeArea) + turn * sectorAngle),
  )
}

function spareBoxes(scale: number): Boxes {
  const known = spareBoxesOf.get(scale)
  if (known) return known
  const boxes = new Boxes()
  for (const lifeArea of lifeAreas)
    for (const ring of rings)
      for (const point of sparePoints({ lifeArea, ring })) boxes.add(shapeBox(onSheet(point, scale)))
  spareBoxesOf.set(scale, boxes)
  return boxes
}

/** The same for every map of a size. */
const spareBoxesOf = new Map<number, Boxes>()

/** From a shape to a name apart from it, the nearest first. */
const namesApart: readonly (Point & { side: Side })[] = [
  40, 52, 66, 82, 100, 120, 140, 165, 190, 220, 250,
].flatMap((distance) =>
  Array.from({ length: 16 }, (_, turn) => {
    const { x, y } = polar(distance, (turn * Math.PI) / 8)
    return { x, y, side: x < 0 ? 'left' : 'right' }
  }),
)

/** The boxes of those who are seated, and of what is drawn on every map or has its room kept. */
function takenBoxes(seats: Iterable<Seat>, scale: number): Boxes {
  const taken = new Boxes()
  taken.add(citizenBox)
  for (const ring of rings) taken.add(boxAround(ringNameAt(ring, scale), ringName))
  for (const lifeArea of lifeAreas) {
    const { x, y } = sectorNameAt(lifeArea, scale)
    taken.add(boxAround({ x, y: y + sectorName.middle }, sectorName))
  }
  for (const seat of seats) for (const box of placeOf(seat, scale).boxes) taken.add(box)
  return taken
}

/** Boxes filed by where they are: whether one is covered is found out among its neighbours. */
class Boxes {
  readonly #files = new Map<number, Box[]>()

  add(box: Box): void {
    for (const key of filesOf(box)) {
      const file = this.#files.get(key)
      if (file) file.push(box)
      else this.#files.set(key, [box])
    }
  }

  covers(box: Box): boolean {
    return filesOf(box).some((key) => this.#files.get(key)?.some((other) => overlap(box, other)))
  }
}

function filesOf({ left, right, top, bottom }: Box): number[] {
  const keys: number[] = []
  for (let x = Math.floor(left / slot.width); x <= Math.floor(right / slot.width); x++)
    for (let y = Math.floor(top / slot.height); y <= Math.floor(bottom / slot.height); y++)
      keys.push(x * 10_000 + y)
  return keys
}

const boxAround = ({ x, y }: Point, { width, height }: { width: number; height: number }): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

function middleOf({ lifeArea, ring }: Cell): Point {
  const [inner, edge] = [edges[ring - 1] ?? 0, edges[ring]]
  return polar((inner + edge) / 2, (sectorStart(lifeArea) + sectorStart(lifeArea, 1)) / 2)
}

/** Points all over a cell, the one nearest to its middle first; a little away from the cell's edges. */
function pointsOf(cell: Cell, scale: number): Point[] {
  const key = `${cell.lifeArea} ${cell.ring} ${scale}`
  const known = pointsOfCells.get(key)
  if (known) return known
  const [inner, edge] = [edges[cell.ring - 1] ?? 0, edges[cell.ring]]
  const [from, to] = [sectorStart(cell.lifeArea), sectorStart(cell.lifeArea, 1)]
  const middle = middleOf(cell)
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
  const nearest = points.sort((a, b) => a.distance - b.distance).map(({ point }) => point)
  pointsOfCells.set(key, nearest)
  return nearest
}

/** The same for every map of a size. */
const pointsOfCells = new Map<string, Point[]>()
