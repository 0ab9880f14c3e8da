import { useTranslation } from '../texts/language.ts'
import { useIsAway } from './network-away.ts'

export type Saving = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed'

/**
 * Whether what is written (`what`, where there are several) is kept, in words, read aloud when it changes. Without a
 * network what is being saved waits for it, and that is said.
 */
export function SaveState({ state, what }: { state: Saving; what?: string | undefined }) {
  const { t } = useTranslation()
  const isAway = useIsAway()
  return (
    <p role="status" className="muted small" style={{ minHeight: '1.5em' }}>
      {state === 'idle' ? '' : t(state === 'saving' && isAway ? 'ui.waiting' : `ui.${state}`)}
      {state === 'saved' && what ? `: ${what}` : null}
    </p>
  )
}
