import { useState } from 'react'
import { useAnswerTime } from '../../../client/polls.ts'
import type { PollAnswer } from '../../../domain/vocabulary.ts'
import type { Saving } from '../../../ui/save-state.tsx'

/** The reader's answers as they are chosen: shown at once, sent one after the other, and taken back when refused. */
export function useAnswers(caseId: string, meetingId: string) {
  const save = useAnswerTime(caseId, meetingId)
  const [chosen, setChosen] = useState<ReadonlyMap<string, PollAnswer>>(new Map())
  const [sending, setSending] = useState(0)
  const [failure, setFailure] = useState<unknown>()

  const choose = async (time: string, answer: PollAnswer) => {
    setChosen((before) => new Map(before).set(time, answer))
    setSending((count) => count + 1)
    setFailure(undefined)
    try {
      await save.mutateAsync({ time, answer })
    } catch (error) {
      setFailure(error)
      setChosen((before) => new Map([...before].filter(([one, given]) => one !== time || given !== answer)))
    }
    setSending((count) => count - 1)
  }
  const state: Saving = sending > 0 ? 'saving' : failure ? 'failed' : chosen.size > 0 ? 'saved' : 'idle'
  return { chosen, choose, state, failure }
}
