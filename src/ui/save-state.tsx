import { useSyncExternalStore } from 'react'
import { useTranslation } from '../texts/language.ts'

export type Saving = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed'

/**
 * Whether what is written (`what`, where there are several) is kept, in words, read aloud when it changes. Without a
 * network what is being saved waits for it, and that is said.
 */
export function SaveState({ state, what }: { state: Saving; what?: string | undefined }) {
  const { t } = useTranslation()
  const isOnline = useSyncExternalStore(followNetwork, () => navigator.onLine)
  return (
    <p role="status" className="muted small" style={{ minHeight: '1.5em' }}>
      {state === 'idle' ? '' : t(state === 'saving' && !isOnline ? 'ui.waiting' : `ui.${state}`)}
      {state === 'saved' && what ? `: ${what}` : null}
    </p>
  )
}

function followNetwork(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
