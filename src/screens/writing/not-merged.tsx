import { useQueryClient } from '@tanstack/react-query'
import { caseKeys } from '../../client/cases.ts'
import { useLineWords } from '../../client/writing/line-words.ts'
import { basedOnTheirs } from '../../client/writing/not-sent.ts'
import type { Sending } from '../../client/writing/queue.ts'
import type { Command } from '../../domain/command.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { ConflictChoices } from '../../ui/conflict-choices.tsx'
import { useFormat } from '../../ui/format.ts'

interface Props {
  sending: Sending
  /** With the command as it is sent anew; nothing when what the others wrote stays. */
  onSettled: (again?: Command) => void
}

/** What could not be put together with what others wrote meanwhile, field by field. */
export function NotMerged({ sending, onSettled }: Props) {
  const queryClient = useQueryClient()
  const { date } = useFormat()
  const pictures = queryClient.getQueriesData<VisibleCaseFile>({ queryKey: caseKeys.files(sending.case) })
  const { labelOf, words } = useLineWords(pictures.find(([, file]) => file)?.[1], date)
  const conflicts = sending.refused?.body.conflicts ?? []
  return (
    <ConflictChoices
      conflicts={conflicts}
      labelOf={labelOf}
      words={words}
      onChosen={(mine) => onSettled(basedOnTheirs(sending.command, conflicts, mine))}
    />
  )
}
