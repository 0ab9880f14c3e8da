import { type ReactNode, useLayoutEffect } from 'react'
import { fullName } from '../../../domain/name.ts'
import type { Summary } from '../../../domain/summary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './summary.module.css'

interface Props {
  summary: Summary
  /** Whose copy it is. */
  reader: string
  /** The municipality's reference, else the case's own id. */
  reference: string
  /** What the sheets are, where they are not the whole copy, which says itself when it was. */
  note?: string
  children: ReactNode
}

/** A reader's copy with what a sheet of paper says besides: which meeting, whose copy, and the page's number. */
export function Paper({ summary, reader, reference, note, children }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { names, meeting } = summary
  const copyFor = names[reader] && t('summary.paper.copyFor', { who: fullName(names[reader]) })
  useOnEverySheet('--copy-for', copyFor ?? '')
  useOnEverySheet('--page-of', t('copy.pageOf'))
  return (
    <div className={styles.document}>
      <div className={styles.paper}>
        <p>{t('summary.paper.reference', { reference, meeting: meeting.id })}</p>
        {copyFor ? <p>{copyFor}</p> : null}
        {note && meeting.start ? <p>{format.dateTime(meeting.start)}</p> : null}
        {note ? <p>{note}</p> : null}
      </div>
      {children}
    </div>
  )
}

/** What the margins of a printed page say is CSS's alone to write: it takes it from the root (summary.module.css). */
function useOnEverySheet(property: string, text: string) {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.setProperty(property, `"${text.replace(/["\\\n]/g, ' ')}"`)
    return () => void style.removeProperty(property)
  }, [property, text])
}
