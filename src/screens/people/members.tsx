import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { caseQueries } from '../../client/cases.ts'
import type { Person } from '../../client/people.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { statusOf } from '../../client/request.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Seat } from './seat.tsx'

interface Props {
  people: readonly Person[]
  /** The case that has just been imported; "" for none. */
  imported: string
}

/** Who the coordinator and the citizen of a case are. The coordinator connects the others. */
export function Members({ people, imported }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(imported)
  const [caseId, setCaseId] = useState(imported)
  const [isMissing, setIsMissing] = useState(false)
  const find = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(typed.trim() === '')
    setCaseId(typed.trim())
    if (typed.trim() === '') document.getElementById('case-id')?.focus()
  }
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members">{t('people.members.title')}</h2>
      <p>{t('people.members.text')}</p>
      <form className="stack" noValidate onSubmit={find}>
        <TextField
          id="case-id"
          label={t('people.members.case')}
          error={isMissing ? t('people.members.caseMissing') : undefined}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div>
          <Button type="submit" variant="secondary">
            {t('people.members.find')}
          </Button>
        </div>
      </form>
      {caseId ? <Seats key={caseId} caseId={caseId} people={people} /> : null}
    </section>
  )
}

function Seats({ caseId, people }: { caseId: string; people: readonly Person[] }) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { data: members, error } = useQuery(caseQueries.members(caseId))
  if (error) {
    return (
      <Alert kind="error" live>
        {statusOf(error) === 404 ? t('people.members.unknown') : refusal(error)}
      </Alert>
    )
  }
  if (!members) return <Skeleton lines={2} />
  const seats = [...new Set(members.map(({ as }) => as))]
  return (
    <div className="stack">
      <h3>{t('people.members.of', { id: caseId })}</h3>
      <div className="grid">
        {seats.map((as) => (
          <Seat
            key={as}
            caseId={caseId}
            as={as}
            members={members.filter((member) => member.as === as)}
            people={people}
          />
        ))}
      </div>
    </div>
  )
}
