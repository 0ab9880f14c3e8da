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
  /** How many have come that the server does not know of yet: nothing is shown, and nothing fetched meanwhile is kept. */
  pendingArrivals: number
}

type Said = { asks: Side } | { wall: Wall; from: Side } | { gone: Side } | { calls: Side } | { isHere: Side }
type Side = 'chair' | 'wall'

/** How long the other side has to answer before it is believed that none of its windows is left. Milliseconds. */
const answerWithin = 500
/** A window that is closed or dies need not get to say so: how often the other one is called. Milliseconds. */
const callEvery = 2000
/** A window that has said nothing may merely be busy: it is not believed to be gone before. Milliseconds. */
const busyWithin = 8000

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
    (told: Wall) => {
      const next = { ...told, isBlank: told.isBlank || told.pendingArrivals > 0 }
      if (next.pendingArrivals !== latest.current.wall.pendingArrivals) {
        queryClient.removeQueries({ queryKey: caseKeys.rooms(caseId) })
      }
      latest.current.wall = next
      setWall(next)
    },
    [queryClient, caseId],
  )
  useEffect(() => {
    const opened = new BroadcastChannel(`wall ${caseId} ${meeting}`)
    const tell = (said: Said) => opened.postMessage(said)
    let noAnswer: ReturnType<typeof setTimeout> | undefined
    let isThere = false
    const meet = (there: boolean) => {
      isThere = there
      setOther(there)
    }
    const isAlone = () => {
      noAnswer = undefined
      meet(false)
      const { pendingArrivals } = latest.current.wall
      // Another screen that is opened begins with nothing on it; a chair who has left says no more of who has come.
      if (side === 'chair') take({ ...latest.current.wall, isBlank: true })
      else if (pendingArrivals > 0) take({ ...latest.current.wall, isBlank: true, pendingArrivals: 0 })
    }
    const call = (within: number) => {
      noAnswer ??= setTimeout(isAlone, within)
      tell({ calls: side })
    }
    const answered = () => {
      clearTimeout(noAnswer)
      noAnswer = undefined
    }
    const calling = setInterval(() => isThere && call(busyWithin), callEvery)
    opened.onmessage = ({ data }: MessageEvent<Said>) => {
      if ('gone' in data) {
        if (data.gone === side) return
        // It may have another window.
        answered()
        call(answerWithin)
      } else if ('calls' in data) {
        if (data.calls !== side) tell({ isHere: side })
      } else if ('isHere' in data) {
        if (data.isHere !== side) answered()
      } else if ('asks' in data) {
        if (data.asks === side) return
        answered()
        meet(true)
        tell({ wall: latest.current.wall, from: side })
      } else if (data.from !== side) {
        answered()
        meet(true)
        take(data.wall)
        latest.current.onTold?.(data.wall)
      }
    }
    const leave = () => tell({ gone: side })
    window.addEventListener('pagehide', leave)
    channel.current = opened
    tell({ asks: side })
    return () => {
      leave()
      clearInterval(calling)
      clearTimeout(noAnswer)
      window.removeEventListener('pagehide', leave)
      channel.current = undefined
      opened.close()
    }
  }, [side, caseId, meeting, take])

  const show = useCallback(
    (change: Partial<Wall>) => {
      const next = { ...latest.current.wall, ...change }
      take(next)
      channel.current?.postMessage({ wall: latest.current.wall, from: side } satisfies Said)
    },
    [side, take],
  )
  return { wall, isOther, show }
}
