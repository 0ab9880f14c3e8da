/** A value somewhere in a JSON document of any shape, and its JSON pointer (RFC 6901). */
export interface JsonNode {
  value: unknown
  pointer: string
}

export function pointerTo(parent: string, key: PropertyKey): string {
  const text = String(key)
  return `${parent}/${/[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text}`
}

/** The node at a key of an object or an index of a list. Undefined when there is none. */
export function at({ value, pointer }: JsonNode, key: string | number): JsonNode | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value) !== (typeof key === 'number') || !Object.hasOwn(value, key)) return undefined
  return { value: Reflect.get(value, key), pointer: pointerTo(pointer, key) }
}

/** The entries of a list; none when it is no list. */
export const entries = ({ value, pointer }: JsonNode): JsonNode[] =>
  Array.isArray(value)
    ? value.map((entry: unknown, index) => ({ value: entry, pointer: `${pointer}/${index}` }))
    : []

const walked = new WeakMap<JsonNode, Map<string, JsonNode[]>>()

/** The nodes at a path such as `goals/*` (`*`: every entry of a list). What is not there is left out. */
export function all(root: JsonNode, path: string): JsonNode[] {
  const paths = walked.get(root) ?? new Map<string, JsonNode[]>()
  walked.set(root, paths)
  const known = paths.get(path)
  if (known) return known
  const end = path.lastIndexOf('/')
  const parents = end < 0 ? [root] : all(root, path.slice(0, end))
  const step = path.slice(end + 1)
  const nodes = parents.flatMap((node) => (step === '*' ? entries(node) : (at(node, step) ?? [])))
  paths.set(path, nodes)
  return nodes
}

/** The text at a key; undefined when there is none. */
export function textAt(node: JsonNode, key: string): string | undefined {
  const value = at(node, key)?.value
  return typeof value === 'string' ? value : undefined
}
