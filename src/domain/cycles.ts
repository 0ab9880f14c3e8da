/** The nodes of a directed graph that lie on a cycle (one that points at itself does). Tarjan's algorithm, without recursion. */
export function onCycle(edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const component: string[] = []
  const inComponent = new Set<string>()
  const found = new Set<string>()

  const enter = (node: string) => {
    order.set(node, order.size)
    lowest.set(node, order.size - 1)
    component.push(node)
    inComponent.add(node)
    return { node, next: 0 }
  }
  const lower = (node: string, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to))

  for (const root of edges.keys()) {
    if (order.has(root)) continue
    const path = [enter(root)]
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { node } = step
      const targets = edges.get(node) ?? []
      const target = targets[step.next++]
      if (target !== undefined) {
        const seenAt = order.get(target)
        if (seenAt === undefined) path.push(enter(target))
        else if (inComponent.has(target)) lower(node, seenAt)
        continue
      }
      path.pop()
      const parent = path.at(-1)
      if (parent) lower(parent.node, lowest.get(node) ?? 0)
      if (lowest.get(node) !== order.get(node)) continue
      const members = component.splice(component.lastIndexOf(node))
      for (const member of members) inComponent.delete(member)
      if (members.length > 1 || targets.includes(node)) for (const member of members) found.add(member)
    }
  }
  return found
}
