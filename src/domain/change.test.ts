import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges, type Change, revertChanges } from './change.ts'

const file = {
  title: 'a',
  people: [
    { id: 'P1', name: 'Ada', notes: [{ id: 'N1', text: 'x' }] },
    { id: 'P2', name: 'Bo', notes: [] },
  ],
}

test('a field is set, added and taken away, and the given file stays as it was', () => {
  const before = structuredClone(file)
  const changed = applyChanges(file, [
    { path: ['title'], before: 'a', after: 'b' },
    { path: ['people', 'P1', 'phone'], after: '1' },
    { path: ['people', 'P2', 'name'], before: 'Bo' },
  ])
  expect(changed.title).toBe('b')
  expect(changed.people[0]).toMatchObject({ name: 'Ada', phone: '1' })
  expect(changed.people[1]).not.toHaveProperty('name')
  expect(file).toEqual(before)
})

test('a path that leads nowhere is a surprise, not a silent change', () => {
  expect(() => applyChanges(file, [{ path: ['people', 'P9', 'name'], after: 'x' }])).toThrow()
  expect(() => applyChanges(file, [{ path: ['people', 'P9'], before: {} }])).toThrow()
})

type Entry = { id: string; text: string }

/** A random history of additions, edits and removals over one list, each made from the state before it. */
const history = fc
  .array(fc.record({ at: fc.nat(), kind: fc.constantFrom('add', 'edit', 'remove'), text: fc.string() }))
  .map((steps) => {
    const changes: Change[] = []
    let state: { list: Entry[] } = { list: [] }
    for (const [number, { at, kind, text }] of steps.entries()) {
      const index = state.list.length === 0 ? 0 : at % state.list.length
      const entry = state.list[index]
      const change: Change =
        kind === 'add' || !entry
          ? { path: ['list', `E${number}`], index, after: { id: `E${number}`, text } }
          : kind === 'edit'
            ? { path: ['list', entry.id, 'text'], before: entry.text, after: text }
            : { path: ['list', entry.id], index, before: entry }
      state = applyChanges(state, [change])
      changes.push(change)
    }
    return { changes, state }
  })

test('turned back, every history leads to its beginning, place for place', () => {
  fc.assert(
    fc.property(history, fc.nat(), ({ changes, state }, cut) => {
      expect(revertChanges(state, changes)).toEqual({ list: [] })
      const first = changes.slice(0, cut % (changes.length + 1))
      const rest = changes.slice(first.length)
      expect(revertChanges(state, rest)).toEqual(applyChanges({ list: [] }, first))
    }),
  )
})
