import { ReactFlow, useNodesState } from '@xyflow/react'
import { createRoot } from 'react-dom/client'
import '@xyflow/react/dist/style.css'
import { givenPlaces, network, whenAsked } from '../network.ts'

const places = givenPlaces()
const nodes = [
  { id: 'citizen', position: { x: 0, y: 0 }, data: { label: 'Maja Eksempelsen' } },
  ...network.entries.map(({ contact }) => {
    const { x = 0, y = 0 } = places.get(contact.id) ?? {}
    return { id: contact.id, position: { x, y }, data: { label: contact.name } }
  }),
]
const edges = [
  ...network.entries.map(({ contact }) => ({ id: `s-${contact.id}`, source: 'citizen', target: contact.id })),
  ...network.ties.map(({ id, from, to, kind }) => ({ id, source: from, target: to, label: kind })),
]

function Flow() {
  const [shown, , onNodesChange] = useNodesState(nodes)
  return <ReactFlow nodes={shown} edges={edges} onNodesChange={onNodesChange} fitView />
}

const root = document.getElementById('root')
whenAsked(() => {
  if (root) createRoot(root).render(<Flow />)
})
