import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { loadOutbox } from '../../client/writing/load.ts'
import type { WritingState } from '../../client/writing/state.ts'
import { useTranslation } from '../../texts/language.ts'
import { NotSent } from './not-sent.tsx'
import styles from './writing.module.css'

/** Whether what is written is with the server, on every page; and what did not get there, for its writer to settle. */
export function WritingNotice({ writing }: { writing: WritingState }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const { waiting, refused, unheard } = writing
  const [hasWaited, setWaited] = useState(false)
  if (unheard && waiting.length > 0 && !hasWaited) setWaited(true)
  const count = waiting.length
  const state = count === 0 ? 'saved' : unheard ? 'waiting' : 'saving'

  return (
    <>
      {refused.length > 0 ? (
        <section className={styles.refused} aria-labelledby="not-sent">
          <div role="alert">
            <h2 id="not-sent">{t('writing.refused.heading')}</h2>
            <p>{t('writing.refused.intro')}</p>
          </div>
          {refused.map((sending) => (
            <NotSent
              key={sending.id}
              sending={sending}
              onSettled={async (again) => {
                const outbox = await loadOutbox(queryClient)
                await outbox.forget(sending.id)
                // Refused once more, it is shown here once more.
                if (again) await outbox.send(again).catch(() => outbox.tell(again.id))
              }}
            />
          ))}
        </section>
      ) : null}
      <p role="status" className="visually-hidden">
        {unheard && count > 0 ? t('writing.kept') : hasWaited ? t('writing.saved') : ''}
      </p>
      {count > 0 || hasWaited ? (
        <p className={`${styles.state} ${unheard ? styles.unheard : ''} no-print`} aria-hidden="true">
          {t(`writing.${state}`, { count })}
        </p>
      ) : null}
    </>
  )
}
