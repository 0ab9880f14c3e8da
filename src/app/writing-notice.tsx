import { lazy, Suspense, useState } from 'react'
import { keepFetching } from '../client/code.ts'
import { useIsNetworkAway, useWriting } from '../client/writing/state.ts'
import { loadMoreTexts, useTranslation } from '../texts/language.ts'
import styles from './writing-notice.module.css'

/** It is needed when the server has answered, and the network may be gone again by then. */
const NotSent = lazy(async () => {
  const [{ NotSent }] = await keepFetching(() =>
    Promise.all([import('../screens/writing/not-sent.tsx'), loadMoreTexts()]),
  )
  return { default: NotSent }
})

/** Whether what is written is with the server, on every page; and what did not get there, for its writer to settle. */
export function WritingNotice() {
  const { t } = useTranslation()
  const writing = useWriting()
  const { waiting, refused } = writing ?? { waiting: [], refused: [] }
  const isAway = useIsNetworkAway()
  const count = waiting.length
  const isWaiting = isAway && count > 0
  const [hasWaited, setWaited] = useState(false)
  if (isWaiting && !hasWaited) setWaited(true)
  // Whoever wrote is gone.
  if (!writing && hasWaited) setWaited(false)
  const state = count === 0 ? 'saved' : isAway ? 'waiting' : 'saving'

  return (
    <>
      {refused.length > 0 ? (
        <Suspense>
          <NotSent refused={refused} />
        </Suspense>
      ) : null}
      <p role="status" className="visually-hidden">
        {isWaiting ? t('writing.kept') : hasWaited && count === 0 ? t('writing.saved') : ''}
      </p>
      {count > 0 || hasWaited ? (
        <p className={`${styles.state} ${isWaiting ? styles.unheard : ''} no-print`} aria-hidden="true">
          {t(`writing.${state}`, { count })}
        </p>
      ) : null}
    </>
  )
}
