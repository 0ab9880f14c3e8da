import { type ReactNode, useEffect, useRef } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConflictPanel } from '../../../ui/conflict-panel.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SaveState } from '../../../ui/save-state.tsx'
import type { useEntryForm } from './use-entry-form.ts'
import { useFieldWords } from './use-field-words.ts'

interface Props<Values extends FieldValues> {
  title: string
  file: VisibleCaseFile
  entry: ReturnType<typeof useEntryForm<Values, object>>
  /** What a field of the entry is called. */
  labelOf: (field: string) => string
  onClose: () => void
  children: ReactNode
}

/** The frame of a form for an entry of the map: its errors, what somebody else changed meanwhile, and the way to save. */
export function EntryDialog<Values extends FieldValues>(props: Props<Values>) {
  const { title, file, entry, labelOf, onClose, children } = props
  const { t } = useTranslation()
  const words = useFieldWords(file)
  const panels = useRef<HTMLDivElement>(null)
  const count = entry.conflicts.length
  useEffect(() => {
    if (count > 0) panels.current?.focus()
  }, [count])
  return (
    <Dialog title={title} onClose={onClose}>
      <FormProvider {...entry.form}>
        <form className="stack" onSubmit={entry.submit} noValidate>
          <ErrorSummary errors={entry.messages} attempt={entry.attempt} />
          {count > 0 ? (
            <div ref={panels} tabIndex={-1} className="stack">
              {entry.conflicts.map(({ field, yours, theirs }) => (
                <ConflictPanel
                  key={field}
                  label={labelOf(field)}
                  yours={words(field, yours)}
                  theirs={words(field, theirs)}
                  onKeepTheirs={() => entry.keepTheirs(field)}
                  onUseYours={() => entry.keepMine(field)}
                />
              ))}
            </div>
          ) : null}
          {children}
          {entry.failure ? (
            <Alert kind="error" live title={t('map-edit.notSaved')}>
              {entry.failure}
            </Alert>
          ) : null}
          <div className="cluster">
            <Button type="submit" pending={entry.isSubmitting}>
              {t('map-edit.save')}
            </Button>
            <Button variant="secondary" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <SaveState state={entry.isSubmitting ? 'saving' : 'idle'} />
          </div>
        </form>
      </FormProvider>
    </Dialog>
  )
}
