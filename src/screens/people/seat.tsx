import { type FormEvent, useId, useState } from 'react'
import { useConnect } from '../../client/members.ts'
import type { Person } from '../../client/people.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField } from '../../ui/select-field.tsx'

interface Props {
  caseId: string
  /** A contact's id, or "citizen". */
  as: string
  members: readonly { name?: string; email?: string }[]
  people: readonly Person[]
}

/** One place in a case, and the people who have it. */
export function Seat({ caseId, as, members, people }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const heading = useId()
  const connect = useConnect(caseId)
  const [chosen, setChosen] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [said, setSaid] = useState('')
  const seated = members.flatMap(({ email, name = '' }) => (email === undefined ? [] : [{ email, name }]))
  const emails = seated.map(({ email }) => email)
  const free = people.filter(
    ({ administrator, disabled, email }) => !administrator && !disabled && !emails.includes(email),
  )
  const nameOf = (email: string) => people.find((person) => person.email === email)?.name ?? email

  const title = t(as === 'citizen' ? 'people.members.citizen' : 'people.members.coordinator')

  const add = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(chosen === '')
    if (chosen === '' || connect.isPending) return
    connect.mutate(
      { as, emails: [...emails, chosen] },
      {
        onSuccess: () => {
          setSaid(t('people.members.connected', { name: nameOf(chosen) }))
          setChosen('')
        },
      },
    )
  }
  const remove = (email: string) =>
    connect.mutate(
      { as, emails: emails.filter((one) => one !== email) },
      { onSuccess: () => setSaid(t('people.members.disconnected', { name: nameOf(email) })) },
    )

  return (
    <Card as="section" aria-labelledby={heading}>
      <h4 id={heading}>{title}</h4>
      {seated.length === 0 ? <p className="muted">{t('people.members.nobody')}</p> : null}
      {seated.map(({ email, name }) => (
        <p key={email} className="cluster">
          <span>
            {name} ({email})
          </span>
          <Button
            variant="quiet"
            small
            pending={connect.isPending}
            aria-label={`${t('people.members.disconnect')}: ${name}`}
            onClick={() => remove(email)}
          >
            {t('people.members.disconnect')}
          </Button>
        </p>
      ))}
      {free.length === 0 ? (
        <p>{t('people.members.noPeople')}</p>
      ) : (
        <form className="stack" noValidate onSubmit={add}>
          <SelectField
            label={t('people.members.person')}
            emptyChoice
            value={chosen}
            error={isMissing ? t('people.members.personMissing') : undefined}
            choices={free.map(({ email, name }) => ({ value: email, label: `${name} (${email})` }))}
            onChange={(event) => setChosen(event.target.value)}
          />
          <div>
            <Button
              type="submit"
              variant="secondary"
              pending={connect.isPending}
              aria-label={`${t('people.members.connect')}: ${title}`}
            >
              {t('people.members.connect')}
            </Button>
          </div>
        </form>
      )}
      {connect.isError ? (
        <Alert kind="error" live>
          {refusal(connect.error)}
        </Alert>
      ) : null}
      <p role="status">{said}</p>
    </Card>
  )
}
