import type { useCommand } from '../../../client/commands.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useMeeting } from '../meeting-context.tsx'

interface Props {
  /** Kept by the page: this part is gone as soon as the step is taken. */
  command: ReturnType<typeof useCommand>
  type: 'holdMeeting' | 'compileSummary'
  label: string
  text: string
  onDone: () => void
}

/** The meeting goes one step further. */
export function MeetingStep({ command, type, label, text, onDone }: Props) {
  const { meeting } = useMeeting()
  const go = async () => {
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
        <Button pending={command.isPending} onClick={() => void go()}>
          {label}
        </Button>
      </div>
    </Card>
  )
}
