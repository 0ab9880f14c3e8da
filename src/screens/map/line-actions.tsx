import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'

export interface LineAction {
  label: string
  isOffered: boolean
  act: () => void
}

/** What the reader may do with one thing of a list; each button says with which. */
export function LineActions({ name, actions }: { name: string; actions: readonly LineAction[] }) {
  const { t } = useTranslation()
  const offered = actions.filter(({ isOffered }) => isOffered)
  if (offered.length === 0) return null
  return (
    <div className="cluster no-print" style={{ gap: 'var(--s1)' }}>
      {offered.map(({ label, act }) => (
        <Button
          key={label}
          variant="secondary"
          small
          aria-label={t('map-edit.of', { action: label, name })}
          onClick={act}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
