import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cellAt,
  cellMiddle,
  type MapLayout,
  mapLayout,
  overlap,
  type Ring,
  ringOf,
  ringRadii,
  rings,
  sectorNameAt,
  sectorSides,
} from './map-layout.ts'
import { lifeAreas } from './vocabulary.ts'

const contact = fc.record(
  { id: fc.uuid(), lifeArea: fc.constantFrom(...lifeAreas), closeness: fc.constantFrom(1, 2, 3) },
  { requiredKeys: ['id', 'lifeArea'] },
)
type Contact = typeof contact extends fc.Arbitrary<infer Value> ? Value : never

const network = fc
  .constantFrom(15, 30, 60)
  .chain((size) => fc.uniqueArray(contact, { selector: ({ id }) => id, minLength: size, maxLength: size }))

// Networks as they are: fast-check's liking for extremes would put everybody in one cell.
const evenly = { noBias: true } as const

const placeIn = (layout: MapLayout, { id }: Contact) => {
  const place = layout.places.get(id)
  if (!place) throw new Error('A contact has no place')
  return place
}

function isInItsCell(one: Contact, layout: MapLayout): boolean {
  const { x, y } = placeIn(layout, one)
  const reaches = (ring: Ring): boolean => {
    const radii = ringRadii(ring, layout.scale)
    return Math.hypot(x / radii.x, y / radii.y) <= 1
  }
  const [from, to] = sectorSides(one.lifeArea, layout.scale).map(([, end]) => end)
  if (!from || !to) return false
  const ring = rings.find(reaches)
  return ring === ringOf(one) && from.x * y - from.y * x > 0 && to.x * y - to.y * x < 0
}

const thousand = { numRuns: 1000, ...evenly }

test('in a thousand networks no two contacts overlap, and everyone is in their own ring and sector', () => {
  fc.assert(
    fc.property(network, (contacts) => {
      const layout = mapLayout(contacts)
      const boxes = contacts.map((one) => placeIn(layout, one).boxes)
      const covered = boxes.flatMap((own, index) =>
        own.filter((box) => boxes.slice(index + 1).some((others) => others.some((one) => overlap(box, one)))),
      )
      expect(covered).toEqual([])
      const outside = boxes
        .flat()
        .filter(
          ({ left, right, top, bottom }) =>
            Math.max(-left, right) > layout.halfWidth || Math.max(-top, bottom) > layout.halfHeight,
        )
      expect(outside).toEqual([])
      expect(contacts.filter((one) => !isInItsCell(one, layout))).toEqual([])
      for (const one of contacts)
        expect(cellAt(placeIn(layout, one), layout.scale)).toEqual({
          lifeArea: one.lifeArea,
          ring: ringOf(one),
        })
    }),
    thousand,
  )
}, 120_000)

test('in a thousand networks a new contact moves nobody', () => {
  let grown = 0
  fc.assert(
    fc.property(network, contact, (contacts, added) => {
      const before = mapLayout(contacts)
      for (const after of [mapLayout([...contacts, added]), mapLayout([added, ...contacts], before)]) {
        for (const { id } of contacts) expect(after.seats.get(id)).toEqual(before.seats.get(id))
        if (after.scale === before.scale) {
          for (const { id } of contacts) expect(after.places.get(id)).toEqual(before.places.get(id))
        } else grown += 1
      }
    }),
    thousand,
  )
  // A cell without any room makes the sheet larger: rare, and nobody leaves their seat.
  expect(grown).toBeLessThan(20)
}, 120_000)

test('the middle of a cell lies in it', () => {
  for (const lifeArea of lifeAreas)
    for (const ring of rings)
      for (const scale of [1, 1.35]) {
        const cell = { lifeArea, ring }
        expect(cellAt(cellMiddle(cell, scale), scale)).toEqual(cell)
      }
})

test('who goes moves nobody, and one moved to another ring moves alone', () => {
  fc.assert(
    fc.property(network, fc.nat(), (contacts, number) => {
      const before = mapLayout(contacts)
      const chosen = contacts[number % contacts.length]
      const others = contacts.filter((one) => one !== chosen)
      const without = mapLayout(others, before)
      const moved = { ...chosen, id: chosen?.id ?? '', lifeArea: chosen?.lifeArea ?? 'housing', closeness: 1 }
      const after = mapLayout([...others, moved], before)
      expect(without.places.size).toBe(others.length)
      expect(after.seats.get(moved.id)?.ring).toBe(1)
      for (const { id } of others) {
        expect(without.seats.get(id)).toEqual(before.seats.get(id))
        expect(after.seats.get(id)).toEqual(before.seats.get(id))
      }
    }),
    { numRuns: 50, ...evenly },
  )
}, 60_000)

test('no name covers a life area, and a full cell makes the whole sheet grow', () => {
  const crowd = Array.from({ length: 24 }, (_, index) => ({
    id: `c${index}`,
    lifeArea: 'network' as const,
    closeness: 1,
  }))
  const layout = mapLayout(crowd)
  expect(layout.scale).toBeGreaterThan(mapLayout(crowd.slice(0, 2)).scale)
  for (const lifeArea of lifeAreas) {
    const { x, y } = sectorNameAt(lifeArea, layout.scale)
    const name = { left: x - 60, right: x + 60, top: y - 16, bottom: y + 16 }
    expect(
      [...layout.places.values()].filter(({ boxes }) => boxes.some((box) => overlap(box, name))),
    ).toEqual([])
  }
})
