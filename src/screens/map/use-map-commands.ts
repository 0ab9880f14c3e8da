import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { caseQueries } from '../../client/cases.ts'
import { useCommand } from '../../client/commands.ts'
import type { Command } from '../../domain/command.ts'
import { undoing } from '../../domain/undo.ts'
import { useTranslation } from '../../texts/language.ts'
import type { Saving } from '../../ui/save-state.tsx'

/** What was done, and the command that takes it back, or does it again. */
interface Step {
  said: string
  command: Command
}

export interface RefusedStep extends Step {
  error: unknown
  isUndo: boolean
}

export type MapCommands = ReturnType<typeof useMapCommands>

/** Sends the commands of the map and remembers, for this visit, how each is taken back and done again. */
export function useMapCommands(caseId: string) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const { mutateAsync } = useCommand(caseId)
  const [undoable, setUndoable] = useState<readonly Step[]>([])
  const [redoable, setRedoable] = useState<readonly Step[]>([])
  const [underWay, setUnderWay] = useState(0)
  const [done, setDone] = useState('')
  const [refused, setRefused] = useState<RefusedStep>()

  const isUnderWay = underWay > 0
  useEffect(() => {
    if (!isUnderWay) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnderWay])

  const currentFile = () => queryClient.getQueryData(caseQueries.file(caseId, 'map').queryKey)

  /** What takes the command back, when it is done; else why it was not. */
  const doIt = async (command: Command): Promise<{ back: Command | null } | { error: unknown }> => {
    const file = currentFile()
    const back = file ? undoing(command, file) : null
    setUnderWay((count) => count + 1)
    setRefused(undefined)
    try {
      await mutateAsync(command)
      return { back }
    } catch (error) {
      return { error }
    } finally {
      setUnderWay((count) => count - 1)
    }
  }

  /** Does a command of a form, which says itself why it was refused: the error, or undefined when it is done. */
  const send = async (command: Command, said: string): Promise<unknown> => {
    const outcome = await doIt(command)
    if ('error' in outcome) return outcome.error
    const { back } = outcome
    if (back) setUndoable((steps) => [...steps, { said, command: back }])
    setRedoable([])
    setDone(said)
    return undefined
  }

  const run = async (command: Command, said: string): Promise<boolean> => {
    const error = await send(command, said)
    if (error !== undefined) setRefused({ said, command, error, isUndo: false })
    return error === undefined
  }

  /** Takes the last step of one stack, which then is the last of the other. A refused one stays where it is. */
  const takeStep = async (from: 'undo' | 'redo') => {
    const step = (from === 'undo' ? undoable : redoable).at(-1)
    if (!step || isUnderWay) return
    const outcome = await doIt(step.command)
    if ('error' in outcome) return setRefused({ ...step, error: outcome.error, isUndo: from === 'undo' })
    const [setFrom, setTo] = from === 'undo' ? [setUndoable, setRedoable] : [setRedoable, setUndoable]
    const { back } = outcome
    setFrom((steps) => steps.filter((one) => one !== step))
    if (back) setTo((steps) => [...steps, { said: step.said, command: back }])
    setDone(t(from === 'undo' ? 'map-edit.undone' : 'map-edit.redone', { said: step.said }))
  }

  const saving: Saving = isUnderWay ? 'saving' : refused || done === '' ? 'idle' : 'saved'
  return {
    run,
    send,
    undo: () => void takeStep('undo'),
    redo: () => void takeStep('redo'),
    /** What would be undone and redone. */
    undoes: undoable.at(-1)?.said,
    redoes: redoable.at(-1)?.said,
    saving,
    done,
    refused,
    forgetRefused: () => setRefused(undefined),
    currentFile,
  }
}
