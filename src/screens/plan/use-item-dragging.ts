import { type PointerEvent, useEffect, useRef } from 'react'

/** Nearer than this, in pixels, it was a click. */
const threshold = 5
/** Nearer than this to the window's edge, the page scrolls along. */
const scrollZone = 60

interface Dragged {
  item: HTMLElement
  from: number
  to: number
  pointer: number
  /** Where it was taken, on the page. */
  startY: number
  y: number
  frame: number
}

const shownItems = (list: HTMLElement | null): HTMLElement[] =>
  list ? [...list.children].filter((child) => child instanceof HTMLElement) : []

/**
 * Moves one item of a list by its handle, straight in the document: React draws the list anew when the item is let go.
 * Escape or a lost pointer leaves it where it was.
 */
export function useItemDragging(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const pressed = useRef<{ index: number; y: number }>(undefined)
  const dragged = useRef<Dragged>(undefined)

  const mark = (to: number, from: number) => {
    for (const [at, item] of shownItems(list.current).entries()) {
      item.toggleAttribute('data-drop-before', at === to && to < from)
      item.toggleAttribute('data-drop-after', at === to && to > from)
    }
  }

  /** The item goes with the pointer, and the place is the one whose middle it has passed. */
  const follow = (one: Dragged) => {
    const by = one.y + window.scrollY - one.startY
    one.item.style.translate = `0 ${by}px`
    const middles = shownItems(list.current).map((item) => {
      const { top, height } = item.getBoundingClientRect()
      return top + height / 2 - (item === one.item ? by : 0)
    })
    const above = middles.filter((middle, at) => at < one.from && one.y < middle).length
    const below = middles.filter((middle, at) => at > one.from && one.y > middle).length
    one.to = one.from - above + below
    mark(one.to, one.from)
  }

  const scrollAlong = () => {
    const one = dragged.current
    if (!one) return
    const edge =
      one.y < scrollZone ? one.y - scrollZone : Math.max(0, one.y - (window.innerHeight - scrollZone))
    if (edge !== 0) {
      window.scrollBy(0, Math.max(-scrollZone, Math.min(scrollZone, edge)) / 4)
      follow(one)
    }
    one.frame = requestAnimationFrame(scrollAlong)
  }

  const stop = (): Dragged | undefined => {
    const one = dragged.current
    pressed.current = undefined
    dragged.current = undefined
    if (!one) return undefined
    cancelAnimationFrame(one.frame)
    one.item.style.translate = ''
    one.item.removeAttribute('data-dragged')
    mark(-1, -1)
    return one
  }

  // A pointer leaves the focus where it was, so Escape is heard wherever it is.
  const latest = useRef(stop)
  useEffect(() => {
    latest.current = stop
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      latest.current()
    }
  }, [])

  const handle = (index: number) => ({
    onPointerDown: ({ button, clientY, pointerId, currentTarget }: PointerEvent) => {
      if (button !== 0) return
      pressed.current = { index, y: clientY }
      // At once: a quick hand is off the handle before it has moved at all.
      currentTarget.setPointerCapture(pointerId)
    },
    onPointerMove: ({ clientY, pointerId, buttons }: PointerEvent) => {
      const from = pressed.current
      if (!from || from.index !== index) return
      if (buttons === 0) return void stop()
      if (!dragged.current) {
        const item = shownItems(list.current)[index]
        if (!item || Math.abs(clientY - from.y) < threshold) return
        item.setAttribute('data-dragged', '')
        const startY = from.y + window.scrollY
        dragged.current = { item, from: index, to: index, pointer: pointerId, startY, y: clientY, frame: 0 }
        dragged.current.frame = requestAnimationFrame(scrollAlong)
      }
      if (dragged.current.pointer !== pointerId) return
      dragged.current.y = clientY
      follow(dragged.current)
    },
    onPointerUp: () => {
      const one = stop()
      if (one && one.to !== one.from) onMove(one.from, one.to)
    },
    onPointerCancel: () => void stop(),
  })

  return { list, handle }
}
