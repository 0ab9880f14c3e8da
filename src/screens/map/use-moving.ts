import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import {
  type Cell,
  cellAt,
  cellMiddle,
  cellPath,
  type MapLayout,
  type Point,
} from '../../domain/map-layout.ts'
import { lifeAreas } from '../../domain/vocabulary.ts'

/** Nearer than this, in pixels, it was a click. */
const threshold = 5
/** Nearer than this to the edge of what is seen of the map, the map scrolls along. */
const scrollZone = 48

interface Moving {
  id: string
  node: SVGGElement
  spoke: Element | null
  home: Point
  cell: Cell
  /** What makes a point of the window one of the sheet; absent while moved by keys. */
  pointer?: { id: number; toSheet: (x: number, y: number) => Point }
}

interface Options {
  sheet: RefObject<SVGSVGElement | null>
  /** The outline of the cell that the contact would come to. */
  zone: RefObject<SVGPathElement | null>
  layout: MapLayout
  onPlace: (contact: string, cell: Cell) => void
  tell: (happening: 'started' | 'over' | 'cancelled', contact: string, cell: Cell) => void
}

const isSame = (one: Cell, other: Cell) => one.lifeArea === other.lifeArea && one.ring === other.ring

/**
 * Moves one contact of the drawn map, by pointer or by keys, straight in the document: React draws nobody anew until
 * it has arrived. Escape, a lost pointer or a lost focus brings it home.
 */
export function useMoving({ sheet, zone, layout, onPlace, tell }: Options) {
  const moving = useRef<Moving>(undefined)
  const pressed = useRef<{ node: SVGGElement; x: number; y: number }>(undefined)
  const wasDragged = useRef(false)

  const show = ({ node, spoke }: Moving, { x, y }: Point) => {
    node.setAttribute('transform', `translate(${x} ${y})`)
    spoke?.setAttribute('x2', String(x))
    spoke?.setAttribute('y2', String(y))
  }

  const start = (node: SVGGElement): Moving | undefined => {
    const id = node.dataset.contact ?? ''
    const place = layout.places.get(id)
    if (!place || !node.querySelector('[data-handle]')) return undefined
    const spoke = sheet.current?.querySelector(`[data-spoke="${CSS.escape(id)}"]`) ?? null
    const one = { id, node, spoke, home: place, cell: { lifeArea: place.lifeArea, ring: place.ring } }
    sheet.current?.setAttribute('data-moving', '')
    node.setAttribute('data-moved', '')
    zone.current?.setAttribute('d', cellPath(one.cell, layout.scale))
    moving.current = one
    return one
  }

  const head = (one: Moving, cell: Cell) => {
    if (isSame(cell, one.cell)) return
    one.cell = cell
    zone.current?.setAttribute('d', cellPath(cell, layout.scale))
  }

  const stop = (one: Moving) => {
    moving.current = undefined
    sheet.current?.removeAttribute('data-moving')
    one.node.removeAttribute('data-moved')
    show(one, one.home)
  }

  const isHome = ({ id, cell }: Moving) => {
    const place = layout.places.get(id)
    return place !== undefined && isSame(place, cell)
  }

  const place = (one: Moving) => {
    stop(one)
    if (isHome(one)) tell('cancelled', one.id, one.cell)
    else onPlace(one.id, one.cell)
  }

  const cancel = () => {
    pressed.current = undefined
    const one = moving.current
    if (!one) return
    stop(one)
    tell('cancelled', one.id, one.cell)
  }

  // A pointer leaves the focus where it was, so Escape is heard wherever it is.
  const latest = useRef(cancel)
  useEffect(() => {
    latest.current = cancel
  })
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && moving.current?.pointer) latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const onPointerDown = ({ target, button, pointerType, clientX, clientY }: PointerEvent) => {
    wasDragged.current = false
    if (button !== 0 || !(target instanceof Element)) return
    // A finger on a name scrolls the map; on the shape it takes the contact.
    if (pointerType === 'touch' && !target.closest('[data-handle], [data-handle] ~ path, [data-handle] ~ g'))
      return
    const node = target.closest<SVGGElement>('[data-contact]')
    if (node) pressed.current = { node, x: clientX, y: clientY }
  }

  const onPointerMove = ({ clientX, clientY, pointerId, buttons }: PointerEvent) => {
    const from = pressed.current
    if (!from) return
    if (buttons === 0) return cancel()
    let one = moving.current
    if (!one) {
      if (Math.hypot(clientX - from.x, clientY - from.y) < threshold) return
      one = start(from.node)
      if (!one) return
      one.pointer = { id: pointerId, toSheet: sheetPoints(sheet.current, one.home, from) }
      one.node.setPointerCapture(pointerId)
      wasDragged.current = true
    }
    if (one.pointer?.id !== pointerId) return
    const at = one.pointer.toSheet(clientX, clientY)
    show(one, at)
    head(one, cellAt(at, layout.scale))
    scrollAlong(sheet.current?.parentElement, clientX)
  }

  const onPointerUp = () => {
    pressed.current = undefined
    if (moving.current?.pointer) place(moving.current)
  }

  /** True when the key was one of moving; the others are the map's. */
  const onKey = (event: KeyboardEvent, node: SVGGElement): boolean => {
    const one = moving.current
    if (!one) {
      if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return false
      const started = start(node)
      if (started) tell('started', started.id, started.cell)
      return started !== undefined
    }
    if (event.key === 'Escape') cancel()
    else if (event.key === 'Enter' || event.key === ' ') place(one)
    else {
      const cell = neighbour(one.cell, event.key)
      if (!cell) return event.key !== 'Tab'
      head(one, cell)
      show(one, cellMiddle(cell, layout.scale))
      zone.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      tell('over', one.id, cell)
    }
    event.preventDefault()
    return true
  }

  const onBlur = () => {
    if (moving.current && !moving.current.pointer) cancel()
  }

  /** Whether the click that comes now ends a drag. */
  const isClickOfDrag = () => wasDragged.current

  return {
    pointer: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel },
    onKey,
    onBlur,
    isClickOfDrag,
  }
}

/** The next cell that way: up is closer, down further away, left and right the life areas round the circle. */
function neighbour({ lifeArea, ring }: Cell, key: string): Cell | undefined {
  const area = (by: number) => lifeAreas.at((lifeAreas.indexOf(lifeArea) + by) % lifeAreas.length) ?? lifeArea
  if (key === 'ArrowLeft') return { lifeArea: area(-1), ring }
  if (key === 'ArrowRight') return { lifeArea: area(1), ring }
  if (key === 'ArrowUp') return { lifeArea, ring: ring === 3 ? 2 : 1 }
  if (key === 'ArrowDown') return { lifeArea, ring: ring === 1 ? 2 : 3 }
  return undefined
}

/** Follows the pointer as it was taken, whatever scrolls meanwhile. Asks for the sheet's own size once. */
function sheetPoints(sheet: SVGSVGElement | null, home: Point, from: { x: number; y: number }) {
  const zoom = sheet?.getScreenCTM()?.a ?? 1
  const box = sheet?.parentElement
  const scrolled = () => ({
    x: (box?.scrollLeft ?? 0) + window.scrollX,
    y: (box?.scrollTop ?? 0) + window.scrollY,
  })
  const before = scrolled()
  return (x: number, y: number): Point => {
    const now = scrolled()
    return {
      x: home.x + (x - from.x + now.x - before.x) / zoom,
      y: home.y + (y - from.y + now.y - before.y) / zoom,
    }
  }
}

function scrollAlong(box: Element | null | undefined, x: number): void {
  if (!box || box.scrollWidth <= box.clientWidth) return
  const { left, right } = box.getBoundingClientRect()
  if (x < left + scrollZone) box.scrollLeft -= 12
  else if (x > right - scrollZone) box.scrollLeft += 12
}
