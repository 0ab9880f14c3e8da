import type { ReactNode } from 'react'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { useMapActions } from './map-actions.ts'
import type { MapCommands } from './use-map-commands.ts'
import { useMapRights } from './use-map-rights.ts'

interface Props {
  file: VisibleCaseFile
  commands: MapCommands
  children: ReactNode
}

/** What can be done in every view: add, undo by name and do again. */
export function MapTools({ file, commands, children }: Props) {
  const { t } = useTranslation()
  const { open } = useMapActions()
  const { mayAdd } = useMapRights(file)
  const { undo, redo, undoes, redoes } = commands
  return (
    <section className="stack no-print" aria-label={t('map-edit.tools')} style={{ gap: 'var(--s2)' }}>
      {mayAdd ? (
        <div className="cluster" style={{ gap: 'var(--s2)' }}>
          <Button small onClick={() => open({ form: 'contact' })}>
            {t('map-edit.addContact')}
          </Button>
          <Button variant="secondary" small onClick={() => open({ form: 'tie' })}>
            {t('map-edit.addTie')}
          </Button>
          <Button variant="secondary" small onClick={() => open({ form: 'wait' })}>
            {t('map-edit.addWait')}
          </Button>
        </div>
      ) : null}
      <div className="cluster" style={{ gap: 'var(--s2)' }}>
        <Button
          variant="quiet"
          small
          pending={undoes === undefined}
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={undo}
        >
          {undoes === undefined ? t('map-edit.undo') : t('map-edit.undoOf', { said: undoes })}
        </Button>
        <Button
          variant="quiet"
          small
          pending={redoes === undefined}
          aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
          onClick={redo}
        >
          {redoes === undefined ? t('map-edit.redo') : t('map-edit.redoOf', { said: redoes })}
        </Button>
      </div>
      {children}
    </section>
  )
}
