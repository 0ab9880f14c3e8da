import { useEffect, useMemo, useRef, useState } from 'react'
import { useRefusalText } from '../../../client/refusal.ts'
import { mostContactsAtOnce } from '../../../domain/contact.ts'
import { contactDrafts, type Draft } from '../../../domain/exchange/contact-drafts.ts'
import { type Mapping, proposeMapping, type Words } from '../../../domain/exchange/words.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { parseDate } from '../../../ui/date-text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FileButton } from '../../../ui/file-button.tsx'
import { useMapActions } from '../map-actions.ts'
import { ColumnChoices, type Otherwise } from './column-choices.tsx'
import { DraftPreview } from './draft-preview.tsx'
import styles from './exchange.module.css'
import { exchangeWords } from './exchange-words.ts'
import { FaultList } from './fault-list.tsx'
import { type Read, readFile } from './read-file.ts'
import { contactIn, type Refused } from './refused-import.ts'

interface Props {
  file: VisibleCaseFile
  onClose: () => void
}

/** Contacts from a file: chosen, its columns told apart, everything looked at, and then added all or none. */
export default function ImportDialog({ file, onClose }: Props) {
  const { t, language } = useTranslation()
  const { send } = useMapActions()
  const result = useRef<HTMLDivElement>(null)
  const [isReading, setIsReading] = useState(false)
  const [read, setRead] = useState<Read>()
  const [chosen, setChosen] = useState<Mapping>({})
  const [otherwise, setOtherwise] = useState<Otherwise>({})
  const [isSending, setIsSending] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const words = useMemo(() => exchangeWords(t), [t])
  useEffect(() => {
    if (read) result.current?.focus()
  }, [read])

  const take = async (picked: File | undefined) => {
    if (!picked) return
    setIsReading(true)
    const found = await readFile(picked)
    setRefused(undefined)
    setChosen('table' in found ? (found.mapping ?? proposeMapping(found.table.headings, words)) : {})
    setRead(found)
    setIsReading(false)
  }

  const table = read && 'table' in read ? read.table : undefined
  const drafted = useMemo(
    () =>
      table &&
      contactDrafts(table, chosen, file, {
        words,
        readDay: parseDate,
        newId: () => crypto.randomUUID(),
        otherwise: { ...otherwise, kind: 'other', status: 'active' },
      }),
    [table, chosen, otherwise, file, words],
  )

  const add = async (drafts: readonly Draft[]) => {
    setIsSending(true)
    setRefused(undefined)
    const contacts = drafts.map(({ contact }) => contact)
    const error = await send(
      { type: 'addContacts', contacts },
      t('exchange.import.added', { count: contacts.length }),
    )
    setIsSending(false)
    if (error === undefined) onClose()
    else setRefused({ error, ...contactIn(error, drafts) })
  }

  return (
    <Dialog title={t('exchange.import.title')} onClose={onClose} wide>
      <div className="stack">
        <p>{t('exchange.import.openText')}</p>
        <FileButton
          label={t(read ? 'exchange.import.chooseOther' : 'exchange.import.choose')}
          accept=".csv,.txt,.vcf,.vcard,text/csv,text/vcard"
          variant={read ? 'secondary' : 'primary'}
          onFile={(file) => void take(file)}
        />
        <p role="status" className="muted">
          {isReading ? t('exchange.import.reading') : ''}
          {table && !isReading ? t('exchange.import.read', { count: table.rows.length }) : ''}
        </p>
        <div ref={result} tabIndex={-1} className={styles.result}>
          {read && 'problem' in read ? <CannotBeRead {...read} /> : null}
          {table && read && 'table' in read ? (
            <ColumnChoices
              headings={read.mapping ? [] : table.headings}
              words={words}
              mapping={chosen}
              onMapping={setChosen}
              otherwise={otherwise}
              onOtherwise={setOtherwise}
            />
          ) : null}
          {drafted && 'problems' in drafted ? (
            <FaultList problems={drafted.problems} words={words} language={language} />
          ) : null}
          {drafted && 'drafts' in drafted ? (
            <DraftPreview
              drafts={drafted.drafts}
              words={words}
              most={mostContactsAtOnce}
              pending={isSending}
              onAdd={(drafts) => void add(drafts)}
            />
          ) : null}
          {refused ? <NotAdded {...refused} words={words} /> : null}
        </div>
      </div>
    </Dialog>
  )
}

function NotAdded({ error, row, column, words }: Refused & { words: Words }) {
  const { t } = useTranslation()
  const reason = useRefusalText()(error)
  const sentence = column === undefined ? reason : `${words.column(column)}: ${reason}`
  return (
    <Alert kind="error" title={t('exchange.import.refused')} live>
      {row === undefined ? sentence : t('exchange.unreadable.atRow', { row, sentence })}
    </Alert>
  )
}

function CannotBeRead({ problem, row }: Extract<Read, { problem: string }>) {
  const { t } = useTranslation()
  const sentence = t(`exchange.unreadable.${problem}`)
  return (
    <Alert kind="error" title={t('exchange.unreadable.title')} live>
      {row === undefined ? sentence : t('exchange.unreadable.atRow', { row, sentence })}
    </Alert>
  )
}
