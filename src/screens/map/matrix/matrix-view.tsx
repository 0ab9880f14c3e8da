import { useId, useMemo, useState } from 'react'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useMarks } from '../time/compared.ts'
import { useMapRights } from '../use-map-rights.ts'
import styles from './matrix.module.css'
import { MatrixChoice } from './matrix-choice.tsx'
import { Mark, MatrixRow } from './matrix-row.tsx'
import { SeveralTies } from './several-ties.tsx'
import { inOrder, tiesByPair } from './talks.ts'
import { useGrid } from './use-grid.ts'

interface Props {
  file: VisibleCaseFile
  /** In Copenhagen. */
  day: string
}

const states = ['yes', 'no', 'unknown'] as const
/** On paper there is room for the words of this many; for more, the shapes alone. */
const roomOnPaper = 16

/** Who talks to whom: yes, no, or not known yet, for each two contacts. */
export function MatrixView({ file, day }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  const contacts = useMemo(() => inOrder(file.contacts), [file.contacts])
  const ties = useMemo(() => tiesByPair(file, day), [file, day])
  const { mayAdd } = useMapRights(file)
  const marks = useMarks()
  const isGone = (at: number) => marks.ofContact(contacts[at]?.id ?? '')?.mark === 'gone'
  const [asked, setAsked] = useState<{ row: number; column: number }>()
  const { stop, grid } = useGrid(contacts.length, ({ row, column }) => {
    if (row !== column && !isGone(row) && !isGone(column)) setAsked({ row, column })
  })
  const [one, other] = asked ? [contacts[asked.row], contacts[asked.column]] : []
  const between =
    one && other
      ? (ties.get(one.id)?.get(other.id) ?? []).filter(({ id }) => marks.ofTie(id)?.mark !== 'gone')
      : []
  const close = () => setAsked(undefined)
  const isLarge = contacts.length > roomOnPaper

  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('map-matrix.title')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul className="cluster" role="list" aria-label={t('map-matrix.legend')}>
        {states.map((state) => (
          <li key={state} className={styles.sign}>
            <Mark state={state} /> {t(`map-matrix.legendOf.${state}`)}
          </li>
        ))}
      </ul>
      <p className="muted no-print">{t(mayAdd ? 'map-matrix.keys' : 'map-matrix.read')}</p>
      {/* Without cells to stop at, it is scrolled with the keyboard from here. */}
      <div
        className={styles.scroll}
        {...(!mayAdd && { role: 'group', tabIndex: 0, 'aria-labelledby': heading })}
      >
        <table
          {...(mayAdd && grid)}
          className={isLarge ? `${styles.matrix} ${styles.large}` : styles.matrix}
          aria-labelledby={heading}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t('map-matrix.contact')}
              </th>
              {contacts.map(({ id, name }) => (
                <th key={id} scope="col">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact, row) => (
              <MatrixRow
                key={contact.id}
                row={row}
                contact={contact}
                contacts={contacts}
                ties={ties.get(contact.id)}
                stop={mayAdd ? (row === stop.row ? stop.column : null) : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      {one && other && between.length > 1 ? (
        <SeveralTies one={one} other={other} ties={between} onClose={close} />
      ) : null}
      {one && other && between.length < 2 ? (
        <MatrixChoice file={file} day={day} one={one} other={other} tie={between[0]} onClose={close} />
      ) : null}
    </section>
  )
}
