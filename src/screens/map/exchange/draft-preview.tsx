import { useState } from 'react'
import type { Draft } from '../../../domain/exchange/contact-drafts.ts'
import type { Words } from '../../../domain/exchange/words.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'

interface Props {
  drafts: readonly Draft[]
  words: Words
  /** As many as can be added at once. */
  most: number
  pending: boolean
  onAdd: (drafts: Draft[]) => void
}

/** Enough to see whether the columns were read right. */
const few = 20

/** What will be added, before it is. */
export function DraftPreview({ drafts, words, most, pending, onAdd }: Props) {
  const { t } = useTranslation()
  const [skips, setSkips] = useState(true)
  const alike = drafts.filter(({ sameAs }) => sameAs).length
  const chosen = drafts.filter(({ sameAs }) => !(skips && sameAs))
  const value = (column: 'lifeArea' | 'kind' | 'sector' | 'status') => ({
    key: column,
    label: words.column(column),
    cell: ({ contact }: Draft) => words.value(column, contact[column]),
  })
  return (
    <section className="stack" aria-labelledby="import-preview">
      <h3 id="import-preview">{t('exchange.import.preview')}</h3>
      <p>
        {t('exchange.import.ready', { count: chosen.length })}{' '}
        {drafts.length > few ? t('exchange.import.shown', { count: few }) : null}
      </p>
      <Table
        caption={t('exchange.import.preview')}
        hideCaption
        rows={drafts.slice(0, few)}
        rowKey={({ contact }) => contact.id}
        columns={[
          { key: 'name', label: words.column('name'), cell: ({ contact }) => contact.name },
          value('lifeArea'),
          value('kind'),
          value('sector'),
          value('status'),
          {
            key: 'same',
            label: t('exchange.import.note'),
            cell: ({ sameAs }) => (sameAs ? <Tag kind="warning">{t('exchange.import.same')}</Tag> : null),
          },
        ]}
      />
      {alike > 0 ? (
        <Checkbox
          label={t('exchange.import.skipSame', { count: alike })}
          checked={skips}
          onChange={(event) => setSkips(event.target.checked)}
        />
      ) : null}
      {chosen.length > most ? (
        <Alert kind="warning">{t('exchange.import.tooMany', { most })}</Alert>
      ) : chosen.length === 0 ? (
        <p>{t('exchange.import.none')}</p>
      ) : (
        <div>
          <Button pending={pending} onClick={() => onAdd(chosen)}>
            {t('exchange.import.add', { count: chosen.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
