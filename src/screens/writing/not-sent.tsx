import { useQueryClient } from '@tanstack/react-query'
import { useRefusalText } from '../../client/refusal.ts'
import { ApiError } from '../../client/request.ts'
import { typedIn } from '../../client/writing/not-sent.ts'
import { outboxOf } from '../../client/writing/outbox.ts'
import type { Sending } from '../../client/writing/queue.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { NotMerged } from './not-merged.tsx'
import styles from './writing.module.css'

/** Commands that were refused when their form was gone: what their writer typed, and why it is not there. */
export function NotSent({ refused }: { refused: readonly Sending[] }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const settle = async ({ id }: Sending, again?: Sending) => {
    const outbox = await outboxOf(queryClient)
    await outbox.forget(id)
    // Refused once more, it is shown here once more.
    if (again) await outbox.send(again).catch(() => outbox.tell(again.id))
  }
  return (
    <section className={styles.refused} aria-labelledby="not-sent">
      <div role="alert">
        <h2 id="not-sent">{t('writing.refused.heading')}</h2>
        <p>{t('writing.refused.intro')}</p>
      </div>
      {refused.map((sending) =>
        (sending.refused?.body.conflicts ?? []).length > 0 && 'was' in sending.command ? (
          <NotMerged
            key={sending.id}
            sending={sending}
            onSettled={(command) =>
              void settle(sending, command && { id: crypto.randomUUID(), case: sending.case, command })
            }
          />
        ) : (
          <NotDone key={sending.id} sending={sending} onSettled={(again) => void settle(sending, again)} />
        ),
      )}
    </section>
  )
}

interface Props {
  sending: Sending
  /** Settled by its writer; `again`: sent anew. */
  onSettled: (again?: Sending) => void
}

function NotDone({ sending, onSettled }: Props) {
  const { t } = useTranslation()
  const reason = useRefusalText()
  const { refused, ...given } = sending
  if (!refused) return null
  return (
    <Alert kind="error">
      <p>{reason(new ApiError(refused.status, refused.body))}</p>
      {typedIn(given.command).map((text) => (
        <blockquote key={text} style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </blockquote>
      ))}
      <div className="cluster">
        {refused.body.reason === 'unexpected' ? (
          <Button small onClick={() => onSettled(given)}>
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
