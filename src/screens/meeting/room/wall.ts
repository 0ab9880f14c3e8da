import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { caseKeys } from '../../../client/cases.ts'

/** What the screen in the room is told: ids and a clock, never a word of the case. */
export interface Wall {
  /** The agenda item it is at. */
  item: string
  /** When the meeting came to that item, in milliseconds since 1970 by this computer. */
  since: number
  /** Nothing is shown. */
  isBlank: boolean
  /** Grows with everybody who has come: what was fetched before that is not shown any more. */
  arrivals: number
}

type Said = { asks: Side } | { wall: Wall; from: Side } | { gone: true }
type Side = 'chair' | 'wall'

/**
 * The chair's window and the one on the wall are two windows of one browser, and tell each other where they are without
 * the server: also without a network, and nothing of it is stored. `onTold`: what the other window has just said.
 */
export function useWall(
  side: Side,
  {
    caseId,
    meeting,
    start,
    onTold,
  }: { caseId: string; meeting: string; start: Wall; onTold?: (wall: Wall) => void },
) {
  const queryClient = useQueryClient()
  const [wall, setWall] = useState(start)
  const [isOther, setOther] = useState(false)
  const channel = useRef<BroadcastChannel>(undefined)
  const latest = useRef({ wall, onTold })
  useEffect(() => {
    latest.current.onTold = onTold
  })

  const take = useCallback(
    (next: Wall) => {
      if (next.arrivals !== latest.current.wall.arrivals) {
        queryClient.removeQueries({ queryKey: [...caseKeys.case(caseId), 'room'] })
      }
      latest.current.wall = next
      setWall(next)
    },
    [queryClient, caseId],
  )
  useEffect(() => {
    const opened = new BroadcastChannel(`wall ${caseId} ${meeting}`)
    const tell = (said: Said) => opened.postMessage(said)
    opened.onmessage = ({ data }: MessageEvent<Said>) => {
      if ('gone' in data) {
        setOther(false)
        // Another one that is opened begins with nothing on it.
        if (side === 'chair') take({ ...latest.current.wall, isBlank: true })
      } else if ('asks' in data) {
        if (data.asks === side) return
        setOther(true)
        tell({ wall: latest.current.wall, from: side })
      } else if (data.from !== side) {
        setOther(true)
        take(data.wall)
        latest.current.onTold?.(data.wall)
      }
    }
    const leave = () => tell({ gone: true })
    window.addEventListener('pagehide', leave)
    channel.current = opened
    tell({ asks: side })
    return () => {
      leave()
      window.removeEventListener('pagehide', leave)
      opened.close()
    }
  }, [side, caseId, meeting, take])

  const show = useCallback(
    (change: Partial<Wall>) => {
      const next = { ...latest.current.wall, ...change }
      take(next)
      channel.current?.postMessage({ wall: next, from: side } satisfies Said)
    },
    [side, take],
  )
  return { wall, isOther, show }
}
