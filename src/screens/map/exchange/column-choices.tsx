import {
  type ContactColumn,
  contactColumns,
  type Mapping,
  type Words,
} from '../../../domain/exchange/words.ts'
import { type LifeArea, lifeAreas, type Sector, sectors } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import styles from './exchange.module.css'

/** For rows that do not say. */
export type Otherwise = { lifeArea?: LifeArea; sector?: Sector }

interface Props {
  /** None when the file says itself what its columns hold. */
  headings: readonly string[]
  words: Words
  mapping: Mapping
  onMapping: (mapping: Mapping) => void
  otherwise: Otherwise
  onOtherwise: (otherwise: Otherwise) => void
}

/** What each column of the file holds, and what holds for a row that does not say. */
export function ColumnChoices({ headings, words, mapping, onMapping, otherwise, onOtherwise }: Props) {
  const { t } = useTranslation()
  const choose = (index: number, value: string) => {
    const next: Mapping = {}
    for (const column of contactColumns) {
      const at = mapping[column]
      // One column of the file holds one thing, and one thing is in one column.
      if (column === value) next[column] = index
      else if (at !== undefined && at !== index) next[column] = at
    }
    onMapping(next)
  }
  const columnAt = (index: number): ContactColumn | undefined =>
    contactColumns.find((column) => mapping[column] === index)
  return (
    <>
      {headings.length > 0 ? (
        <section className="stack" aria-labelledby="import-columns">
          <h3 id="import-columns">{t('exchange.import.columns')}</h3>
          <p className="muted">{t('exchange.import.columnsText')}</p>
          <div className={styles.columns}>
            {headings.map((heading, index) => (
              <SelectField
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headings may be alike
                key={index}
                label={heading || t('exchange.import.columnNumber', { count: index + 1 })}
                value={columnAt(index) ?? ''}
                choices={[
                  { value: '', label: t('exchange.import.leftOut') },
                  ...contactColumns.map((column) => ({ value: column, label: words.column(column) })),
                ]}
                onChange={(event) => choose(index, event.target.value)}
              />
            ))}
          </div>
        </section>
      ) : null}
      <section className="stack" aria-labelledby="import-otherwise">
        <h3 id="import-otherwise">{t('exchange.import.otherwise')}</h3>
        <div className={styles.columns}>
          <SelectField
            label={t('exchange.import.otherwiseArea')}
            optional
            emptyChoice
            value={otherwise.lifeArea ?? ''}
            choices={lifeAreas.map((area) => ({ value: area, label: t(`vocabulary.lifeArea.${area}`) }))}
            onChange={({ target }) => {
              const { lifeArea: _, ...rest } = otherwise
              const chosen = lifeAreas.find((area) => area === target.value)
              onOtherwise({ ...rest, ...(chosen && { lifeArea: chosen }) })
            }}
          />
          <SelectField
            label={t('exchange.import.otherwiseSector')}
            optional
            emptyChoice
            value={otherwise.sector ?? ''}
            choices={sectors.map((sector) => ({ value: sector, label: t(`vocabulary.sector.${sector}`) }))}
            onChange={({ target }) => {
              const { sector: _, ...rest } = otherwise
              const chosen = sectors.find((sector) => sector === target.value)
              onOtherwise({ ...rest, ...(chosen && { sector: chosen }) })
            }}
          />
        </div>
      </section>
    </>
  )
}
