import type { VisibleCaseFile } from '../visible-case-file.ts'

const contactKeys = ['name', 'kind', 'sector', 'lifeArea', 'status', 'closeness', 'need', 'acute'] as const
const tieKeys = ['kind', 'since', 'until'] as const

const types: Record<string, string> = { closeness: 'int', acute: 'boolean' }

/**
 * The contacts and ties a reader sees as a graph (GraphML, http://graphml.graphdrawing.org), for drawing and analysis
 * elsewhere. Without the citizen, who is tied to everybody, and without notes. Values are the codes of the case file.
 */
export function mapGraphml({ contacts, ties }: VisibleCaseFile): string {
  const nodes = new Map(contacts.map(({ id }, index) => [id, `n${index}`]))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...contactKeys.map((key) => keyLine('node', key)),
    ...tieKeys.map((key) => keyLine('edge', key)),
    '<graph edgedefault="directed">',
    ...contacts.map(
      (contact) =>
        `<node id="${nodes.get(contact.id)}">${contactKeys.map((key) => data('node', key, contact[key])).join('')}</node>`,
    ),
    ...ties.flatMap((tie) => {
      const [from, to] = [nodes.get(tie.from), nodes.get(tie.to)]
      if (from === undefined || to === undefined) return []
      return `<edge source="${from}" target="${to}">${tieKeys.map((key) => data('edge', key, tie[key])).join('')}</edge>`
    }),
    '</graph>',
    '</graphml>',
  ]
  return `${lines.join('\n')}\n`
}

const keyLine = (of: 'node' | 'edge', name: string): string =>
  `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${types[name] ?? 'string'}"/>`

const data = (of: 'node' | 'edge', key: string, value: string | number | boolean | undefined): string =>
  value === undefined ? '' : `<data key="${of}-${key}">${escaped(String(value))}</data>`

/** What XML 1.0 has no way to write is left out. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const escaped = (text: string): string =>
  text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
