import { useState } from 'react'
import type { useCommand } from '../../../client/commands.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'
import { useMeeting } from '../meeting-context.tsx'

interface Props {
  /** Kept by the page: this part is gone as soon as the step is taken. */
  command: ReturnType<typeof useCommand>
  type: 'holdMeeting' | 'compileSummary'
  label: string
  text: string
  /** What is asked before the step is taken, as it cannot be taken back. */
  ask?: string | undefined
  onDone: () => void
}

/** The meeting goes one step further. */
export function MeetingStep({ command, type, label, text, ask, onDone }: Props) {
  const { meeting } = useMeeting()
  const [isAsking, setAsking] = useState(false)
  const go = async () => {
    setAsking(false)
    try {
      await command.mutateAsync({ type, meeting: meeting.id })
    } catch {
      return
    }
    onDone()
  }
  return (
    <Card marked>
      <p>{text}</p>
      <div>
        <Button pending={command.isPending} onClick={() => (ask === undefined ? void go() : setAsking(true))}>
          {label}
        </Button>
      </div>
      {isAsking && ask !== undefined ? (
        <Dialog title={label} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{ask}</p>
            <FormActions
              action={label}
              onAction={() => void go()}
              pending={false}
              onCancel={() => setAsking(false)}
            />
          </div>
        </Dialog>
      ) : null}
    </Card>
  )
}
