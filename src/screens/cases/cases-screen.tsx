import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, memo, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { caseQueries } from '../../client/cases.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CaseRow } from './case-row.tsx'
import { found, type Searchable, searchable } from './case-search.ts'
import styles from './cases.module.css'

/** Up to so many are simply drawn. */
const few = 40
/** From so many on there is a search. */
const searchFrom = 8

const ManyCases = lazy(async () => ({ default: (await import('./many-cases.tsx')).ManyCases }))

export function Screen() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { data } = useSuspenseQuery(caseQueries.list())
  const cases = useMemo(() => searchable(data), [data])
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const shown = useMemo(() => found(cases, wanted), [cases, wanted])

  if (cases.length === 0) {
    return (
      <div className="stack">
        <PageHeading title={t('cases.title')} />
        <EmptyState title={t('cases.empty.title')} text={t('cases.empty.text')} />
      </div>
    )
  }
  return (
    <div className="stack" style={{ gap: 'var(--s6)' }}>
      <PageHeading title={t('cases.title')} />
      {cases.length < searchFrom ? null : (
        <search className="stack">
          <TextField
            label={t('cases.search')}
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <p role="status" className="muted">
            {query.trim() === ''
              ? t('cases.count', { count: cases.length, shown: number(cases.length) })
              : t('cases.found', {
                  shown: number(shown.length),
                  count: cases.length,
                  all: number(cases.length),
                })}
          </p>
        </search>
      )}
      {shown.length === 0 ? (
        <EmptyState title={t('cases.none.title')} text={t('cases.none.text')}>
          <Button variant="secondary" onClick={() => setQuery('')}>
            {t('cases.none.clear')}
          </Button>
        </EmptyState>
      ) : (
        <CaseList cases={shown} many={cases.length > few} />
      )}
    </div>
  )
}

interface ListProps {
  cases: readonly Searchable[]
  many: boolean
}

/** Drawn again when what is found changes, not by the key itself. */
const CaseList = memo(function CaseList({ cases, many }: ListProps) {
  const { t } = useTranslation()
  return (
    <div>
      {/* Each cell says its column to a screen reader itself. */}
      <div className={`${styles.columns} ${styles.head}`} aria-hidden="true">
        <span>{t('cases.columns.citizen')}</span>
        <span>{t('cases.columns.role')}</span>
        <span>{t('cases.columns.nextMeeting')}</span>
        <span>{t('cases.columns.followUps')}</span>
        <span>{t('cases.columns.wait')}</span>
        <span>{t('cases.columns.baton')}</span>
      </div>
      {many ? (
        <Suspense fallback={<FewCases cases={cases.slice(0, few)} />}>
          <ManyCases cases={cases} />
        </Suspense>
      ) : (
        <FewCases cases={cases} />
      )}
    </div>
  )
})

function FewCases({ cases }: { cases: readonly Searchable[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list">
      {cases.map(({ overview }) => (
        <li key={overview.id}>
          <CaseRow overview={overview} />
        </li>
      ))}
    </ul>
  )
}
