import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import majaJson from '../../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from '../case-file.ts'
import { visible } from '../visible.ts'
import { mapGraphml } from './graphml.ts'

const maja = caseFileSchema.parse(majaJson)

/** The graph as a parser of XML reads it; throws when it is not well-formed. */
function graphOf(xml: string) {
  const nodes: Record<string, string>[] = []
  const edges: Record<string, string>[] = []
  const keys: string[] = []
  let [key, text] = ['', '']
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    if (name === 'node') nodes.push({ id: attributes.id ?? '' })
    if (name === 'edge') edges.push({ source: attributes.source ?? '', target: attributes.target ?? '' })
    if (name === 'data') key = attributes.key ?? ''
    if (name === 'key') keys.push(attributes.id ?? '')
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', ({ name }) => {
    if (name !== 'data') return
    const entry = key.startsWith('node') ? nodes.at(-1) : edges.at(-1)
    if (entry) entry[key] = text
  })
  parser.write(xml).close()
  return { nodes, edges, keys }
}

test('contacts with kind, area, status and closeness, and the ties between them', () => {
  const { nodes, edges, keys } = graphOf(mapGraphml(maja))
  expect(nodes).toHaveLength(14)
  expect(nodes[2]).toEqual({
    id: 'n2',
    'node-name': 'Fjordvig Boligforening',
    'node-kind': 'housing',
    'node-sector': 'housing',
    'node-lifeArea': 'housing',
    'node-status': 'waiting',
    'node-closeness': '3',
    'node-need': 'unmet',
    'node-acute': 'true',
  })
  expect(edges).toHaveLength(11)
  expect(edges[1]).toEqual({
    source: 'n0',
    target: 'n1',
    'edge-kind': 'waits_for',
    'edge-since': '2026-11-16',
  })
  const used = [...nodes, ...edges].flatMap((entry) => Object.keys(entry)).filter((key) => key.includes('-'))
  expect(keys).toEqual(expect.arrayContaining(used))
})

test('well-formed whatever the texts and ids are; what XML cannot write is left out', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]>', '<b>&amp;', '"\'', '\0\u0001\ufffe', '\ud800', '\r\n', '__proto__'),
  )
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 5 }), (texts) => {
      const [first] = maja.contacts
      if (!first) throw new Error('Maja has contacts')
      const contacts = texts.map((name, index) => ({ ...first, id: `${name}${index}`, name }))
      const ties = contacts.map(({ id }) => ({ id, from: id, to: `${texts[0]}0`, kind: 'supports' as const }))
      const { nodes, edges } = graphOf(mapGraphml({ ...maja, contacts, ties }))
      expect(edges).toHaveLength(contacts.length)
      const writable = (text: string) =>
        text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      expect(nodes.map((node) => node['node-name'] ?? '')).toEqual(texts.map(writable))
    }),
    { seed: 8, numRuns: 300 },
  )
})

test('a reader’s graph holds what the reader sees, and no notes', () => {
  const pia = visible(maja, 'M5', '2026-12-03T09:00:00+01:00')
  if (!pia) throw new Error('Pia sees the case')
  const { nodes, edges } = graphOf(mapGraphml(pia))
  expect(nodes).toHaveLength(pia.contacts.length)
  expect(edges).toHaveLength(pia.ties.length)
  expect(JSON.stringify(nodes)).not.toMatch(/housing|debt|health/)
  expect(mapGraphml(maja)).not.toMatch(/11\.400|Majas? E/)
})
