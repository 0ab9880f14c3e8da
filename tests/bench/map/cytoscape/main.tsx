import cytoscape from 'cytoscape'
import { givenPlaces, network, whenAsked } from '../network.ts'

const places = givenPlaces()
const elements = [
  { data: { id: 'citizen', label: 'Maja Eksempelsen' }, position: { x: 0, y: 0 } },
  ...network.entries.map(({ contact }) => {
    const { x = 0, y = 0 } = places.get(contact.id) ?? {}
    return { data: { id: contact.id, label: contact.name }, position: { x, y } }
  }),
  ...network.entries.map(({ contact }) => ({
    data: { id: `s-${contact.id}`, source: 'citizen', target: contact.id, label: '' },
  })),
  ...network.ties.map(({ id, from, to, kind }) => ({ data: { id, source: from, target: to, label: kind } })),
]

whenAsked(() => {
  const drawn = cytoscape({
    container: document.getElementById('root'),
    elements,
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { label: 'data(label)', 'font-size': 14 } },
      { selector: 'edge', style: { label: 'data(label)', 'curve-style': 'bezier', 'font-size': 12 } },
    ],
  })
  Reflect.set(window, 'placeOf', (id: string) => drawn.getElementById(id).renderedPosition())
})
