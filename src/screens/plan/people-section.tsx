import { useId } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { reasonsInWords } from '../../client/reason-words.ts'
import type { Chosen } from '../../domain/meeting-reasons.ts'
import type { Invited } from '../../domain/who-must-come.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { PersonFields } from './person-fields.tsx'
import styles from './plan.module.css'
import { usePlanning } from './plan-context.tsx'
import { newPerson, type PlanValues } from './plan-values.ts'
import { Uncovered } from './uncovered.tsx'

interface Props {
  /** What is proposed, and why. */
  invited: readonly Invited[]
  /** What was chosen on the map; undefined when nothing was. */
  topics: Chosen | undefined
}

/** Who comes: those proposed with the reason, the other contacts, and people without a contact. */
export function PeopleSection({ invited, topics }: Props) {
  const { t } = useTranslation()
  const { file, errorOf } = usePlanning()
  const { control, setFocus } = useFormContext<PlanValues>()
  const { fields, append, remove } = useFieldArray({ control, name: 'people', keyName: 'key' })
  const [proposed, others, guests] = [useId(), useId(), useId()]
  const citizen = file.citizen.displayName
  const error = errorOf('people')

  const rows = fields.map((person, index) => ({ person, index }))
  const invitation = (contact: string) => invited.find((one) => one.contact === contact)
  const isProposed = (contact: string) => (invitation(contact)?.call ?? 'know') !== 'know'
  const reasonsFor = (contact: string): string[] => {
    const { call, reasons } = invitation(contact) ?? {}
    if (!reasons) return []
    const words = reasonsInWords(reasons, file, t)
    return call === 'know' ? [t('plan.people.know'), ...words] : words
  }
  const list = (which: typeof rows, labelledBy: string) => (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.people} aria-labelledby={labelledBy}>
      {which.map(({ person, index }) => (
        <PersonFields
          key={person.key}
          index={index}
          person={person}
          reasons={reasonsFor(person.contact)}
          onRemove={() => {
            remove(index)
            document.getElementById('add-guest')?.focus()
          }}
        />
      ))}
    </ul>
  )
  const addGuest = () => {
    append({ ...newPerson(''), invited: 'wished', role: 'companion' }, { shouldFocus: false })
    requestAnimationFrame(() => setFocus(`people.${fields.length}.name`))
  }

  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people" tabIndex={-1}>
        {t('plan.people.heading')}
      </h2>
      <p>{t(topics ? 'plan.people.introChosen' : 'plan.people.intro', { citizen })}</p>
      {topics ? <Uncovered topics={topics} /> : null}
      {error ? <p className={styles.error}>{error}</p> : null}
      <h3 id={proposed}>{t('plan.people.proposed')}</h3>
      {list(
        rows.filter(({ person }) => isProposed(person.contact)),
        proposed,
      )}
      <h3 id={others}>{t('plan.people.others')}</h3>
      {list(
        rows.filter(({ person }) => person.contact !== '' && !isProposed(person.contact)),
        others,
      )}
      <h3 id={guests}>{t('plan.people.guests')}</h3>
      <p className="muted">{t('plan.people.guestsHint', { citizen })}</p>
      {list(
        rows.filter(({ person }) => person.contact === ''),
        guests,
      )}
      <div>
        <Button id="add-guest" variant="secondary" onClick={addGuest}>
          {t('plan.people.addGuest')}
        </Button>
      </div>
    </section>
  )
}
