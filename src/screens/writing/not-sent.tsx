import { useRefusalText } from '../../client/refusal.ts'
import { ApiError } from '../../client/request.ts'
import { basedOnTheirs, typedIn } from '../../client/writing/not-sent.ts'
import type { Sending } from '../../client/writing/queue.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { ConflictPanel } from '../../ui/conflict-panel.tsx'

interface Props {
  sending: Sending
  /** Settled by its writer; `again`: sent anew. */
  onSettled: (again?: Sending) => void
}

/** One command that was refused when its form was gone: what its writer typed, and why it is not there. */
export function NotSent({ sending, onSettled }: Props) {
  const { t } = useTranslation()
  const reason = useRefusalText()
  const { refused, command } = sending
  if (!refused) return null
  const again = basedOnTheirs(sending)
  const [conflict] = refused.body.conflicts ?? []
  if (again && conflict && typeof conflict.theirs === 'string') {
    return (
      <ConflictPanel
        yours={typedIn(command).join('\n')}
        theirs={conflict.theirs}
        onKeepTheirs={() => onSettled()}
        onUseYours={() => onSettled({ id: crypto.randomUUID(), case: sending.case, command: again })}
      />
    )
  }
  return (
    <Alert kind="error">
      <p>{reason(new ApiError(refused.status, refused.body))}</p>
      {typedIn(command).map((text) => (
        <blockquote key={text} style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </blockquote>
      ))}
      <div className="cluster">
        {refused.body.reason === 'unexpected' ? (
          <Button small onClick={() => onSettled({ id: sending.id, case: sending.case, command })}>
            {t('writing.refused.again')}
          </Button>
        ) : null}
        <Button variant="secondary" small onClick={() => onSettled()}>
          {t('writing.refused.seen')}
        </Button>
      </div>
    </Alert>
  )
}
