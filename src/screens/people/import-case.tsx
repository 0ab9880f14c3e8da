import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react'
import { useImportCase } from '../../client/people.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { parseCaseFile, type Read, readCaseFile } from './case-file-text.ts'
import { ImportResult, type Unreadable } from './import-result.tsx'
import styles from './people.module.css'

/** Takes a case in: chosen, dropped or pasted. Nothing of it reaches the screen but what is wrong, and where. */
export function ImportCase({ onImported }: { onImported: (caseId: string) => void }) {
  const { t } = useTranslation()
  const result = useRef<HTMLDivElement>(null)
  const importing = useImportCase()
  const [unreadable, setUnreadable] = useState<Unreadable>()
  const [isOver, setIsOver] = useState(false)
  const isSettled = unreadable !== undefined || importing.isSuccess || importing.isError
  useEffect(() => {
    if (isSettled) result.current?.focus()
  }, [isSettled])

  const take = (read: Read) => {
    if (!read.ok) return setUnreadable(read.reason)
    importing.mutate(read.file, { onSuccess: ({ id }) => onImported(id) })
  }
  const begin = () => {
    setUnreadable(undefined)
    importing.reset()
  }
  const takeFile = (file: File | undefined) => {
    if (!file) return
    begin()
    void readCaseFile(file).then(take)
  }
  const takeText = (text: string) => {
    begin()
    if (text.trim() === '') setUnreadable('nothingPasted')
    else take(parseCaseFile(text))
  }
  const pasted = (event: ClipboardEvent) => {
    event.preventDefault()
    const [file] = event.clipboardData.files
    if (file) takeFile(file)
    else takeText(event.clipboardData.getData('text/plain'))
  }
  const pasteByButton = () =>
    void navigator.clipboard.readText().then(takeText, () => setUnreadable('noClipboard'))
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    takeFile(event.dataTransfer.files[0])
  }

  return (
    <section className="stack" aria-labelledby="import" onPaste={pasted}>
      <h2 id="import">{t('people.import.title')}</h2>
      <p>{t('people.import.text')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the other two are controls */}
      <div
        className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={dropped}
      >
        <FileButton
          label={t(isOver ? 'people.import.drop' : 'people.import.file')}
          accept=".json,application/json"
          onFile={takeFile}
        />
        <Button variant="secondary" onClick={pasteByButton}>
          {t('people.import.paste')}
        </Button>
      </div>
      <p role="status" className="muted">
        {importing.isPending ? t('people.import.reading') : ''}
      </p>
      <div ref={result} tabIndex={-1} className={styles.focused}>
        {importing.isPending ? null : (
          <ImportResult unreadable={unreadable} error={importing.error} imported={importing.data?.id} />
        )}
      </div>
    </section>
  )
}
