import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { conflictsOf, useCommand } from '../../../client/commands.ts'
import type { Drafts } from '../../../client/writing/drafts.ts'
import type { Status } from '../../../domain/meeting.ts'
import { isLonger, longestStatus } from '../../../domain/text-limits.ts'
import type { Saving } from '../../../ui/save-state.tsx'
import { type Draft, draftOf } from './draft.ts'

/** Saved when the writer pauses, and now and then while they do not, in milliseconds. */
const pause = 700
const atMost = 4000

interface Place {
  caseId: string
  meetingId: string
  /** The status's id, also before it is stored. */
  id: string
  stored: Status | undefined
  /** What a new one begins with. */
  proposed: Draft
  drafts: Drafts<StatusDraft>
}

/** A draft without a base is of a status that nothing is stored of. */
export type StatusDraft = Draft | undefined

/**
 * A status that saves itself while it is typed, one save after the other, each saying which text it was based on. What
 * is typed stays here until it has been heard; a refusal or a conflict takes nothing away.
 */
export function useStatusDraft({ caseId, meetingId, id, stored, proposed, drafts }: Place) {
  const command = useCommand(caseId)
  // Undefined: nothing is typed that is not stored.
  const [kept] = useState(() => drafts.get(id))
  const [typed, setTyped] = useState<Draft | undefined>(kept?.values)
  const [refused, setRefused] = useState<Draft>()
  const based = useRef<string | undefined>(kept?.was?.text)
  const underWay = useRef<Draft>(undefined)
  const typedSince = useRef(0)
  const draft = typed ?? (stored ? draftOf(stored) : proposed)

  const save = (next: Draft, share: boolean, onSaved?: () => void) => {
    // What is stored of it came of a save whose answer was not heard here.
    const was = underWay.current?.text ?? based.current ?? (stored ? '' : undefined)
    underWay.current = next
    setRefused(undefined)
    command.mutate(
      {
        type: 'writeStatus',
        meeting: meetingId,
        status: id,
        ...draftOf(next),
        share,
        ...(was !== undefined && { was }),
      },
      {
        onSuccess: () => {
          based.current = next.text
          underWay.current = undefined
          typedSince.current = Date.now()
          setTyped((now) => (now === next ? undefined : now))
          onSaved?.()
        },
        onError: () => {
          underWay.current = undefined
          setRefused(next)
        },
      },
    )
  }

  const isShared = stored?.state === 'shared'
  const isWaiting =
    typed !== undefined &&
    typed !== refused &&
    !isLonger(typed.text, longestStatus) &&
    // Nothing yet is not worth a draft, and what was shared does not become nothing.
    (typed.text.trim() !== '' || (stored !== undefined && !isShared))

  const keep = useEffectEvent((now: Draft | undefined) => {
    const text = underWay.current?.text ?? based.current
    const was = text === undefined ? undefined : { ...proposed, text }
    drafts.keep(id, now && { values: now, was })
  })
  useEffect(() => keep(typed), [typed])

  const isStored =
    typed !== undefined &&
    typed !== refused &&
    stored !== undefined &&
    JSON.stringify(draftOf(typed)) === JSON.stringify(draftOf(stored))
  useEffect(() => {
    if (isStored && !command.isPending && underWay.current === undefined) setTyped(undefined)
  }, [isStored, command.isPending])

  const saveNow = useEffectEvent(() => {
    if (typed && isWaiting && typed !== underWay.current) save(typed, isShared)
  })
  useEffect(() => {
    if (!typed || !isWaiting || command.isPending) return
    const later = setTimeout(saveNow, Math.min(pause, typedSince.current + atMost - Date.now()))
    return () => clearTimeout(later)
  }, [typed, isWaiting, command.isPending])

  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && saveNow()
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      saveNow()
    }
  }, [])
  const isUnsaved = typed !== undefined
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])

  const states: [Saving, boolean][] = [
    ['saving', command.isPending],
    ['failed', command.isError && typed !== undefined && typed === refused],
    ['unsaved', isUnsaved],
    ['saved', command.isSuccess],
  ]
  const theirs = command.isError ? conflictsOf(command.error)[0]?.theirs : undefined

  return {
    /** What was being written when the page was left is here again. */
    isAgain: kept !== undefined && typed === kept.values,
    draft,
    isUnsaved,
    saving: states.find(([, applies]) => applies)?.[0] ?? 'idle',
    error: command.isError && theirs === undefined && typed === refused ? command.error : undefined,
    /** The text that came first, when there are two. */
    theirs: typeof theirs === 'string' ? theirs : undefined,
    change: (part: Partial<Draft>) => {
      if (typed === undefined) {
        based.current = stored?.text
        typedSince.current = Date.now()
      }
      setTyped({ ...draft, ...part })
    },
    share: (onShared: () => void) => {
      if (typed === undefined) based.current = stored?.text
      setTyped(draft)
      save(draft, true, onShared)
    },
    retry: () => typed && save(typed, isShared),
    keepTheirs: () => {
      command.reset()
      setRefused(undefined)
      setTyped(undefined)
    },
    takeMine: (text: string) => {
      based.current = text
      save(draft, isShared)
    },
    /** Forgets what is typed here; what is stored is not touched. */
    forget: () => setTyped(undefined),
  }
}
