import { onCycle } from './cycles.ts'
import { all, at, type JsonNode, textAt } from './json-node.ts'
import type { Problem } from './problems.ts'

/** The lists within which an id is used once; statuses and decisions over the whole case. */
const lists = [
  'contacts/*',
  'waits/*',
  'ties/*',
  'helpEvents/*',
  'goals/*',
  'internship/incidents/*',
  'consents/*',
  'exceptions/*',
  'meetings/*',
  'meetings/*/statuses/*',
  'meetings/*/decisions/*',
  'followUps/*',
  'experiences/*',
  'lessons/*',
]

/** Ids used a second time. */
export function duplicateProblems(root: JsonNode): Problem[] {
  const agendas = all(root, 'meetings/*').map((meeting) => all(meeting, 'agenda/*'))
  return [...lists.map((list) => all(root, list)), ...agendas].flatMap((entries) => {
    const used = new Set<unknown>()
    return entries.flatMap((entry): Problem[] => {
      const id = at(entry, 'id')
      if (typeof id?.value !== 'string') return []
      if (used.has(id.value)) return [{ pointer: id.pointer, code: 'duplicate_id' }]
      used.add(id.value)
      return []
    })
  })
}

/** Goals on a cycle of required prerequisites. */
export function cycleProblems(root: JsonNode): Problem[] {
  const goals = all(root, 'goals/*')
  const required = new Map<string, string[]>()
  for (const goal of goals) {
    const id = textAt(goal, 'id')
    if (id === undefined) continue
    const targets = all(goal, 'prerequisites/*')
      .filter((prerequisite) => textAt(prerequisite, 'strength') === 'required')
      .flatMap((prerequisite) => textAt(prerequisite, 'goal') ?? [])
    required.set(id, [...(required.get(id) ?? []), ...targets])
  }
  const circling = onCycle(required)
  return goals.flatMap((goal): Problem[] => {
    const prerequisites = at(goal, 'prerequisites')
    if (!prerequisites || !circling.has(textAt(goal, 'id') ?? '')) return []
    return [{ pointer: prerequisites.pointer, code: 'prerequisite_cycle' }]
  })
}
