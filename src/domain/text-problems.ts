import { looksLikeCpr } from './cpr.ts'
import { type JsonNode, pointerTo } from './json-node.ts'
import type { Problem } from './problems.ts'

/** Deeper than any case file: what lies deeper is under an unknown key, and its pointer would have no end. */
const deepest = 32

/** Every text, keys too, that may hold a CPR number or that PostgreSQL's jsonb cannot hold. */
export function textProblems(root: JsonNode): Problem[] {
  const found: Problem[] = []
  const left = [{ ...root, depth: 0, isNamed: true }]
  for (let node = left.pop(); node; node = left.pop()) {
    const { value, pointer, depth, isNamed } = node
    if (typeof value === 'string') {
      if (looksLikeCpr(value)) found.push({ pointer, code: 'cpr_like' })
      if (!isStorable(value)) found.push({ pointer, code: 'not_storable' })
    } else if (typeof value === 'object' && value !== null && depth < deepest) {
      for (const [key, child] of Object.entries(value)) {
        const isCpr = looksLikeCpr(key)
        if (isCpr) found.push({ pointer, code: 'cpr_like' })
        // What is below such a key is named by the pointer of its parent: a pointer is shown and logged.
        const isChildNamed = isNamed && !isCpr
        const childPointer = isChildNamed ? pointerTo(pointer, key) : pointer
        left.push({ value: child, pointer: childPointer, depth: depth + 1, isNamed: isChildNamed })
      }
    }
  }
  return found
}

/** jsonb holds no U+0000 and no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text)
