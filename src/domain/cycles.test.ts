import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onCycle } from './cycles.ts'

const reaches = (edges: ReadonlyMap<string, string[]>, from: string, to: string): boolean => {
  const seen = new Set<string>()
  const left = [...(edges.get(from) ?? [])]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node === to) return true
    if (!seen.has(node)) left.push(...(edges.get(node) ?? []))
    seen.add(node)
  }
  return false
}

test('a node is on a cycle exactly when it reaches itself', () => {
  const node = fc.constantFrom(...'abcdefgh')
  fc.assert(
    fc.property(fc.array(fc.tuple(node, fc.array(node, { maxLength: 3 }))), (list) => {
      const edges = new Map(list)
      const expected = [...edges.keys()].filter((start) => reaches(edges, start, start))
      expect([...onCycle(edges)].sort()).toEqual(expected.sort())
    }),
  )
})

test('a chain longer than the stack', () => {
  const chain = Array.from({ length: 50_000 }, (_, index): [string, string[]] => [
    `${index}`,
    [`${(index + 1) % 50_000}`],
  ])
  expect(onCycle(new Map(chain)).size).toBe(50_000)
  expect(onCycle(new Map(chain.slice(1))).size).toBe(0)
})
