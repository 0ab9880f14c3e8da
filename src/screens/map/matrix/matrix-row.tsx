import { memo } from 'react'
import type { VisibleContact, VisibleTie } from '../../../domain/visible-case-file.ts'
import { isDirected } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import type { Translate } from '../../../texts/translate.ts'
import { useMarks } from '../time/compared.ts'
import styles from './matrix.module.css'
import { talk } from './talks.ts'

interface Props {
  row: number
  contact: VisibleContact
  contacts: readonly VisibleContact[]
  ties: ReadonlyMap<string, readonly VisibleTie[]> | undefined
  /** The column of this row that holds the grid's one tab stop; null: it is elsewhere. Undefined: the table is only read. */
  stop: number | null | undefined
}

/** One contact and what it is to each of the others, read from the row to the column. */
export const MatrixRow = memo(function MatrixRow({ row, contact, contacts, ties, stop }: Props) {
  const isGrid = stop !== undefined
  const marked = useMarks().ofContact(contact.id)
  return (
    <tr>
      <th scope="row">
        {contact.name}
        {marked ? ` (${marked.word})` : null}
      </th>
      {contacts.map((other, column) => (
        <td
          key={other.id}
          {...(isGrid && { role: 'gridcell', tabIndex: column === stop ? 0 : -1 })}
          data-cell={`${row} ${column}`}
          className={other.id === contact.id ? styles.self : undefined}
        >
          {other.id === contact.id ? (
            <Self />
          ) : (
            <Cell self={contact.id} ties={ties?.get(other.id) ?? noTies} />
          )}
        </td>
      ))}
    </tr>
  )
})

const noTies: readonly VisibleTie[] = []

function Self() {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('map-matrix.self')}</span>
    </>
  )
}

/** A shape, and in words: yes and how, no, or that nobody knows yet. */
function Cell({ self, ties }: { self: string; ties: readonly VisibleTie[] }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const state = talk(ties.filter(({ id }) => marks.ofTie(id)?.mark !== 'gone'))
  const words = ties.map((tie) => {
    const word = tieWord(self, tie, t)
    return marks.ofTie(tie.id)?.word(word) ?? word
  })
  return (
    <>
      <Mark state={state} />
      {ties.length === 0 ? (
        <span className="visually-hidden">{t('map-matrix.unknown')}</span>
      ) : (
        <>
          <span className="visually-hidden">{t(`map-matrix.${state}`)}: </span>
          <span className={styles.word}>{words.join(', ')}</span>
        </>
      )}
    </>
  )
}

/** The tie as it goes from the row's contact to the column's. */
export const tieWord = (self: string, { kind, to }: VisibleTie, t: Translate): string =>
  self === to && isDirected(kind) ? t(`map-matrix.back.${kind}`) : t(`map-matrix.word.${kind}`)

/** Yes is a full disc, no a cross, not known an open question. */
export function Mark({ state }: { state: ReturnType<typeof talk> }) {
  return (
    <svg className={`${styles.mark} ${styles[state]}`} viewBox="0 0 20 20" aria-hidden="true">
      {state === 'yes' ? <circle cx="10" cy="10" r="6" /> : null}
      {state === 'no' ? <path d="M4 4 16 16M16 4 4 16" /> : null}
      {state === 'unknown' ? (
        <>
          <circle cx="10" cy="10" r="8.5" />
          <text x="10" y="14" textAnchor="middle">
            ?
          </text>
        </>
      ) : null}
    </svg>
  )
}
