import { readJson } from './cases.ts'

interface Changed {
  what: string
  case: string
  changes: Record<string, unknown>
}

/** Changes that an import refuses, with the pointers it names, and changes that it takes (tests/expected). */
export const refusals: { refused: (Changed & { pointers: string[] })[]; accepted: Changed[] } = readJson(
  'tests/expected/refusals.json',
)

/** The case with each pointer set to its value; null removes the key. */
export function changedCase({ case: name, changes }: Changed) {
  const file = readJson(`mocks/cases/${name}.json`)
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer.split('/').slice(1)
    const last = steps.pop() ?? ''
    const parent = steps.reduce((node, step) => node[step], file)
    if (value === null) delete parent[last]
    else parent[last] = composed(value)
  }
  return file
}

/** CPR-like and long texts are written in pieces. */
function composed(value: unknown): unknown {
  const { join, repeat } = Object(value)
  if (Array.isArray(join)) return join.join('')
  return Array.isArray(repeat) ? repeat[0].repeat(repeat[1]) : value
}
