import { useTranslation } from '../texts/language.ts'

export type Saving = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed'

/** Whether what is written is kept, in words, read aloud when it changes. */
export function SaveState({ state }: { state: Saving }) {
  const { t } = useTranslation()
  return (
    <p role="status" className="muted small" style={{ minHeight: '1.5em' }}>
      {state === 'idle' ? '' : t(`ui.${state}`)}
    </p>
  )
}
