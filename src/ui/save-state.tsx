import { useTranslation } from '../texts/language.ts'

export type Saving = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed'

/** Whether what is written (`what`, where there are several) is kept, in words, read aloud when it changes. */
export function SaveState({ state, what }: { state: Saving; what?: string | undefined }) {
  const { t } = useTranslation()
  return (
    <p role="status" className="muted small" style={{ minHeight: '1.5em' }}>
      {state === 'idle' ? '' : t(`ui.${state}`)}
      {state === 'saved' && what ? `: ${what}` : null}
    </p>
  )
}
