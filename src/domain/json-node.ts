/** A value somewhere in a JSON document of any shape, and its JSON pointer (RFC 6901). */
export interface JsonNode {
  value: unknown
  pointer: string
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

export const pointerTo = (parent: string, key: PropertyKey): string => `${parent}/${escaped(String(key))}`

/** The node at a key of an object or an index of a list. Undefined when there is none. */
export function at({ value, pointer }: JsonNode, key: string | number): JsonNode | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value) !== (typeof key === 'number')) return undefined
  const property = Object.getOwnPropertyDescriptor(value, key)
  return property && { value: property.value, pointer: pointerTo(pointer, key) }
}

/** The entries of a list; none when it is no list. */
export const entries = ({ value, pointer }: JsonNode): JsonNode[] =>
  Array.isArray(value)
    ? value.map((entry: unknown, index) => ({ value: entry, pointer: pointerTo(pointer, index) }))
    : []

/** The nodes at a path such as `goals/*` (`*`: every entry of a list). What is not there is left out. */
export function all(root: JsonNode, path: string): JsonNode[] {
  let nodes = [root]
  for (const step of path.split('/')) {
    nodes = nodes.flatMap((node) => (step === '*' ? entries(node) : (at(node, step) ?? [])))
  }
  return nodes
}

/** The text at a key; undefined when there is none. */
export function textAt(node: JsonNode, key: string): string | undefined {
  const value = at(node, key)?.value
  return typeof value === 'string' ? value : undefined
}
