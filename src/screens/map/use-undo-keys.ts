import { useEffect, useRef } from 'react'

interface Steps {
  undo: () => void
  redo: () => void
}

const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

/** Ctrl+Z (Cmd+Z) undoes, with Shift (or Ctrl+Y) does again, wherever one is on the page but in a field of one's own. */
export function useUndoKeys(steps: Steps, isOn: boolean): void {
  const latest = useRef(steps)
  useEffect(() => {
    latest.current = steps
  })
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, shiftKey } = event
      if (altKey || !(ctrlKey || metaKey)) return
      if (target instanceof Element && target.closest(typing)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || shiftKey) latest.current.redo()
      else latest.current.undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOn])
}
