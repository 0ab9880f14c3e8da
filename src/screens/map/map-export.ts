const drawnWith = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** What belongs to the page it was drawn on, not to the picture. */
const ofPage = ['class', 'style', 'tabindex', 'data-contact', 'data-area', 'data-spoke', 'aria-keyshortcuts']

/**
 * The drawn map as an SVG document of its own: every style written out as it is on the page now, text as text, what is
 * not seen left out. `title` and `description` name it where pictures are listed or read aloud.
 */
export function mapAsSvg(drawn: SVGSVGElement, title: string, description: string): string {
  const copy = drawn.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('A copy of an SVG is an SVG')
  const pairs: [Element, Element][] = [...copy.querySelectorAll('*')].flatMap((element, index) => {
    const original = drawn.querySelectorAll('*')[index]
    return original ? [[element, original]] : []
  })
  for (const [element, original] of pairs) writeOut(element, original)
  for (const element of copy.querySelectorAll('[data-hidden]')) element.remove()
  writeOut(copy, drawn)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('role', 'img')
  copy.prepend(named('title', title), named('desc', description), paper(drawn))
  return new XMLSerializer().serializeToString(copy)
}

/** The drawn map as a PNG, twice as fine as on the page. */
export async function mapAsPng(drawn: SVGSVGElement, title: string, description: string): Promise<Blob> {
  const { width, height } = drawn.viewBox.baseVal
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(mapAsSvg(drawn, title, description))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = 2 * width
  canvas.height = 2 * height
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The map is too large for a PNG')))),
  )
}

function writeOut(element: Element, original: Element): void {
  const style = getComputedStyle(original)
  const isUnseen =
    style.visibility === 'hidden' ||
    original.closest('.no-print') !== null ||
    (style.fill === 'rgba(0, 0, 0, 0)' && style.stroke === 'none')
  if (isUnseen && !(original instanceof SVGGElement)) element.setAttribute('data-hidden', '')
  for (const name of ofPage) element.removeAttribute(name)
  if (original instanceof SVGTitleElement || original instanceof SVGGElement) return
  for (const name of drawnWith) {
    const value = style.getPropertyValue(name)
    if (value !== '' && value !== 'normal') element.setAttribute(name, value)
  }
}

function named(tag: 'title' | 'desc', text: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  element.textContent = text
  return element
}

/** The page's own ground, which an SVG does not have: without it a dark map has light text on nothing. */
function paper(drawn: SVGSVGElement): Element {
  const { x, y, width, height } = drawn.viewBox.baseVal
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, String(value))
  rect.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  return rect
}
