import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleQueries } from '../../client/people.ts'
import { useTranslation } from '../../texts/language.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { AddPerson } from './add-person.tsx'
import { AgendaTemplates } from './agenda-templates.tsx'
import { ClosingDays } from './closing-days.tsx'
import { ImportCase } from './import-case.tsx'
import { Members } from './members.tsx'
import { type Handed, OneTimeCode } from './one-time-code.tsx'
import { PeopleList } from './people-list.tsx'
import { ReviewDays } from './review-days.tsx'

/** Who may sign in, and which cases there are. Nothing of a case is shown here. */
export function Screen() {
  const { t } = useTranslation()
  const { data: people } = useSuspenseQuery(peopleQueries.list())
  const [handed, setHanded] = useState<Handed>()
  const [connecting, setConnecting] = useState('')
  return (
    <div className="stack" style={{ gap: 'var(--s10)' }}>
      <div className="stack">
        <PageHeading title={t('people.title')} />
        <p>{t('people.intro')}</p>
      </div>
      {handed ? <OneTimeCode key={handed.code} handed={handed} onClose={() => setHanded(undefined)} /> : null}
      <PeopleList people={people} onCode={setHanded} />
      <AddPerson onCode={setHanded} />
      <ImportCase onImported={setConnecting} />
      <Members key={connecting} people={people} imported={connecting} />
      <AgendaTemplates />
      <ClosingDays />
      <ReviewDays />
    </div>
  )
}
