import { inflateSync } from 'node:zlib'

// The words of a PDF as Chromium writes it: each page's content in its order, through the tables by which its fonts say
// what their glyphs mean. Enough for our own pages, and no more.

type Font = { bytes: number; letters: Map<number, string> }

/** The text of each page, with a line break between what was set apart. */
export function pdfPages(pdf: Buffer): string[] {
  const raw = pdf.toString('latin1')
  const offsets = offsetsIn(raw)
  const dictionary = (id: string): string => {
    const text = raw.slice(offsets.get(id)).replace(/^\d+ \d+ obj\s*/, '')
    return text.slice(
      0,
      Math.min(...['stream', 'endobj'].map((end) => text.indexOf(end)).filter((at) => at >= 0)),
    )
  }
  const stream = (id: string): string => {
    const head = dictionary(id)
    const start = raw.indexOf('stream', offsets.get(id)) + 'stream'.length
    const at = start + (raw.startsWith('\r\n', start) ? 2 : 1)
    const length = /\/Length (\d+) 0 R/.exec(head)?.[1]
    const size = Number(length === undefined ? /\/Length (\d+)/.exec(head)?.[1] : dictionary(length))
    const data = pdf.subarray(at, at + size)
    return (head.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1')
  }
  const font = (id: string): Font => {
    const table = /\/ToUnicode (\d+) 0 R/.exec(dictionary(id))?.[1]
    return table === undefined ? { bytes: 1, letters: new Map() } : lettersOf(stream(table))
  }
  const pagesUnder = (id: string): string[] => {
    const node = dictionary(id)
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1]
    return kids === undefined
      ? [id]
      : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesUnder(kid))
  }
  const root = /\/Root (\d+) 0 R/.exec(raw.slice(raw.lastIndexOf('trailer')))?.[1] ?? ''
  const pages = /\/Pages (\d+) 0 R/.exec(dictionary(root))?.[1] ?? ''
  return pagesUnder(pages).map((page) => {
    const named = /\/Font\s*<<([^>]*)>>/.exec(dictionary(page))?.[1] ?? ''
    const fonts = new Map(
      [...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, font(id)]),
    )
    const contents = /\/Contents (\d+) 0 R/.exec(dictionary(page))?.[1] ?? ''
    return textOf(stream(contents), fonts)
  })
}

function offsetsIn(raw: string): Map<string, number> {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(raw)?.[1])
  const entries = [...raw.slice(table).matchAll(/^(\d{10}) \d{5} ([nf])/gm)]
  return new Map(entries.map(([, offset], id) => [String(id), Number(offset)]))
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** What a font's ToUnicode table says of its glyphs. */
function lettersOf(table: string): Font {
  const letters = new Map<number, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', letter = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(Number.parseInt(glyph, 16), utf16(letter))
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph++) {
        const last = Number.parseInt(first, 16) + glyph - Number.parseInt(from, 16)
        letters.set(glyph, utf16(last.toString(16).padStart(first.length, '0')))
      }
  const space = /begincodespacerange\s*<(\w+)>/.exec(table)?.[1] ?? '0000'
  return { bytes: space.length / 2, letters }
}

const operators = /\/(\w+) [\d.]+ Tf|<([\da-f]+)>(?:\s*Tj)?|\bBT\b/gi

function textOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined
  let text = ''
  for (const [found, name, hex] of content.matchAll(operators)) {
    if (name !== undefined) font = fonts.get(name)
    else if (hex === undefined) text += '\n'
    else if (font === undefined) throw new Error(`A text in no font: ${found}`)
    else {
      const { bytes, letters } = font
      for (const glyph of hex.match(new RegExp(`.{${bytes * 2}}`, 'g')) ?? [])
        text += letters.get(Number.parseInt(glyph, 16)) ?? '\uFFFD'
    }
  }
  return text
}
